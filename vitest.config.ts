import { defineConfig } from 'vitest/config'
import { chartDataflows } from './vite.charts.ts'

export default defineConfig({
  plugins: [chartDataflows()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/store/global-setup.ts'],
    css: { include: [/\?raw$/, /(tokens|thema)\.css/] },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // No test file replaces a module or leaves a setting behind: they may share what was loaded, which halves the time of the short ones.
    isolate: false,
  },
})
