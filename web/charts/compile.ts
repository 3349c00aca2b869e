import { parse, type LoggerInterface, type Runtime } from 'vega'
import { compile } from 'vega-lite'
import { CHARTS } from './all.ts'
import { folded } from './fold.ts'

/** Vega-Lite spec → Vega spec → dataflow with parsed and folded expressions: done at build time, so that a browser needs neither compiler nor `unsafe-eval`. */
export function dataflowOf(name: string): Runtime {
  const spec = CHARTS[name as keyof typeof CHARTS]
  if (!spec) throw new Error(`no such chart: ${name}`)
  return folded(parse(compile(spec, { logger: quiet }).spec, undefined, { ast: true }))
}

/** The build is no place for advice about autosizing; a real error is thrown. */
const quiet = { level: () => quiet, error: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet } as unknown as LoggerInterface
