import { parseArgs } from 'node:util'
import { CliError, complaints } from './words.ts'

/** What was asked on the command line. */
export interface Args {
  readonly verb: string
  /** Everything after the verb that is not an option. */
  readonly rest: readonly string[]
  readonly gemeente: string | null
  readonly name: string | null
  readonly reason: string | null
  /** Who signs. */
  readonly who: string | null
  /** Months that are signed for. */
  readonly months: readonly string[]
  /** Years that stay as they were published. */
  readonly keep: readonly string[]
  /** Years that facts stay. */
  readonly keepFor: string | null
  /** Folder to watch. */
  readonly watch: string | null
  readonly json: boolean
  readonly help: boolean
  readonly protect: ProtectArgs
}

/** What only `protect` is asked. */
export interface ProtectArgs {
  readonly file: string | null
  readonly folder: string | null
  readonly plan: string | null
  readonly rules: string | null
  readonly previous: readonly string[]
  readonly amountRounding: string | null
}

/** Reads the command line; throws a CliError (exit code 2) for an option that does not exist. */
export function readArgs(argv: readonly string[]): Args {
  const { values, positionals } = parse(argv)
  return {
    verb: positionals[0] ?? '',
    rest: positionals.slice(1),
    gemeente: values.gemeente ?? null,
    name: values.naam ?? null,
    reason: values.reden ?? null,
    who: values.wie ?? null,
    months: values.maand ?? [],
    keep: values.behoud ?? [],
    keepFor: values.jaren ?? null,
    watch: values.watch ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
    protect: {
      file: values.in ?? null,
      folder: values.out ?? null,
      plan: values.plan ?? null,
      rules: values.rules ?? null,
      previous: values.previous ?? [],
      amountRounding: values['amount-rounding'] ?? null,
    },
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        gemeente: { type: 'string' },
        naam: { type: 'string' },
        reden: { type: 'string' },
        wie: { type: 'string' },
        maand: { type: 'string', multiple: true },
        behoud: { type: 'string', multiple: true },
        jaren: { type: 'string' },
        watch: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        in: { type: 'string' },
        out: { type: 'string' },
        plan: { type: 'string' },
        rules: { type: 'string' },
        previous: { type: 'string', multiple: true },
        'amount-rounding': { type: 'string' },
      },
    })
  } catch {
    throw new CliError('OPTION_UNKNOWN', complaints.unknownOption(), 2)
  }
}
