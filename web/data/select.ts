import { ABSENT, shown, SUPPRESSED, type Cell } from '../words/cell.ts'
import type { Concentratie, Prognose, Topgroep, Uitgave } from './rows.ts'

type Status = Uitgave['bedragStatus']

/** A published figure as a cell. */
export function cellOf(value: number | null, status: Status, asOf: string | null): Cell {
  if (status === 'afgeschermd') return SUPPRESSED
  return status === 'getoond' && value !== null ? shown(value, asOf) : ABSENT
}

interface Measures {
  readonly bedrag: number | null
  readonly bedragStatus: Status
  readonly huishoudens: number | null
  readonly huishoudensStatus: Status
  readonly standVan: string | null
}

/** The amount of a row; no row is a figure that is not known, never a zero. */
export const amountOf = (row: Measures | undefined): Cell => (row ? cellOf(row.bedrag, row.bedragStatus, row.standVan) : ABSENT)
export const householdsOf = (row: Measures | undefined): Cell => (row ? cellOf(row.huishoudens, row.huishoudensStatus, row.standVan) : ABSENT)

/** The same for a law, area and year that the release holds: there, no row means that nobody had any. */
export const spentOf = (row: Measures | undefined): Cell => (row ? amountOf(row) : shown(0))
export const usersOf = (row: Measures | undefined): Cell => (row ? householdsOf(row) : shown(0))

export const knownOr = (value: number | null | undefined): Cell => (value === null || value === undefined ? ABSENT : shown(value))

type ForecastKey = Partial<Pick<Prognose, 'jaar' | 'wet' | 'soort' | 'maand' | 'maat'>>

/** One figure of the forecast. */
export function forecastOf(rows: readonly Prognose[], key: ForecastKey): Cell {
  const row = rows.find((item) => Object.entries(key).every(([name, value]) => item[name as keyof ForecastKey] === value))
  return row ? cellOf(row.waarde, row.status, row.standVan) : ABSENT
}

type ConcentrationKey = Partial<Pick<Concentratie, 'gebied' | 'jaar' | 'wet' | 'noemer' | 'maat' | 'punt'>>

/** One figure of the concentration table. A hidden group is published as one row, its tenth: all its other figures are hidden with it. */
export function concentrationOf(rows: readonly Concentratie[], key: ConcentrationKey): Cell {
  const row = rows.find((item) => matches(item, key))
  if (row) return cellOf(row.waarde, row.status, row.standVan)
  return tenthOf(rows, key)?.status === 'afgeschermd' ? SUPPRESSED : ABSENT
}

const tenthOf = (rows: readonly Concentratie[], key: ConcentrationKey): Concentratie | undefined => {
  const tenth = { ...key, maat: 'top', punt: 0.1 } as const
  return rows.find((item) => matches(item, tenth)) ?? rows.find((item) => matches(item, { ...tenth, noemer: 'gebruikers' }))
}

const matches = (row: Concentratie, key: ConcentrationKey): boolean =>
  (key.gebied === undefined || row.gebied === key.gebied) && (key.jaar === undefined || row.jaar === key.jaar)
  && (key.wet === undefined || row.wet === key.wet) && (key.noemer === undefined || row.noemer === key.noemer)
  && (key.maat === undefined || row.maat === key.maat) && (key.punt === undefined || samePoint(row.punt, key.punt))

const samePoint = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9)

type TopKey = Pick<Topgroep, 'onderdeel' | 'code' | 'maat'>

/** One figure about the dearest tenth. A part that is hidden whole is published as one row; all its other figures are hidden with it. */
export function topOf(rows: readonly Topgroep[], { onderdeel, code, maat }: TopKey): Cell {
  const part = rows.filter((row) => row.onderdeel === onderdeel)
  const row = part.find((item) => item.code === code && item.maat === maat)
  if (row) return cellOf(row.waarde, row.status, row.standVan)
  return part.length > 0 && part.every((item) => item.status === 'afgeschermd') ? SUPPRESSED : ABSENT
}

export interface Ranked<T> {
  readonly item: T
  readonly cell: Cell
}

/** By name: wijken are never put in order of size. */
export const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] => items.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))

/** Largest first; what is not shown comes after and has no rank among itself: it keeps its own order. */
export function byValue<T>(items: readonly Ranked<T>[]): readonly Ranked<T>[] {
  const visible = items.filter((entry) => entry.cell.kind === 'shown').toSorted((a, b) => numberOf(b.cell) - numberOf(a.cell))
  return [...visible, ...items.filter((entry) => entry.cell.kind !== 'shown')]
}

const numberOf = (cell: Cell): number => (cell.kind === 'shown' ? cell.value : 0)
