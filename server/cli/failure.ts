import type { Args } from './args.ts'
import { StoreError } from '../store/errors.ts'
import { CliError, complaints } from './words.ts'

/** A failure with words for the user: every room that can fail gives its errors a stable code and a Dutch sentence. */
interface Explained {
  readonly code: string
  readonly message: string
}

const EXPLAINED = new Set(['CliError', 'StoreError', 'ListenError', 'ReleaseRefusal', 'InputRefusal'])

/** Tells what went wrong on the error output (and as JSON when asked) and answers the exit code. */
export function tellFailure(error: unknown, args: Args | null): number {
  const { code, message } = explained(error)
  process.stderr.write(`raadszicht: ${message}\n`)
  if (process.env.RAADSZICHT_DEBUG === '1') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  if (args?.json) process.stdout.write(`${JSON.stringify({ code, message })}\n`)
  return error instanceof CliError ? error.exitCode : 1
}

/** Code and sentence of a failure; one nobody foresaw gets a general sentence, never its own text. */
export function explained(error: unknown): Explained {
  if (error instanceof StoreError && error.code === 'DATA_FOLDER_IN_USE') return { code: error.code, message: `${error.message} ${complaints.useBeheer()}` }
  if (error instanceof CliError || (error instanceof Error && EXPLAINED.has(error.name))) return { code: codeOf(error), message: error.message }
  return { code: 'UNEXPECTED', message: complaints.unexpected() }
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : 'UNEXPECTED')
