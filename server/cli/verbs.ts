import type { Args } from './args.ts'
import type { Say } from './progress.ts'
import type { Settings } from './settings.ts'

/** What a verb gets: what was asked, the settings, where progress goes and where the answer goes. */
export interface Context {
  readonly args: Args
  readonly settings: Settings
  readonly say: Say
  readonly out: (text: string) => void
}

/** A verb does its work and answers the exit code. */
export type Verb = (context: Context) => Promise<number>

/** The verbs, each read from disk only when it is asked for: most need a tenth of the program. */
export const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  demo: async () => (await import('./demo.ts')).demo,
  serve: async () => (await import('./serve.ts')).serve,
  import: async () => (await import('./import.ts')).importFiles,
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  publish: async () => (await import('./publish.ts')).publish,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  clearing: async () => (await import('./clearing.ts')).clearing,
  reconcile: async () => (await import('./reconcile.ts')).reconcile,
  completeness: async () => (await import('./completeness.ts')).completeness,
  sign: async () => (await import('./sign.ts')).sign,
  expire: async () => (await import('./expire.ts')).expire,
  key: async () => (await import('./key.ts')).key,
  protect: async () => (await import('./protect.ts')).protect,
  'beheer-proces': async () => (await import('./beheer-process.ts')).beheerProcess,
  'voorbeeldstad-proces': async () => (await import('./demo-process.ts')).demoProcess,
}
