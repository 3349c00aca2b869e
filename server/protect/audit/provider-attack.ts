import type { CellTable } from '../../tabulate/cell-table.ts'
import { fieldOf, PRIME_OF_AUDIT } from '../field.ts'
import { breaksRules } from '../primary.ts'
import type { Rules } from '../rules.ts'
import { changeOf, ownLeaves } from './insider-attack.ts'
import { WITNESSES } from './known-exactly.ts'
import { lookalikes } from './lookalikes.ts'

/** What providers know of each other: how many of them were tried, and the keys of the cells that one of them works out. */
export interface ProviderFindings {
  readonly providers: number
  readonly known: readonly string[]
}

/**
 * The attacker of the third kind (DISCLOSURE 4): a provider that fills in all it declared. To him only the money of others is unknown; a
 * hidden cell that breaks a rule and is the same in every table that looks alike to him is known, unless all of it is his.
 * Empty where the table knows no providers.
 */
export function knownToProviders({ cells, leafCount, leafProvider }: CellTable, shown: Uint8Array, rules: Rules): ProviderFindings {
  const providers = leafProvider === undefined ? [] : [...ownLeaves(leafProvider)]
  const field = fieldOf(PRIME_OF_AUDIT)
  const published = cells.filter((_, at) => shown[at] === 1)
  const secrets = cells.filter((cell, at) => shown[at] !== 1 && breaksRules(cell, rules))
  const known = new Set<string>()
  for (const [, own] of providers) {
    const isOwn = new Uint8Array(leafCount)
    for (const leaf of own) isOwn[leaf] = 1
    const ofOthers = (leaves: Int32Array): Int32Array => leaves.filter((leaf) => isOwn[leaf] === 0)
    const changes = lookalikes(published.map(({ leaves }) => ofOthers(leaves)).filter(({ length }) => length > 0), leafCount, WITNESSES, field)
    for (const { key, leaves } of secrets) {
      const others = ofOthers(leaves)
      if (others.length > 0 && changes.every((change) => changeOf(others, change, field) === 0)) known.add(key)
    }
  }
  return { providers: providers.length, known: [...known] }
}
