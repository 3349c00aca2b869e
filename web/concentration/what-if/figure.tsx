import type { ReactNode } from 'react'
import type { Source } from '../../data/rows.ts'
import { AsFigure } from '../../parts/as-figure.tsx'
import { assumptionText, basisText, WHAT_IF, whatIfFinding } from '../../words/copy/what-if.ts'
import type { Basis, Outcome } from './compute.ts'
import { ASSUMPTIONS, type Scenario } from './scenario.ts'

interface FigureProps {
  readonly year: number
  readonly basis: Basis
  readonly scenarios: readonly Scenario[]
  readonly outcomes: readonly Outcome[]
  /** The result in words and the table of it, as they stand on the page. */
  readonly said: readonly string[]
  readonly table: ReactNode
  readonly source: Source
  readonly children: ReactNode
}

/** The result as it goes into a briefing: never without its assumptions, who says so, and what is not counted. */
export const WhatIfFigure = ({ year, basis, scenarios, outcomes, said, table, source, children }: FigureProps) => (
  <AsFigure figure={{
    id: 'wat-als', title: whatIfFinding(outcomes[0]!.range.p50), unit: WHAT_IF.table, table, source, description: '',
    chart: { draw: [basisText({ year, ...basis }), ...scenarios.flatMap((scenario, at) => [...(scenarios.length > 1 ? [`${WHAT_IF.scenarios[at === 0 ? '' : 2]}.`] : []), ...ASSUMPTIONS.map((name) => assumptionText(name, scenario[name]))]), ...said, `${WHAT_IF.notCounted}: ${WHAT_IF.notCountedList.join(' ')}`].map((text) => <p key={text}>{text}</p>) },
    explanation: null,
  }}>{children}</AsFigure>
)
