import { ATTACKS, NOT_YET } from '../release/attack-list.ts'
import { roughly, type AttackLine, type AttackOutcome, type AuditSummary, type GateReport, type HiddenReasons } from '../release/gate-report.ts'
import type { Release } from '../release/release.ts'
import { visibleKinds } from '../release/visible-kinds.ts'
import type { YearFindings } from './audit-year.ts'

/** Outcomes by the number of the attack; null is not tried. */
export type Outcomes = ReadonlyMap<number, AttackOutcome | null>

/** Puts what was found in every year and in the artefact as a whole together as one report. */
export function gateReport({ manifest, tables, hash }: Release, years: readonly YearFindings[], whole: Outcomes): GateReport {
  return {
    format: 1, release: manifest.id, artefact: hash, rules: manifest.rules.version,
    audit: auditOf(years.map(({ audit }) => audit)),
    hidden: reasonsOf(years.map(({ hidden }) => hidden)),
    visible: visibleKinds(tables),
    limits: { knownToProviders: roughly(sum(years.map(({ knownToProviders }) => knownToProviders))) },
    attacks: attackLines([...years.map(({ attacks }) => attacks), whole]),
  }
}

function auditOf(years: readonly AuditSummary[]): AuditSummary {
  const total = (name: keyof AuditSummary): number => sum(years.map((year) => year[name]))
  return {
    cells: total('cells'), shown: total('shown'), primary: total('primary'), secondary: total('secondary'),
    exact: total('exact'), differencing: total('differencing'), insider: total('insider'),
    hiddenValueShare: Math.ceil((100 * total('hiddenValueShare')) / Math.max(1, years.length) - 1e-9) / 100,
  }
}

function reasonsOf(years: readonly HiddenReasons[]): HiddenReasons {
  const total = (name: keyof HiddenReasons): number => sum(years.map((year) => year[name]))
  return { tooFew: total('tooFew'), tooSharp: total('tooSharp'), beside: total('beside') }
}

/** Every attack of the list has its line; one that nobody tried, or that was not tried everywhere, is told as open. */
export function attackLines(parts: readonly Outcomes[]): readonly AttackLine[] {
  return ATTACKS.map(({ met, ...attack }) => {
    const outcomes = parts.flatMap((part) => (part.has(attack.number) ? [part.get(attack.number)!] : []))
    const tried = outcomes.filter((one) => one !== null)
    const isOpen = met === 'attacked' && (tried.length === 0 || tried.length < outcomes.length)
    return { ...attack, how: isOpen ? NOT_YET : attack.how, outcome: isOpen ? 'open' : met, tries: sum(tried.map(({ tries }) => tries)), found: sum(tried.map(({ found }) => found)) }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
