import { defineConfig } from 'vite'

/** The server and the command line as plain files side by side in dist/server (they find each other there), a few per verb, with the thread that protects or attacks one year; packages stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { input: { cli: 'server/cli/main.ts', 'year-worker': 'server/cli/year-worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})
