import { use } from 'react'
import { medianSurvival } from '../../server/statistics/survival.ts'
import type { SurvivalMark, SurvivalPoint } from '../charts/survival.ts'
import { rowsOf, type Initiatief, type InitiatievenCijfer } from '../data/rows.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { INITIATIVES } from '../words/copy/supply.ts'
import { dateInWords } from '../words/dates.ts'
import { survivalFinding, type AliveAfterYear } from '../words/findings/supply.ts'
import { count, percent, percentInWords } from '../words/numbers.ts'

/** As far as the line is drawn: at most five years, and where at least five were followed. */
const LONGEST = 60
const ENOUGH = 5
const YEAR = 12
const IN_TABLE = [0, 3, 6, 9, 12, 18, 24, 36, 48, 60]

/** How long initiatives live: the curve with its margin, beside what is often said. */
export function SurvivalFigure({ initiatives }: { readonly initiatives: readonly Initiatief[] }) {
  const { release } = usePublication()
  const source = { resource: 'initiatievencijfers', question: { publicatie: release.id, maat: 'overleving' } } as const
  const curve = use(rowsOf('initiatievencijfers', source.question)).filter(isPoint).filter(({ maanden, aantal }) => maanden <= LONGEST && aantal >= ENOUGH)
  const alive = aliveOf(curve, initiatives)
  const half = medianSurvival(curve.map(({ maanden, waarde }) => ({ time: maanden, survival: waarde }))).value
  const note = half === null ? INITIATIVES.heardNote : `${INITIATIVES.half(half)} ${INITIATIVES.heardNote}`
  const unit = `Deel van de initiatieven dat nog loopt, naar maanden sinds de start, stand ${dateInWords(release.standVan)}`
  return (
    <Figure id="overleving" title={survivalFinding(alive)} unit={unit} source={source} legend={note} note={note}
      chart={curve.length === 0 ? { draw: <p className="nothing">Te weinig initiatieven voor een lijn.</p> } : { name: 'survival', rows: { points: curve.map(pointOf), marks: marksOf(alive) }, height: 340 }}
      description={`Een lijn die bij 100 procent begint en daalt. ${curve.filter(({ maanden }) => maanden > 0 && maanden % YEAR === 0).map((row) => `Na ${count(row.maanden)} maanden loopt nog ${percentInWords(row.waarde)}`).join('; ')}.`}
      explanation={[...INITIATIVES.survival, ...INITIATIVES.survivalCaveat].map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={curve.filter(({ maanden }) => IN_TABLE.includes(maanden))} rowKey={(row) => String(row.maanden)} columns={[
        { head: 'Maanden', cell: (row) => count(row.maanden) },
        { head: 'Loopt nog', numeric: true, cell: (row) => percent(row.waarde) },
        { head: 'Marge', numeric: true, cell: (row) => (row.onder === null || row.boven === null ? 'geen' : `${percent(row.onder)} tot ${percent(row.boven)}`) },
        { head: 'Zo lang gevolgd', numeric: true, cell: (row) => count(row.aantal) },
      ]} />} />
  )
}

type Point = InitiatievenCijfer & { readonly maanden: number; readonly waarde: number }
const isPoint = (row: InitiatievenCijfer): row is Point => row.maanden !== null && row.waarde !== null

const pointOf = ({ maanden, waarde, onder, boven }: Point): SurvivalPoint => ({ months: maanden, value: waarde, low: onder ?? waarde, high: boven ?? waarde })

function aliveOf(curve: readonly Point[], initiatives: readonly Initiatief[]): AliveAfterYear | null {
  const [start, year] = [curve[0], curve.find(({ maanden }) => maanden === YEAR)]
  const first = initiatives[0]?.start.slice(0, 4)
  return start && year && first !== undefined ? { count: start.aantal, since: Number(first), share: year.waarde, low: year.onder, high: year.boven } : null
}

const marksOf = (alive: AliveAfterYear | null): readonly SurvivalMark[] => (alive === null ? [] : [
  { kind: 'veelgehoord', months: YEAR, value: INITIATIVES.heard, text: INITIATIVES.heardText },
  { kind: 'eigen', months: YEAR, value: alive.share, text: `na een jaar: ${percent(alive.share)}` },
])
