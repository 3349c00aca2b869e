import { expect, it } from 'vitest'
import { protect } from '../../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { RELEASE_PLAN } from '../../../server/release/plan.ts'
import { tabulate } from '../../../server/tabulate/tabulate.ts'
import { solver } from '../protect/solver.ts'
import { random, town } from './town.ts'

const FACTS = town({ seed: 5, units: 500, wijken: 3, buurtenPerWijk: 2, products: ['wmo-01', 'wmo-02', 'jw-45'] })

/** What a year is decided by when its households have other pseudonyms, and so stand in another order: which cells are shown, and the tables that prove it. */
function decidedWith(keys: Float64Array) {
  const { status, witnesses } = protect(tabulate({ ...FACTS, unitKey: keys }, RELEASE_PLAN).table, DEFAULT_RULES, { solver })
  return { status, witnesses }
}

/** The same keys, handed out anew. */
function handedOut(seed: number): Float64Array {
  const draw = random(seed)
  return Float64Array.from([...FACTS.unitKey].map((key) => ({ key, at: draw() })).sort((a, b) => a.at - b.at), ({ key }) => key)
}

it('Another key for the pseudonyms changes nothing of what is decided, to the last bit of its proof', () => {
  const first = decidedWith(FACTS.unitKey)
  expect(first.witnesses.length).toBeGreaterThan(0)
  for (const seed of [1, 2]) expect(decidedWith(handedOut(seed))).toEqual(first)
})
