import type { ReactNode } from 'react'
import type { Difference } from '../../../server/statistics/what-if/result.ts'
import type { Source } from '../../data/rows.ts'
import { AsFigure, TakenFigure } from '../../parts/as-figure.tsx'
import { assumedBy, assumptionText, basisText, basisInShort, differenceText, resultText, twoScenariosFinding, WHAT_IF, whatIfFinding } from '../../words/copy/what-if.ts'
import type { Basis, Outcome } from './compute.ts'
import { ASSUMPTIONS, numbersOf, type Scenario } from './scenario.ts'

interface FigureProps {
  readonly year: number
  readonly basis: Basis
  readonly scenarios: readonly Scenario[]
  readonly outcomes: readonly Outcome[]
  readonly difference: Difference | null
  /** The result in words and the table of it, as they stand on the page. */
  readonly said: readonly string[]
  readonly table: ReactNode
  readonly source: Source
  readonly children: ReactNode
}

/** The result as it goes into a briefing: never without its assumptions, who says so, and what is not counted. */
export function WhatIfFigure({ year, basis, scenarios, outcomes, difference, said, table, source, children }: FigureProps) {
  const assumed = scenarios.flatMap((scenario, at) => [
    ...(scenarios.length > 1 ? [`${WHAT_IF.scenarios[at === 0 ? '' : 2]}.`] : []),
    ...ASSUMPTIONS.map((name) => assumptionText(name, numbersOf(name, scenario[name]).map(Number), scenario[name].source)),
  ])
  const found = difference === null ? resultText(outcomes[0]!) : `${differenceText(difference)} ${WHAT_IF.example}`
  const [id, title] = ['wat-als', difference === null ? whatIfFinding(outcomes[0]!.range.p50) : twoScenariosFinding(difference.range.p50)]
  return (
    <AsFigure id={id} title={title} taken={<TakenFigure figure={{
      id, title, unit: WHAT_IF.table, table, source, description: '',
      chart: { draw: paragraphs([basisText({ year, ...basis }), ...assumed, ...said, `${WHAT_IF.notCounted}: ${WHAT_IF.notCountedList.join(' ')}`]) },
      example: { short: paragraphs([basisInShort({ year, ...basis }), ...assumed, found, WHAT_IF.notCountedInShort]), source: assumedBy(scenarios.flatMap((scenario) => ASSUMPTIONS.map((name) => scenario[name].source.trim()))) },
      explanation: null,
    }} />}>{children}</AsFigure>
  )
}

const paragraphs = (texts: readonly string[]): ReactNode => texts.map((text, at) => <p key={at}>{text}</p>)
