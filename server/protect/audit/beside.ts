import { fieldOf, PRIME_OF_AUDIT } from '../field.ts'
import type { Memory } from '../memory.ts'
import { breaksRules } from '../primary.ts'
import type { Rules } from '../rules.ts'
import type { Solver } from '../intervals/solver.ts'
import type { Sparse } from '../sparse.ts'
import { audit, type AuditReport } from './audit.ts'
import { changeOf } from './insider-attack.ts'
import { lookalikes } from './lookalikes.ts'

/**
 * Attacks what is shown now together with all that was shown before: attacks 4, 11 and 12 of DISCLOSURE 5. `shown` is 1 per cell of now
 * whose figure of now is published. Where that is nothing new there is nothing to guess better. What earlier releases give away by themselves is no finding of this one: it is told by `protect` as lost.
 */
export function auditBeside(memory: Memory, shown: Uint8Array, rules: Rules, solver: Solver | null = null, witnesses: readonly Sparse[] = []): AuditReport {
  const { table, now, seen } = memory
  const both = seen.map((before, at) => (at < now ? before | shown[at]! : before))
  const isNew = both.some((one, at) => one !== seen[at])
  const guesses = { solver: isNew ? solver : null, witnesses }
  const report = attack(memory, both, rules, guesses)
  const left = report.passed ? report : withoutOld(report, attack(memory, seen, rules, guesses))
  const hidden = table.cells.slice(0, now).filter((cell, at) => shown[at] !== 1 && cell.leaves.length > 0)
  const primary = hidden.filter((cell) => breaksRules(cell, rules)).length
  const value = (cells: readonly { readonly absolute: number }[]): number => cells.reduce((sum, { absolute }) => sum + absolute, 0)
  const all = value(table.cells.slice(0, now))
  return {
    ...left, cells: now, shown: now - hidden.length, primary, secondary: hidden.length - primary,
    hiddenValueShare: all === 0 ? 0 : value(table.cells.slice(0, now).filter((_, at) => shown[at] !== 1)) / all,
  }
}

/** With what the intervals are looked at. */
interface Guesses { readonly solver: Solver | null; readonly witnesses: readonly Sparse[] }

/** The audit of one table, without the safe figures of earlier standings that nobody promised to hide, and with the changes. */
function attack(memory: Memory, shown: Uint8Array, rules: Rules, { solver, witnesses }: Guesses): AuditReport {
  const { table, now } = memory
  const report = audit(table, shown, rules, solver, witnesses)
  const free = new Set(table.cells.filter((cell, at) => at >= now && !breaksRules(cell, rules)).map(({ key }) => key))
  const exact = report.exact.filter((key) => !free.has(key))
  const differencing = [...report.differencing, ...knownChanges(memory, shown)]
  return { ...report, exact, differencing, passed: findings({ ...report, exact, differencing }) === 0 }
}

function withoutOld(report: AuditReport, before: AuditReport): AuditReport {
  const fresh = (found: readonly string[], old: readonly string[]): string[] => found.filter((one) => !old.includes(one))
  const [exact, differencing, insider] = [fresh(report.exact, before.exact), fresh(report.differencing, before.differencing), fresh(report.insider, before.insider)]
  const left = { ...report, exact, differencing, insider, sharp: report.sharp && fresh(report.sharp, before.sharp!), unresolved: report.unresolved && fresh(report.unresolved, [...before.sharp!, ...before.unresolved!]) }
  return { ...left, passed: findings(left) === 0 }
}

const findings = ({ exact, differencing, insider, sharp, unresolved }: AuditReport): number =>
  exact.length + differencing.length + insider.length + (sharp?.length ?? 0) + (unresolved?.length ?? 0)

/** Changes of a figure about too few households that are the same in every table that looks alike from outside. */
function knownChanges({ table, guarded }: Memory, shown: Uint8Array): string[] {
  if (guarded.length === 0) return []
  const field = fieldOf(PRIME_OF_AUDIT)
  const published = table.cells.filter((cell, at) => shown[at] === 1 && cell.leaves.length > 0).map(({ leaves }) => leaves)
  const changes = lookalikes(published, table.leafCount, WITNESSES, field)
  return guarded.filter(({ plus, minus }) => changes.every((change) =>
    changeOf(table.cells[plus]!.leaves, change, field) === changeOf(table.cells[minus]!.leaves, change, field)))
    .map(({ plus, minus }) => `${table.cells[plus]!.key} minus ${table.cells[minus]!.key}`)
}

/** In how many lookalikes a change must be the same to be called known. */
const WITNESSES = 2
