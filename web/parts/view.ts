import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { loadAreas, type Publicatie } from '../data/rows.ts'
import { periodInWords } from '../words/dates.ts'
import type { Noemer, WetOfAlle } from '../words/names.ts'
import { oneOf } from './route.ts'
import { usePublication } from './publication.tsx'
import { useRouter } from './router.tsx'

export type ReleaseYear = Publicatie['jaren'][number]

/** What the reader chose, read from the address. */
export interface View {
  readonly year: number
  /** The year in words: "2025" or "januari tot en met september 2026". */
  readonly period: string
  readonly yearInfo: ReleaseYear
  readonly before: ReleaseYear | undefined
  readonly wet: WetOfAlle
  readonly noemer: Noemer
  /** A wijk of this release; null for the whole gemeente, or where the release has no such wijk. */
  readonly wijk: string | null
}

export const LAWS: readonly WetOfAlle[] = ['alle', ...WETTEN]
const NOEMERS: readonly Noemer[] = ['gebruikers', 'alle']

export function useView(): View {
  const { release } = usePublication()
  const { search } = useRouter().place
  const wijk = chosenWijk(new URLSearchParams(search).get('wijk'))
  const yearInfo = chosenYear(release, new URLSearchParams(search).get('jaar'))
  return {
    year: yearInfo.jaar,
    period: periodInWords(yearInfo),
    yearInfo,
    before: comparableYear(release, yearInfo),
    wet: oneOf(search, 'wet', LAWS, 'alle'),
    noemer: oneOf(search, 'noemer', NOEMERS, 'gebruikers'),
    wijk: wijk !== null && use(loadAreas(release.id, 'wijk')).features.some(({ properties }) => properties.code === wijk) ? wijk : null,
  }
}

/** The year asked for, else the newest year that is whole. */
export function chosenYear(release: Publicatie, asked: string | null): ReleaseYear {
  const years = release.jaren.toSorted((a, b) => b.jaar - a.jaar)
  const found = years.find((item) => String(item.jaar) === asked) ?? years.find((item) => item.totMaand === 12) ?? years[0]
  if (!found) throw new Error('a release without years')
  return found
}

/** The year before, if this year is whole: a part of a year is never set against a whole one. */
export const comparableYear = (release: Publicatie, year: ReleaseYear): ReleaseYear | undefined =>
  year.totMaand === 12 ? release.jaren.find((item) => item.jaar === year.jaar - 1 && item.totMaand === 12) : undefined

const chosenWijk = (value: string | null): string | null => (value !== null && /^WK\d{4}[0-9A-Z]{2}$/.test(value) ? value : null)
