import type { Source } from '../data/rows.ts'
import { TakenFigure } from '../parts/as-figure.tsx'
import { DataTable } from '../parts/data-table.tsx'
import type { SignatureProps } from '../parts/signature.tsx'
import { SignaturePicture } from '../parts/signature-picture.tsx'
import { shown } from '../words/cell.ts'
import { SIGNATURE } from '../words/copy/signature.ts'
import { percent } from '../words/numbers.ts'
import type { Rich } from '../words/rich.ts'

interface HeadlineFigureProps {
  readonly finding: Rich
  readonly words: SignatureProps
  readonly year: number
  readonly source: Source
}

/** The headline as it goes along in a briefing: the signature as a drawing, with its table. Only paper has it. */
export function HeadlineFigure({ finding, words, year, source }: HeadlineFigureProps) {
  const { cost } = words
  return (
    <TakenFigure figure={{
      id: 'kop', title: finding, unit: SIGNATURE.unit(year), chart: { draw: <SignaturePicture {...words} /> }, description: words.description, explanation: null, legend: SIGNATURE.notSaid, note: SIGNATURE.notSaid, source,
      table: <DataTable caption={SIGNATURE.unit(year)} hideCaption rows={[{ name: SIGNATURE.dearest, households: 0.1, cost }, { name: SIGNATURE.others, households: 0.9, cost: 1 - cost }]} rowKey={({ name }) => name} columns={[
        { head: 'Groep', cell: ({ name }) => name },
        { head: 'Deel van de huishoudens', numeric: true, figure: ({ households }) => shown(households), write: percent },
        { head: 'Deel van de uitgaven', numeric: true, figure: ({ cost: share }) => shown(share), write: percent },
      ]} />,
    }} />
  )
}
