import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { chartDataflows } from './vite.charts.ts'
import { methodTexts } from './vite.methods.ts'

/** What takes minutes begins first: whoever comes last is waited for. */
const LONGEST = ['tests/web/journey.test.ts', 'tests/store/first-publication.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  plugins: [chartDataflows(), methodTexts()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/store/global-setup.ts'],
    css: { include: [/\?raw$/, /(tokens|thema)\.css/] },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    maxConcurrency: 4,
    sequence: { sequencer: LongestFirst },
    // No test file replaces a module or leaves a setting behind: they may share what was loaded, which halves the time of the short ones.
    isolate: false,
  },
})
