import type { CareStartRow, CareStopRow } from '../../facts/care-rows.ts'
import { outcomeOf } from '../../facts/end-reasons.ts'
import { dateText } from '../../units/period.ts'
import type { World } from '../bericht/body.ts'
import type { Leaves } from '../bericht/leaves.ts'
import { lifeDateFault } from '../fields/date.ts'
import { assignmentOf, checkCommon, checkOrder, checkPattern, commonOf, dateOrNull } from './common.ts'
import type { Item } from './reader.ts'

const STATUS = /^[1239]$/
const REASON = /^\d{2}$/

/** Checks a StartProduct. */
export function checkStart(leaves: Leaves, world: World): void {
  checkCommon(leaves, world)
  leaves.check('ToewijzingIngangsdatum', world.ledger, lifeDateFault)
  leaves.check('Begindatum', world.ledger, lifeDateFault)
  checkPattern(leaves, world.ledger, 'StatusAanlevering', STATUS)
}

/** Checks a StopProduct. A reason that its law does not have is a warning: the end itself is still known. */
export function checkStop(leaves: Leaves, world: World): void {
  checkStart(leaves, world)
  leaves.check('Einddatum', world.ledger, lifeDateFault)
  checkOrder(leaves, world.ledger, 'Begindatum', 'Einddatum')
  checkPattern(leaves, world.ledger, 'RedenBeeindiging', REASON)
  const reason = leaves.text('RedenBeeindiging')
  if (REASON.test(reason) && outcomeOf(world.dialect.wet, reason) === 'onbekend') world.ledger.note('END_REASON_UNKNOWN', leaves.at('RedenBeeindiging'))
}

/** The row of a StartProduct that was checked. */
export const startRow = (item: Item): CareStartRow => ({ kind: 'start', ...deliveredOf(item) })

/** The row of a StopProduct that was checked. */
export function stopRow(item: Item): CareStopRow {
  const reason = item.leaves.text('RedenBeeindiging')
  return { kind: 'stop', ...deliveredOf(item), to: dateText(item.leaves.text('Einddatum')), reason, outcome: outcomeOf(item.world.dialect.wet, reason) }
}

const deliveredOf = (item: Item) => ({
  ...commonOf(item), assignment: assignmentOf(item), assignedFrom: dateOrNull(item.leaves.text('ToewijzingIngangsdatum')),
  from: dateText(item.leaves.text('Begindatum')), status: item.leaves.text('StatusAanlevering'),
})
