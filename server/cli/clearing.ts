import { natellingOf, natellingOfDelivery } from '../flow/balance-answers.ts'
import { clearDeliveries } from '../flow/clear-deliveries.ts'
import { clearingText, deliveryText } from './clearing-words.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** Holds what was received against the facts, all of it or one delivery. Answers 0 only when it adds up to the cent. */
export async function clearing(context: Context): Promise<number> {
  const gemeente = wantedGemeente(context)
  const all = await withDatabase(context, (db) => clearDeliveries(db, gemeente))
  const [name] = context.args.rest
  if (name === undefined) {
    context.out(context.args.json ? `${JSON.stringify(natellingOf(all))}\n` : clearingText(all))
    return all.balances ? 0 : 1
  }
  const one = all.deliveries.find(({ id, number }) => id === name || String(number) === name)
  if (one === undefined) throw new CliError('DELIVERY_UNKNOWN', complaints.deliveryUnknown(), 2)
  context.out(context.args.json ? `${JSON.stringify(natellingOfDelivery(one))}\n` : deliveryText(one))
  return one.balances ? 0 : 1
}
