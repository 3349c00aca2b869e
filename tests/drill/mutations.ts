/** One way to weaken the product: in one file, one text becomes another. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** Who must notice: see catchers.ts. */
  readonly caughtBy: 'tables' | 'intervals' | 'memory' | 'release' | 'holes' | 'gate' | 'concentration' | 'accounts' | 'everyone' | 'counts'
  /** Part of the short form, which `npm test` runs. */
  readonly short?: true
}

const protect = (name: string, file: string, from: string, to: string, caughtBy: Mutation['caughtBy'] = 'tables'): Mutation => ({ name, file: `server/protect/${file}`, from, to, caughtBy, short: true })
const other = (caughtBy: Mutation['caughtBy'], name: string, file: string, from: string, to: string): Mutation => ({ name, file: `server/${file}`, from, to, caughtBy })

const RULES: readonly Mutation[] = [
  protect('the minimum less one', 'primary.ts', 'group.contributors < rules.minimumHouseholds || group.users < rules.minimumHouseholds', 'group.contributors < rules.minimumHouseholds - 1 || group.users < rules.minimumHouseholds - 1'),
  protect('households without net spending counted as users', 'primary.ts', '|| group.users < rules.minimumHouseholds', ''),
  protect('no p%', 'primary.ts', 'tooFew(group, rules) || tooSharp(group, rules) ||', 'tooFew(group, rules) ||'),
  protect('half of p%', 'primary.ts', '< rules.pPercent * group.top1', '< 0.5 * rules.pPercent * group.top1'),
  protect('no dominance', 'primary.ts', '|| tooDominant(group, rules)', ''),
]

const STEPS: readonly Mutation[] = [
  protect('one cell too many shown', 'protect.ts', 'return shown[column] === 1 ? SHOWN : SECONDARY', 'return shown[column] === 1 || column % 5 === 3 ? SHOWN : SECONDARY'),
  protect('secondary cells shown', 'protect.ts', 'return shown[column] === 1 ? SHOWN : SECONDARY', 'return SHOWN'),
  protect('no households that know their own bill', 'settle.ts', '...insiderHoles(matrix, cells, spaces, choice, field), ', ''),
  protect('owners of rows forgotten', 'incidence.ts', 'rowOwner: Int32Array.from(rowOwner)', 'rowOwner: Int32Array.from(rowOwner).fill(-1)'),
  protect('no sums of hidden cells, and no differences', 'settle.ts', 'for (const search of searches)', 'for (const search of [() => insiderHoles(matrix, cells, spaces, choice, field)])'),
  protect('holes found and forgotten', 'settle.ts', 'targets.push(...holes)', 'if (holes.length > 0) return { order: allowed, choice, rounds }'),
  protect('holes looked for once only', 'settle.ts', 'if (holes.length === 0)', 'if (holes.length === 0 || rounds > 1)'),
  protect('intervals off', 'protect.ts', 'const intervals = solver && openIntervals(problem, table, rules, solver)', 'const intervals = null as Intervals | null', 'intervals'),
  protect('forgetful memory', 'problem.ts', 'const matrix = incidence(table, rules, forced)', 'const matrix = incidence(table, rules)', 'memory'),
  other('accounts', 'the annual accounts forgotten', 'flow/protect-year.ts', '.found === 0) return first', '.found >= 0) return first'),
]

const FIGURES: readonly Mutation[] = [
  other('release', 'counts not rounded', 'protect/rounding.ts', 'return count(Math.max(lowest, roundCount(households, rules.countRounding)))', 'return households'),
  other('release', 'amounts not rounded', 'protect/rounding.ts', 'roundCents(amount, cents(rules.amountRounding))', 'roundCents(amount, cents(100))'),
  other('counts', 'all counts shown', 'protect/counts/showable.ts', 'if (hidden.length === 0) return shown', 'return shown.map(() => 1)'),
  other('release', 'a zero behind what is hidden', 'release/compose.ts', "amount: amount.kind === 'shown' ? amount.value / 100 : null", "amount: amount.kind === 'shown' ? amount.value / 100 : 0"),
  other('release', 'rows by amount', 'release/compose.ts', '    spending, forms,', '    spending: spending.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)), forms,'),
  other('release', 'every point of a curve shown', 'concentration/safe-cuts.ts', 'return safe ? cuts', 'return safe || true ? cuts'),
  other('release', 'points for groups of any size', 'concentration/figures.ts', 'curve.users >= rules.concentrationUsers ?', 'curve.users >= 0 ?'),
  other('release', 'shares in full', 'concentration/figures.ts', 'return Math.round(exact * 100) / 100', 'return exact'),
  other('release', 'concentration beside hidden amounts', 'concentration/figures.ts', "curve.kind === 'curve' && amount === 'shown' &&", "curve.kind === 'curve' &&"),
  other('concentration', 'only one side of a stretch judged', 'concentration/safe-cuts.ts', 'isSafe(segment(curve, from, to)) && isSafe(complement(curve, from, to))', 'isSafe(complement(curve, from, to))'),
  other('concentration', 'the year before forgotten', 'concentration/figures.ts', 'if (!wasShown || households === null) return true', 'return true'),
  other('everyone', 'a count that is everybody', 'flow/build-year.ts', 'isEveryone(cell) ? 0 :', 'isEveryone(cell) ? rules.minimumHouseholds :'),
]

const AUDIT: readonly Mutation[] = [
  protect('the audit sees no exact cells', 'audit/audit.ts', 'exact: [...exact, ...bare]', 'exact: [...bare]', 'holes'),
  protect('the audit sees no bare cells', 'audit/audit.ts', 'exact: [...exact, ...bare]', 'exact: [...exact]', 'holes'),
  protect('the audit sees no insiders', 'audit/audit.ts', 'insider: insiders(table, secret, changes, judge)', 'insider: []', 'holes'),
  protect('the audit sees no differences or sums', 'audit/audit.ts', 'const differencing = [...byDifferences(table, shown, judge), ...unions]', 'const differencing: string[] = []', 'holes'),
  protect('the audit sees no intervals from above', 'audit/interval-attack.ts', "!check.isOpen(at, 'up') || ", '', 'holes'),
  other('gate', 'findings not refused', 'flow/check-release.ts', 'if (found.length > 0) throw', 'if (found.length > 1_000_000) throw'),
  other('gate', 'other bytes than the facts give', 'flow/check-release.ts', 'if (rebuilt.hash !== release.hash) throw', 'if (rebuilt.hash === release.hash && false) throw'),
]

/** Every mutation. Some test or audit must notice each. */
export const MUTATIONS: readonly Mutation[] = [...RULES, ...STEPS, ...FIGURES, ...AUDIT]
