import type { Begroting, Uitgave } from '../data/rows.ts'
import { amountOf } from '../data/select.ts'
import { ABSENT, combine, difference, ratio, shown, valueOf, type Cell } from '../words/cell.ts'
import { GLANCE, OVERVIEW } from '../words/copy/overview.ts'
import type { Stacking } from '../words/findings/stacking.ts'
import { count, euros, eurosShort, percent, toFives } from '../words/numbers.ts'
import type { ReleaseYear } from '../parts/view.ts'
import { periodInWords } from '../words/dates.ts'
import { CellText } from '../parts/cell-text.tsx'

interface GlancesProps {
  readonly year: ReleaseYear
  readonly before: number | null
  readonly totals: readonly Uitgave[]
  readonly users: Cell
  readonly households: Cell
  readonly inhabitants: Cell
  readonly stacking: Stacking
  readonly budget: readonly Begroting[]
}

interface Line {
  readonly name: string
  readonly cell: Cell
  readonly write: (value: number) => string
  readonly note: string
}

/** The few figures everyone asks for first. */
export function Glances(props: GlancesProps) {
  return (
    <section className="section">
      <h2 className="section__title">{OVERVIEW.glanceTitle}</h2>
      <p className="section__lead">{OVERVIEW.period(periodInWords(props.year))}</p>
      <dl className="glance">
        {linesOf(props).map((line) => (
          <div className="glance__item" key={line.name}>
            <dt>{line.name}</dt><dd className="glance__value"><CellText cell={line.cell} write={line.write} /></dd><dd className="glance__note">{line.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function linesOf({ year, before, totals, users, households, inhabitants, stacking, budget }: GlancesProps): readonly Line[] {
  const total = amountOf(totals.find((row) => row.jaar === year.jaar))
  const last = before === null ? ABSENT : amountOf(totals.find((row) => row.jaar === before))
  const multi = combine(stacking.households, users, (share, all) => toFives(share * all))
  const plan = year.totMaand === 12 ? planOf(budget) : null
  return [
    { name: 'Uitgaven voor huishoudens', cell: total, write: eurosShort, note: GLANCE.spending(difference(total, last), before) },
    { name: 'Per inwoner', cell: ratio(total, inhabitants), write: euros, note: GLANCE.perInhabitant(inhabitants) },
    { name: 'Huishoudens met een voorziening', cell: users, write: count, note: GLANCE.users(ratio(users, households)) },
    { name: 'Meer dan één wet', cell: multi, write: (value: number) => `${stacking.atLeast ? 'ten minste ' : ''}${count(value)}`, note: GLANCE.multi(stacking.households, stacking.money, stacking.atLeast) },
    ...(plan ? [{ name: 'Te volgen per huishouden', cell: ratio(total, shown(plan.amount)), write: percent, note: GLANCE.traceable(plan.report, shown(plan.amount), year.jaar) }] : []),
  ].filter((line) => line.cell.kind !== 'shown' || Number.isFinite(valueOf(line.cell)))
}

/** A part of a year says nothing beside the plan of a whole one, so it has no such line. All social-domain costs of the gemeente: the closed accounts where they are there, else the budget as it stands. */
function planOf(rows: readonly Begroting[]): { readonly report: string; readonly amount: number } | null {
  const total = (soorten: readonly Begroting['soort'][]): number => rows.filter(({ soort }) => soorten.includes(soort)).reduce((sum, { bedrag }) => sum + bedrag, 0)
  if (rows.some(({ soort }) => soort === 'realisatie')) return { report: 'jaarrekening', amount: total(['realisatie']) }
  return rows.some(({ soort }) => soort === 'begroting') ? { report: 'begroting', amount: total(['begroting', 'wijziging']) } : null
}
