import type { Gebieden, GebiedEigenschappen } from '../../server/contract/areas.ts'
import type { Toetsrapport } from '../../server/contract/gate.ts'
import type { Publicatie, Publicaties } from '../../server/contract/releases.ts'
import type { Aanbod, Begroting, Bijstelling, Concentratie, Indeling, Initiatief, InitiatievenCijfer, Leveringsvorm, Prognose, Signaal, Signaalafspraak, Signaalkaart, Stapeling, Topgroep, Uitgave, Vergelijking, Verhaal } from '../../server/contract/rows.ts'
import { isUnplaced } from '../words/names.ts'
import { addressOf, load, type Question } from './load.ts'

export type { Aanbod, Begroting, Bijstelling, Concentratie, Gebieden, GebiedEigenschappen, Indeling, Initiatief, InitiatievenCijfer, Leveringsvorm, Prognose, Publicatie, Publicaties, Signaal, Signaalafspraak, Signaalkaart, Stapeling, Toetsrapport, Topgroep, Uitgave, Vergelijking, Verhaal }

interface Tables {
  readonly uitgaven: Uitgave
  readonly leveringsvormen: Leveringsvorm
  readonly stapeling: Stapeling
  readonly concentratie: Concentratie
  readonly begroting: Begroting
  readonly indelingen: Indeling
  readonly aanbod: Aanbod
  readonly initiatieven: Initiatief
  readonly initiatievencijfers: InitiatievenCijfer
  readonly prognose: Prognose
  readonly signalen: Signaal
  readonly signaalkaarten: Signaalkaart
  readonly signaalafspraken: Signaalafspraak
  readonly topgroep: Topgroep
  readonly vergelijking: Vergelijking
  readonly verhalen: Verhaal
  readonly bijstellingen: Bijstelling
}
export type Resource = keyof Tables

/** What a figure was made of: enough to ask for the same rows as CSV. */
export interface Source {
  readonly resource: Resource
  readonly question: Question
  /** The figure divides by the households or inhabitants of an area, so it rests on these registers too. */
  readonly perHead?: boolean
  /** Rows of another table that stand beside them. */
  readonly beside?: Source
}

const rowPromises = new WeakMap<Promise<unknown>, Promise<unknown>>()

/** The rows of a released table that answer a question. */
export function rowsOf<R extends Resource>(resource: R, question: Question): Promise<readonly Tables[R][]> {
  const answer = load<{ readonly rijen: readonly Tables[R][] }>(addressOf(resource, question))
  const known = rowPromises.get(answer) ?? answer.then((body) => body.rijen)
  rowPromises.set(answer, known)
  return known as Promise<readonly Tables[R][]>
}

/** The report of the gate about a release. */
export const loadReport = (publicatie: string): Promise<Toetsrapport> => load(addressOf(`publicaties/${publicatie}/toets`, {}))

export const loadReleases = (): Promise<Publicaties> => load('/v1/publicaties')

/** The areas of one level with their borders. What could not be placed in a wijk has a row of its own in the tables, but is no area. */
export function loadAreas(publicatie: string, niveau: Gebieden['features'][number]['properties']['niveau']): Promise<Gebieden> {
  const answer = load<Gebieden>(addressOf('gebieden', { niveau, publicatie }))
  const known = placedAreas.get(answer) ?? answer.then((areas) => ({ ...areas, features: areas.features.filter((feature) => !isUnplaced(feature.properties.code)) }))
  placedAreas.set(answer, known)
  return known
}

const placedAreas = new WeakMap<Promise<Gebieden>, Promise<Gebieden>>()
