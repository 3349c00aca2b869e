/** Who may import whom (STYLE, our house). `server/…` and `web/…` rooms by folder; `*` is every room. Tests may import anything. */
export interface Room {
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}

const PURE = ['units', 'facts', 'balance', 'statistics', 'contract', 'ingest', 'tabulate', 'concentration', 'forecast', 'protect', 'release'] as const

export const ROOMS: Readonly<Record<string, Room>> = {
  'server/units': { imports: [], packages: [] },
  'server/facts': { imports: ['units'], packages: [] },
  'server/balance': { imports: ['units', 'facts'], packages: [] },
  'server/statistics': { imports: ['units'], packages: ['d3-array'] },
  'server/contract': { imports: ['units'], packages: ['typebox'] },
  'server/ingest': { imports: ['units', 'facts'], packages: ['saxes', 'csv-parse', 'node:crypto', 'node:stream', 'node:zlib'] },
  'server/tabulate': { imports: ['units', 'facts'], packages: [] },
  'server/concentration': { imports: ['units', 'statistics'], packages: ['d3-array'] },
  'server/forecast': { imports: ['units', 'statistics', 'tabulate'], packages: [] },
  'server/protect': { imports: ['units', 'facts', 'tabulate'], packages: ['highs'] },
  'server/release': { imports: ['units', 'facts', 'statistics', 'tabulate', 'concentration', 'forecast', 'protect'], packages: ['node:crypto'] },
  'server/store': { imports: [...PURE], packages: ['kysely', 'pg', 'pg-copy-streams', 'node:*'] },
  'server/flow': { imports: [...PURE, 'store'], packages: ['node:*'] },
  'server/api': { imports: ['units', 'contract', 'release', 'store/released'], packages: ['fastify', '@fastify/*', 'apache-arrow', 'typebox', 'node:*'] },
  'server/beheer': { imports: ['units', 'balance', 'contract', 'ingest', 'store', 'flow', 'api'], packages: ['fastify', '@fastify/*', 'typebox', 'node:*'] },
  'server/briefing': { imports: ['units', 'contract', 'web/paper', 'web/words'], packages: ['@myriaddreamin/typst-ts-node-compiler', 'node:*'] },
  'server/access': { imports: ['units', 'store'], packages: ['node:*'] },
  'server/cli': { imports: ['*'], packages: ['node:*'] },
  'web/charts': { imports: ['contract', 'units', 'web/words'], packages: ['vega-lite', 'vega'] },
  'web/parts': { imports: ['contract', 'units', 'web/words', 'web/charts', 'web/data'], packages: ['react', 'react-dom', 'vega-*', '@fontsource-variable/source-sans-3'] },
  'web/data': { imports: ['contract', 'units', 'statistics', 'web/words'], packages: ['react', 'apache-arrow'] },
  'web/words': { imports: ['contract', 'units', 'statistics'], packages: [] },
  'web/*': { imports: ['contract', 'units', 'statistics', 'web/charts', 'web/parts', 'web/data', 'web/words'], packages: ['react', 'react-dom'] },
}
