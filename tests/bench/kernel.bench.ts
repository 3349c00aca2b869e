import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { curvesOf } from '../../server/concentration/group.ts'
import { householdGroups } from '../../server/tabulate/household-groups.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'
import type { Figure } from './report.ts'

const ROUNDS = 3

/** Median seconds of a few rounds. */
function seconds(work: () => void): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return taken.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

/** The kernel on one town of 9,000 user units: a year of a gemeente of 55,000, and one and a half times as much as five of its years together. */
export function measure(): Figure[] {
  const year = town({ seed: 3, units: 9000, lines: 7, wijken: 12, buurtenPerWijk: 4 })
  const large = town({ seed: 3, units: 9000, lines: 84, wijken: 12, buurtenPerWijk: 4 })
  const made = tabulate(large, RELEASE_PLAN)
  return [
    { name: `cells of ${year.length} facts`, figure: seconds(() => tabulate(year, RELEASE_PLAN)), unit: 's', target: { atMost: 0.5 } },
    { name: `cells of ${large.length} facts`, figure: seconds(() => tabulate(large, RELEASE_PLAN)), unit: 's', target: { atMost: 1.5 } },
    { name: 'concentration of 65 groups', figure: seconds(() => curvesOf(householdGroups(large, made.totals))), unit: 's', target: { atMost: 0.5 } },
    { name: 'facts a second', figure: large.length / seconds(() => tabulate(large, RELEASE_PLAN)), unit: '/s', target: { atLeast: 500_000 } },
  ]
}
