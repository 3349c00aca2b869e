import type { Args } from './args.ts'
import { beheerProcess } from './beheer-process.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { clearing } from './clearing.ts'
import { completeness } from './completeness.ts'
import { demo } from './demo.ts'
import { demoProcess } from './demo-process.ts'
import { expire } from './expire.ts'
import { importFiles } from './import.ts'
import { key } from './key.ts'
import type { Say } from './progress.ts'
import { protect } from './protect.ts'
import { publish } from './publish.ts'
import { reconcile } from './reconcile.ts'
import { serve } from './serve.ts'
import { sign } from './sign.ts'
import type { Settings } from './settings.ts'
import { withdraw } from './withdraw.ts'

/** What a verb gets: what was asked, the settings, where progress goes and where the answer goes. */
export interface Context {
  readonly args: Args
  readonly settings: Settings
  readonly say: Say
  readonly out: (text: string) => void
}

/** A verb does its work and answers the exit code. */
export type Verb = (context: Context) => Promise<number>

export const VERBS: Readonly<Record<string, Verb>> = { demo, serve, import: importFiles, build, check, publish, withdraw, clearing, reconcile, completeness, sign, expire, key, protect, 'beheer-proces': beheerProcess, 'voorbeeldstad-proces': demoProcess }
