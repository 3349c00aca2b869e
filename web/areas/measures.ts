import { use } from 'react'
import { loadAreas, rowsOf, type GebiedEigenschappen, type Uitgave } from '../data/rows.ts'
import { knownOr, spentOf, usersOf } from '../data/select.ts'
import { usePublication } from '../parts/publication.tsx'
import { ABSENT, ratio, type Cell } from '../words/cell.ts'
import { AREAS, MEASURES, type Measure } from '../words/copy/areas.ts'
import { inPoints, aTenthAbove, wijkFinding, wijkShareFinding } from '../words/findings/areas.ts'
import type { Named } from '../words/findings/largest.ts'
import { euros, percent } from '../words/numbers.ts'
import { wijkenQuestion } from '../words/page-questions.ts'
import type { Rich } from '../words/rich.ts'

/** The rows of one year that a measure needs: totals, or one law. */
export interface MeasureRows {
  readonly totals: readonly Uitgave[]
  readonly laws: readonly Uitgave[]
}

/** A measure of one area. Ratios use the households or inhabitants that CBS counts in the area. */
export function measureOf(measure: Measure, area: GebiedEigenschappen, rows: MeasureRows): Cell {
  const total = rows.totals.find((row) => row.gebied === area.code)
  switch (measure) {
    case 'huishouden': return ratio(spentOf(total), knownOr(area.huishoudens))
    case 'inwoner': return ratio(spentOf(total), knownOr(area.inwoners))
    case 'gebruik': return ratio(usersOf(total), knownOr(area.huishoudens))
    default: return ratio(spentOf(rows.laws.find((row) => row.gebied === area.code && row.wet === measure)), knownOr(area.huishoudens))
  }
}

/** The same measure of the gemeente as a whole, to put the wijken beside. */
export function useGemeenteMeasure(measure: Measure, year: number): Cell {
  const { release } = usePublication()
  const question = { publicatie: release.id, gebied: release.gemeente.code, jaar: year, periodeSoort: 'jaar' } as const
  const loading = [rowsOf('uitgaven', { ...question, indeling: 'totaal' }), rowsOf('uitgaven', { ...question, indeling: 'wet' }), loadAreas(release.id, 'gemeente')] as const
  const [totals, laws, areas] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const area = areas.features[0]?.properties
  return area ? measureOf(measure, area, { totals, laws }) : ABSENT
}

const isShare = (measure: Measure): boolean => measure === 'gebruik'

export const writeOf = (measure: Measure): ((value: number) => string) => (isShare(measure) ? percent : euros)

/** What the map finds: amounts and shares each in their own words. */
export function measureFinding(measure: Measure, wijken: readonly Named[], gemeente: Cell): Rich {
  const { subject } = MEASURES[measure]
  return isShare(measure) ? wijkShareFinding({ subject, told: AREAS.usersTold, wijken, gemeente }) : wijkFinding({ subject, wijken, gemeente, write: writeOf(measure) })
}

/** What to ask about the same wijken as the finding names. */
export const measureQuestion = (measure: Measure, wijken: readonly Named[], gemeente: Cell): string | null =>
  wijkenQuestion(isShare(measure) ? aTenthAbove(wijken, gemeente, inPoints) : aTenthAbove(wijken, gemeente), isShare(measure))
