import type { CareFacts } from '../../../server/facts/care-facts.ts'
import type { SignalFact } from '../../../server/facts/signals.ts'
import { careSignalsBeside, type CareContext } from '../../../server/tabulate/care/signals.ts'

/** What messages count where no release was seen before. */
export const careSignals = (care: CareFacts, context: CareContext): readonly SignalFact[] => careSignalsBeside(care, context, { seen: [], minimum: 0 }).facts
