import { isUnplacedCode } from '../units/areas.ts'
import type { AreaRow, SpendingRow } from './tables.ts'

const LEVELS = ['gemeente', 'wijk', 'wijkcombinatie', 'buurt'] as const

/** The name of what could not be placed in any wijk. */
export const UNPLACED_NAME = 'Wijk niet bekend'

/**
 * The areas of a release: those of the newest year, and from older years only codes that no longer exist. An area that has figures but
 * that no source describes, such as what could not be placed, gets a row too. In the order of level and code.
 */
export function areaRows(vintages: readonly (readonly AreaRow[])[], used: readonly SpendingRow[], gemeente: string): readonly AreaRow[] {
  const named = used.map((row): [string, AreaRow] => [row.area, undescribed(row, gemeente)])
  const byCode = new Map([...named, ...vintages.flat().map((area) => [area.area, area] as const)])
  return [...byCode.values()].map(plainArea).sort(byLevelAndCode)
}

function undescribed({ area, level }: SpendingRow, gemeente: string): AreaRow {
  const name = isUnplacedCode(area) ? UNPLACED_NAME : area
  const parent = level === 'buurt' ? `WK${area.slice(2, 8)}` : level === 'wijk' ? gemeente : null
  return { area, level, name, parent, inhabitants: null, households: null, geometry: null }
}

/** The agreed columns and nothing else, whatever came in. */
const plainArea = ({ area, level, name, parent, inhabitants, households, geometry }: AreaRow): AreaRow =>
  ({ area, level, name, parent, inhabitants, households, geometry: geometry && { type: geometry.type, coordinates: geometry.coordinates } })

function byLevelAndCode(a: AreaRow, b: AreaRow): number {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  return level !== 0 ? level : a.area < b.area ? -1 : 1
}
