import { useMemo } from 'react'
import type { Source } from '../../data/rows.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { shown } from '../../words/cell.ts'
import { boundText, breakEvenText, chanceInWords, differenceText, resultText, rough, WHAT_IF } from '../../words/copy/what-if.ts'
import { compute, SEED, type Basis } from './compute.ts'
import { WhatIfFigure } from './figure.tsx'
import { isMadeUp, readScenario, type Filled, type Scenario } from './scenario.ts'

interface ResultProps {
  readonly year: number
  readonly source: Source
  readonly basis: Basis
  readonly first: Scenario
  readonly second: Scenario | null
}

/** What is still to be filled in; else the result in words, the bound first, and the same as a table. */
export function WhatIfResult({ year, source, basis, first, second }: ResultProps) {
  const { made, filled, open } = useMemo(() => calculate(basis, first, second), [basis, first, second])
  const named = second !== null
  const result = (
    <div className="what-if__result">
      <h3>{WHAT_IF.result}</h3>
      <div className="what-if__said" role="status">
        {open.length === 0 ? null : <><p>{WHAT_IF.todo}:</p><ul>{open.map((text) => <li key={text}>{text}</li>)}</ul></>}
        {made?.outcomes.map((outcome, at) => <Outcome key={at} name={named ? scenarioName(at) : null} outcome={outcome} filled={filled[at]!} basis={basis} />)}
        {made?.difference ? <><h4>{WHAT_IF.difference}</h4><p>{differenceText(made.difference)}</p></> : null}
      </div>
    </div>
  )
  if (made === null) return result
  const scenarios = second === null ? [first] : [first, second]
  const below = <>{rangesOf(made, named)}<p className="what-if__seed">{WHAT_IF.seed(SEED)}</p></>
  if (scenarios.some(isMadeUp)) return <>{result}<p><b>{WHAT_IF.madeUp}</b></p>{below}</>
  const said = made.outcomes.map((outcome, at) => `${named ? `${scenarioName(at)}. ` : ''}${outcomeTexts(outcome, filled[at]!, basis).join(' ')}`)
  return (
    <WhatIfFigure year={year} source={source} basis={basis} scenarios={scenarios} outcomes={made.outcomes} table={rangesOf(made, named)} said={said}>
      {result}
      {below}
    </WhatIfFigure>
  )
}

const scenarioName = (at: number): string => WHAT_IF.scenarios[at === 0 ? '' : 2]

/** Both scenarios read, and computed as far as they are whole. */
function calculate(basis: Basis, first: Scenario, second: Scenario | null) {
  const read = [first, ...(second === null ? [] : [second])].map(readScenario)
  const open = read.flatMap(({ problems }, at) => problems.map((text) => (second === null ? text : `${scenarioName(at)}. ${text}`)))
  const filled = read.flatMap((one) => (one.filled === null ? [] : [one.filled]))
  return { open, filled, made: open.length === 0 ? compute(basis, filled[0]!, filled[1] ?? null) : null }
}

interface OutcomeProps {
  readonly name: string | null
  readonly outcome: ReturnType<typeof compute>['outcomes'][number]
  readonly filled: Filled
  readonly basis: Basis
}

/** The bound, the result and the break-even of one scenario. */
const outcomeTexts = (outcome: OutcomeProps['outcome'], filled: Filled, basis: Basis) => [
  boundText(outcome.bound, { topShare: basis.topShare, reach: filled.reach.max, effect: Math.max(0, filled.effect.max) }), resultText({ ...filled, ...outcome }), breakEvenText(outcome.breakEven),
] as const

function Outcome({ name, outcome, filled, basis }: OutcomeProps) {
  const [bound, result, even] = outcomeTexts(outcome, filled, basis)
  return (
    <>
      {name === null ? null : <h4>{name}</h4>}
      <p>{bound}</p>
      <p className="what-if__words">{result}</p>
      <p>{even}</p>
    </>
  )
}

/** The same in a table: what one in ten results stays below, the middle, and what one in ten goes above. */
function rangesOf(made: ReturnType<typeof compute>, named: boolean) {
  const rows = [
    ...made.outcomes.map(({ range, chance }, at) => ({ name: named ? scenarioName(at) : WHAT_IF.balance, range, chance })),
    ...(made.difference === null ? [] : [{ name: WHAT_IF.minus, ...made.difference }]),
  ]
  return (
    <DataTable caption={WHAT_IF.table} rows={rows} rowKey={({ name }) => name} columns={[
      { head: 'Wat', cell: ({ name }) => name },
      { head: '1 op de 10 lager dan', numeric: true, figure: ({ range }) => shown(range.p10), write: rough },
      { head: 'Midden', numeric: true, figure: ({ range }) => shown(range.p50), write: rough },
      { head: '1 op de 10 hoger dan', numeric: true, figure: ({ range }) => shown(range.p90), write: rough },
      { head: 'Kans boven 0', cell: ({ chance }) => chanceInWords(chance) },
    ]} />
  )
}
