import react from '@vitejs/plugin-react'
import { defineConfig, runnerImport, type Plugin } from 'vite'

const PREFIX = 'virtual:grafiek/'

/** Serves `virtual:grafiek/NAME` as the ready dataflow of a chart in web/charts (docs/decisions/0003). */
function chartDataflows(): Plugin {
  return {
    name: 'raadszicht:grafieken',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const { module } = await runnerImport<typeof import('./web/charts/compile.ts')>('./web/charts/compile.ts', { configFile: false, logLevel: 'error' })
      return `export default ${JSON.stringify(module.dataflowOf(id.slice(PREFIX.length + 1)))}`
    },
  }
}

/** The pages of readers and that of Beheer as plain files in dist/web, each with its own document. No file is inlined as a data URI: the content security policy allows none. */
export default defineConfig({
  root: 'web',
  plugins: [react(), chartDataflows()],
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: ['web/index.html', 'web/beheer.html'], checks: { bundlerTimings: false } } },
  server: { proxy: { '/v1/beheer': `http://localhost:${Number(process.env['PORT'] ?? '3000') + 1}`, '/v1': `http://localhost:${process.env['PORT'] ?? '3000'}` } },
})
