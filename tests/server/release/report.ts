import { ATTACKS } from '../../../server/release/attack-list.ts'
import type { GateReport } from '../../../server/release/gate-report.ts'

/** A report of a gate that found nothing, for tests about where a report goes. */
export const reportOn = ({ release = '2026-1', artefact }: { release?: string; artefact: string }): GateReport => ({
  format: 1, release, artefact, rules: '2026-1',
  audit: { cells: 900, shown: 700, primary: 120, secondary: 80, exact: 0, differencing: 0, insider: 0, hiddenValueShare: 0.031 },
  hidden: { tooFew: 100, tooSharp: 20, beside: 80 },
  visible: [
    { year: 2024, level: 'wijk', division: 'wet', period: 'jaar', cells: 120, shown: 110, share: 0.97 },
    { year: 2024, level: 'buurt', division: 'totaal', period: 'jaar', cells: 60, shown: 50, share: 0.84 },
  ],
  limits: { knownToProviders: 40 },
  attacks: ATTACKS.map(({ met, ...attack }) => ({ ...attack, outcome: met, tries: met === 'attacked' ? 200 : 0, found: 0 })),
})
