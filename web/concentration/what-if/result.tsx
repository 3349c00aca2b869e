import { useMemo } from 'react'
import type { Source } from '../../data/rows.ts'
import { DataTable } from '../../parts/data-table.tsx'
import { shown } from '../../words/cell.ts'
import { boundText, breakEvenText, chanceInWords, differenceText, modesText, resultText, rough, WHAT_IF } from '../../words/copy/what-if.ts'
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
        {made?.outcomes.map((outcome, at) => <Outcome key={at} name={named ? scenarioName(at) : null} outcome={outcome} filled={filled[at]!} base={{ year, share: basis.share }} />)}
        {made?.difference ? <><h4>{WHAT_IF.difference}</h4><p>{differenceText(made.difference)}</p></> : null}
      </div>
    </div>
  )
  if (made === null) return result
  const scenarios = second === null ? [first] : [first, second]
  const below = <>{rangesOf(made, named)}<p className="what-if__seed">{WHAT_IF.seed(SEED)}</p></>
  if (scenarios.some(isMadeUp)) return <>{result}<p><b>{WHAT_IF.madeUp}</b></p>{below}</>
  const said = [...made.outcomes.flatMap((outcome, at) => outcomeTexts(outcome, filled[at]!, { year, share: basis.share }).map((text) => `${named ? `${scenarioName(at)}. ` : ''}${text}`)), ...(made.difference === null ? [] : [differenceText(made.difference)])]
  return (
    <WhatIfFigure year={year} source={source} basis={basis} scenarios={scenarios} outcomes={made.outcomes} difference={made.difference} table={rangesOf(made, named)} said={said}>
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
  readonly base: { readonly year: number; readonly share: number }
}

/** The bound, the result, and what follows by hand: the result at the most likely values and the break-even of one scenario. */
const outcomeTexts = (outcome: OutcomeProps['outcome'], filled: Filled, base: OutcomeProps['base']) => [
  boundText(outcome.bound, { ...base, reach: filled.reach.max, effect: Math.max(0, filled.effect.max) }), resultText(outcome), `${modesText({ ...filled, ...outcome })} ${outcome.breakEven.value === null ? '' : breakEvenText(outcome.breakEven.value)}`,
] as const

function Outcome({ name, outcome, filled, base }: OutcomeProps) {
  const [bound, result, even] = outcomeTexts(outcome, filled, base)
  return (
    <>
      {name === null ? null : <h4>{name}</h4>}
      <p>{bound}</p>
      <p className="what-if__words">{result}</p>
      <p>{even}</p>
    </>
  )
}

/** The same in a table: what one in ten results stays below, the middle, what one in ten goes above, and the mean. */
function rangesOf(made: ReturnType<typeof compute>, named: boolean) {
  const rows = [
    ...made.outcomes.map((outcome, at) => ({ name: named ? scenarioName(at) : WHAT_IF.balance, ...outcome })),
    ...(made.difference === null ? [] : [{ name: WHAT_IF.minus, ...made.difference }]),
  ]
  return (
    <DataTable caption={WHAT_IF.table} rows={rows} rowKey={({ name }) => name} columns={[
      { head: 'Wat', cell: ({ name }) => name },
      { head: '1 op de 10 lager dan', numeric: true, figure: ({ range }) => shown(range.p10), write: rough },
      { head: 'Midden', numeric: true, figure: ({ range }) => shown(range.p50), write: rough },
      { head: '1 op de 10 hoger dan', numeric: true, figure: ({ range }) => shown(range.p90), write: rough },
      { head: 'Gemiddeld', numeric: true, figure: ({ mean }) => shown(mean), write: rough },
      { head: 'Kans boven 0', cell: ({ chance }) => chanceInWords(chance) },
    ]} />
  )
}
