import { parse, type Runtime } from 'vega'
import { compile } from 'vega-lite'
import { CHARTS } from './all.ts'

/** Vega-Lite spec → Vega spec → dataflow with parsed expressions: done at build time, so that a browser needs neither compiler nor `unsafe-eval`. */
export function dataflowOf(name: string): Runtime {
  const spec = CHARTS[name as keyof typeof CHARTS]
  if (!spec) throw new Error(`no such chart: ${name}`)
  return parse(compile(spec).spec, undefined, { ast: true })
}
