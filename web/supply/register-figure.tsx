import { BRAND, INK_SECOND, REST } from '../charts/style.ts'
import { TIMELINE_STEP, type TimelineRow } from '../charts/timeline.ts'
import type { Initiatief } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { INITIATIVES, showsItWorks } from '../words/copy/supply.ts'
import { dateInWords, inYears } from '../words/dates.ts'
import { registerFinding } from '../words/findings/supply.ts'
import { capital, count, euros } from '../words/numbers.ts'

/** The register itself, as a line in time and as a table. */
export function RegisterFigure({ initiatives }: { readonly initiatives: readonly Initiatief[] }) {
  const { release } = usePublication()
  const wijken = useWijken()
  const today = release.standVan
  const place = (row: Initiatief): string => (row.wijk === null ? 'hele gemeente' : wijken.find(({ code }) => code === row.wijk)?.naam ?? row.wijk)
  const begun = initiatives.filter(({ start }) => start <= today)
  const running = begun.filter((row) => runsOn(row, today)).length
  return (
    <Figure id="register" wide title={registerFinding(begun.length, running)} unit={`Van begin tot einde, ${INITIATIVES.order}, stand ${dateInWords(today)}`} source={{ resource: 'initiatieven', question: { publicatie: release.id } }}
      chart={{ name: 'timeline', rows: { rows: begun.map((row, order) => lineOf(row, order, today)) }, height: begun.length * TIMELINE_STEP + 40 }}
      description={`Een streep per initiatief, van begin tot einde. ${count(running)} van de ${count(begun.length)} lopen nog. De tabel noemt ze allemaal.`}
      legend={LEVELS.map(([kind, colour, words]) => <Key key={words} kind={kind} colour={colour}>{words}</Key>)} note={LEVELS_IN_WORDS}
      explanation={INITIATIVES.register.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={INITIATIVES.order} hideCaption rows={initiatives} rowKey={(row) => row.code} columns={[
        { head: 'Initiatief', cell: (row) => row.naam },
        { head: 'Bedrag per jaar', numeric: true, figure: (row) => knownOr(row.bedrag), write: euros },
        { head: 'Waar', cell: place },
        { head: 'Thema', cell: (row) => capital(row.thema) },
        { head: 'Begin', cell: (row) => dateInWords(row.start) },
        { head: 'Einde', cell: (row) => (row.einde === null ? 'loopt nog' : dateInWords(row.einde)) },
        { head: 'Bewijs', cell: (row) => row.bewijs },
      ]} />} />
  )
}

const LEVELS = [['vlak', BRAND, 'aanwijzingen dat het werkt'], ['vlak', REST, 'beschreven of onderbouwd'], ['rand', INK_SECOND, 'bewijs onbekend']] as const
const LEVELS_IN_WORDS = 'Donkerblauw: aanwijzingen dat het werkt. Grijs: beschreven of onderbouwd. Alleen een rand: bewijs onbekend. Pijl: loopt nog.'
export const levelColour = (level: Initiatief['bewijs']): string => (showsItWorks(level) ? BRAND : level === 'onbekend' ? INK_SECOND : REST)

const runsOn = ({ einde }: Initiatief, today: string): boolean => einde === null || einde > today
const lineOf = (row: Initiatief, order: number, today: string): TimelineRow =>
  ({ name: row.naam, order, from: inYears(row.start), to: inYears(runsOn(row, today) ? today : row.einde ?? today), runs: runsOn(row, today), colour: levelColour(row.bewijs), outlined: row.bewijs === 'onbekend' })
