import type { AssignmentRow } from '../../facts/care-rows.ts'
import { cents } from '../../units/cents.ts'
import { dateText } from '../../units/period.ts'
import type { World } from '../bericht/body.ts'
import type { Leaves } from '../bericht/leaves.ts'
import { UNITS } from '../declaration/prestatie.ts'
import { dateFault, lifeDateFault } from '../fields/date.ts'
import { assignmentOf, checkCommon, checkOrder, checkPattern, commonOf, dateOrNull, orNull } from './common.ts'
import type { Item } from './reader.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const CHANGE = /^\d{2}$/
const WHOLE = /^\d{1,8}$/
const FREQUENCY = /^[1246]$/

/** Checks a ToegewezenProduct. */
export function checkAssignment(leaves: Leaves, world: World): void {
  const { ledger } = world
  checkCommon(leaves, world)
  leaves.check('Toewijzingsdatum', ledger, dateFault)
  checkPattern(leaves, ledger, 'Toewijzingstijd', TIME)
  const begins = leaves.check('Ingangsdatum', ledger, lifeDateFault)
  leaves.check('Einddatum', ledger, lifeDateFault)
  if (begins) checkOrder(leaves, ledger, 'Ingangsdatum', 'Einddatum')
  checkPattern(leaves, ledger, 'RedenWijziging', CHANGE)
  checkPattern(leaves, ledger, 'Volume', WHOLE)
  leaves.check('Eenheid', ledger, (text) => (UNITS.has(text) ? null : 'UNIT_UNKNOWN'))
  checkPattern(leaves, ledger, 'Frequentie', FREQUENCY)
  checkPattern(leaves, ledger, 'Budget', WHOLE)
}

/** The row of a ToegewezenProduct that was checked. */
export function assignmentRow(item: Item): AssignmentRow {
  const { leaves } = item
  const [volume, budget] = [leaves.text('Volume'), leaves.text('Budget')]
  return {
    kind: 'assignment', ...commonOf(item), assignment: assignmentOf(item) ?? '', decided: dateText(leaves.text('Toewijzingsdatum')), decidedAt: leaves.text('Toewijzingstijd'),
    from: dateText(leaves.text('Ingangsdatum')), to: dateOrNull(leaves.text('Einddatum')), change: orNull(leaves.text('RedenWijziging')),
    volume: volume === '' ? null : Number(volume), unit: orNull(leaves.text('Eenheid')), frequency: orNull(leaves.text('Frequentie')),
    budget: budget === '' ? null : cents(Number(budget)),
  }
}
