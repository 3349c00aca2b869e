import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chartDataflows } from './vite.charts.ts'

/** The pages of readers and that of Beheer as plain files in dist/web, each with its own document. No file is inlined as a data URI: the content security policy allows none. */
export default defineConfig({
  root: 'web',
  plugins: [react(), chartDataflows()],
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: ['web/index.html', 'web/beheer.html'], checks: { bundlerTimings: false } } },
  server: { proxy: { '/v1/beheer': `http://localhost:${Number(process.env['PORT'] ?? '3000') + 1}`, '/v1': `http://localhost:${process.env['PORT'] ?? '3000'}` } },
})
