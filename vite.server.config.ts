import { defineConfig } from 'vite'
import { chartDataflows } from './vite.charts.ts'
import { methodTexts } from './vite.methods.ts'

/** What draws a page goes along inside, as it does in the browser: it is no package of the product. */
const INSIDE = [/^react/, /^scheduler/, /^vega-/, /^d3-/, /^@utrecht\//, /^internmap$/, /^delaunator$/, /^robust-predicates$/]

/** The server and the command line as plain files side by side in dist/server (they find each other there), a few per verb, with the thread that protects or attacks one year and the process that sets a briefing; packages stay outside. */
export default defineConfig({
  plugins: [chartDataflows(), methodTexts()],
  ssr: { noExternal: INSIDE },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: { cli: 'server/cli/main.ts', 'year-worker': 'server/cli/year-worker.ts', briefing: 'server/briefing/process.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
