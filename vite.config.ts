import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { chartDataflows } from './vite.charts.ts'
import { methodTexts } from './vite.methods.ts'

/** Tells the browser in the document itself to fetch the frame of the pages, which `boot.ts` asks for a moment later (docs/decisions/0003). */
function frameAtOnce(): Plugin {
  return {
    name: 'raadszicht:raamwerk',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const frame = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/web/main.tsx') === true)
        if (!frame || !filename.endsWith('index.html')) return []
        const names = new Set([frame.fileName])
        for (const name of names) for (const { imports } of chunks.filter((chunk) => chunk.fileName === name)) for (const one of imports) names.add(one)
        const files = chunks.filter((chunk) => names.has(chunk.fileName))
        const link = (rel: string, file: string) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' as const })
        const styles = new Set(files.flatMap((file) => [...(file.viteMetadata?.importedCss ?? [])]))
        return [...[...styles].map((file) => link('stylesheet', file)), ...files.map((file) => link('modulepreload', file.fileName))].filter(({ attrs }) => !html.includes(attrs.href))
      },
    },
  }
}

/** Charts that only Geld has come as one file: they are much alike, and together weigh half. */
const ONLY_GELD = /virtual:grafiek\/(months|margins|difference|waterfall|multiples|stacks)$/

/** What begins, React, what pages share, what Overzicht draws and weighs, and each page: few files on a slow line, and the first waits for none of the others. Small files that always come together weigh less as one. */
const FILES = {
  groups: [
    { name: 'boot', test: /vite[\\/]preload-helper|[\\/]contract[\\/]methods\.ts|[\\/]web[\\/](page-code|parts[\\/](route|scheme))\.ts/, priority: 1 },
    { name: 'grafieken-geld', test: ONLY_GELD },
    { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
    { name: 'd3-array', test: /d3-array[\\/]dist[\\/]/ },
    { name: 'shared', test: /[\\/]web[\\/](parts|words|data)[\\/](?!vega|picture|contents|story|theme-stories|(page-)?questions|(copy|findings)[\\/](areas|signals|stories|methods|terms))/, minShareCount: 3 },
    { name: 'first', test: /[\\/]web[\\/](parts[\\/](as-figure|hatch|my-wijk|room-slot|signature|figures[\\/]law-figure)|words[\\/]copy[\\/](my-wijk|signature))\.tsx?$/, minShareCount: 2 },
    { name: 'statistics', test: /[\\/](server[\\/]statistics[\\/](attention|control[\\/]verdict|multiple-testing|numerics|signals[\\/]spans|correlation|supply)|web[\\/](data|words[\\/](signal-questions|findings[\\/]moved)))/, minShareCount: 2 },
  ],
}

/** The pages of readers and that of Beheer as plain files in dist/web, each with its own document. No file is inlined as a data URI: the content security policy allows none. */
export default defineConfig({
  root: 'web',
  plugins: [react(), chartDataflows(), methodTexts(), frameAtOnce()],
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, manifest: true, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: ['web/index.html', 'web/beheer.html'], checks: { bundlerTimings: false }, output: { codeSplitting: FILES } } },
  server: { proxy: { '/v1/beheer': `http://localhost:${Number(process.env['PORT'] ?? '3000') + 1}`, '/v1': `http://localhost:${process.env['PORT'] ?? '3000'}` } },
})
