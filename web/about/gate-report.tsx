import { use } from 'react'
import { loadReport, type Publicatie, type Toetsrapport } from '../data/rows.ts'
import { DataTable } from '../parts/data-table.tsx'
import { auditInWords, foundInWords, GATE, kindInWords, reasonsInWords, triesInWords } from '../words/copy/gate.ts'
import { count, percent } from '../words/numbers.ts'
import { Pairs } from './lists.tsx'

interface ReleaseProps {
  readonly release: Publicatie
}

interface ReportProps {
  readonly report: Toetsrapport
}

/** What our own attempt to work out hidden figures tried and found. */
export const GateReport = ({ release }: ReleaseProps) => (release.toets === null ? <p>{GATE.none}</p> : <Report release={release} />)

function Report({ release }: ReleaseProps) {
  const report = use(loadReport(release.id))
  return (
    <>
      <h3>{GATE.outcome}</h3>
      <Pairs caption={GATE.outcome} rows={auditInWords(report)} />
      <h3>{GATE.reasons}</h3>
      <Pairs caption={GATE.reasons} rows={reasonsInWords(report)} />
      <VisibleKinds report={report} />
      <h3>{GATE.attacks}</h3>
      <p>{GATE.attacksLead}</p>
      <Attacks report={report} />
    </>
  )
}

/** How much can be seen of the newest year, per kind of figure. */
function VisibleKinds({ report }: ReportProps) {
  const newest = Math.max(...report.zichtbaar.map(({ jaar }) => jaar))
  const rows = report.zichtbaar.filter(({ jaar, periodeSoort }) => jaar === newest && periodeSoort === 'jaar')
  return (
    <>
      <h3>{GATE.visible} ({newest})</h3>
      <DataTable caption={GATE.visible} hideCaption rows={rows} rowKey={kindInWords} columns={[
        { head: 'Soort cijfer', cell: kindInWords },
        { head: 'Cijfers', numeric: true, cell: ({ cellen }) => count(cellen) },
        { head: 'Getoond', numeric: true, cell: ({ getoond }) => count(getoond) },
        { head: 'Deel van het geld', numeric: true, cell: ({ deel }) => percent(deel) },
      ]} />
    </>
  )
}

const Attacks = ({ report }: ReportProps) => (
  <DataTable caption={GATE.attacks} hideCaption rows={report.aanvallen} rowKey={({ nummer }) => String(nummer)} columns={[
    { head: 'Aanval', cell: ({ nummer, naam }) => `${count(nummer)}. ${naam}` },
    { head: 'Pogingen', numeric: true, cell: triesInWords },
    { head: 'Gelukt', numeric: true, cell: foundInWords },
    { head: 'Wat wij deden', cell: ({ uitleg }) => uitleg },
  ]} />
)
