import { createContext, use, useContext, type ReactNode } from 'react'
import { loadAreas, loadReleases, rowsOf, type GebiedEigenschappen, type Publicatie, type Publicaties } from '../data/rows.ts'
import { useRouter } from './router.tsx'

/** The release that this page is about, and its place among the others. */
export interface Publication {
  readonly release: Publicatie
  readonly isCurrent: boolean
  /** A release that the address names and that does not exist. */
  readonly unknown: string | null
  readonly all: Publicaties
}

const PublicationContext = createContext<Publication | null>(null)

/** Chooses the release named in the address, else the current one; shows `empty` when there is none. */
export function PublicationProvider({ children, empty }: { readonly children: ReactNode; readonly empty: (all: Publicaties) => ReactNode }) {
  const all = use(loadReleases())
  const asked = new URLSearchParams(useRouter().place.search).get('publicatie')
  const named = all.publicaties.find((item) => item.id === asked)
  const release = named ?? all.publicaties.find((item) => item.id === all.huidig)
  if (!release) return empty(all)
  return <PublicationContext value={{ release, all, isCurrent: release.id === all.huidig, unknown: named ? null : asked }}>{children}</PublicationContext>
}

export function usePublication(): Publication {
  const publication = useContext(PublicationContext)
  if (!publication) throw new Error('usePublication stands outside PublicationProvider')
  return publication
}

/** The wijken of this release by name; reading them starts the download at once. */
export function useWijken(): readonly GebiedEigenschappen[] {
  const { release } = usePublication()
  return use(loadAreas(release.id, 'wijk')).features.map((feature) => feature.properties).toSorted(byName)
}

const byName = (a: GebiedEigenschappen, b: GebiedEigenschappen): number => a.naam.localeCompare(b.naam, 'nl')

export function useCodeNames(): (kind: 'taakveld' | 'product', code: string) => string {
  const { release } = usePublication()
  const rows = use(rowsOf('indelingen', { publicatie: release.id }))
  return (kind, code) => rows.find((row) => row.soort === kind && row.code === code)?.naam ?? code
}
