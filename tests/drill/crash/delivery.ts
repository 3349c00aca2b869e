import { bsn, costs } from '../../store/deliveries.ts'
import type { State } from './plan.ts'

export { KEY } from '../../store/deliveries.ts'

const LINES = 2_500
const PERSONS = 600

/** The file that is imported while programs die: credits too. */
export const DELIVERY = Buffer.from(costs(Array.from({ length: LINES }, (_, at) => ({ id: `K-${at}`, person: at % PERSONS, wijk: '', cents: at % 7 === 0 ? -at : 100 + at }))))

export const NOTHING: State = { deliveries: 0, persons: 0, lines: 0, cents: 0 }
export const WHOLE: State = { deliveries: 1, persons: PERSONS, lines: LINES, cents: Array.from({ length: LINES }, (_, at) => (at % 7 === 0 ? -at : 100 + at)).reduce((sum, amount) => sum + amount, 0) }

if (new Set(Array.from({ length: PERSONS }, (_, at) => bsn(at))).size !== PERSONS) throw new Error('two persons have one number')
