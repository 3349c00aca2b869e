import { readArgs, type Args } from './args.ts'
import { tellFailure } from './failure.ts'
import { progress } from './progress.ts'
import { readSettings } from './settings.ts'
import { VERBS, type Context } from './verbs.ts'
import { CliError, complaints, HELP } from './words.ts'

/** The command `raadszicht`: sets the exit code (0 done, 1 refused or failed, 2 wrong use) and never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  let args: Args | null = null
  try {
    args = readArgs(argv)
    process.exitCode = await run(args)
  } catch (error) {
    process.exitCode = tellFailure(error, args)
  }
}

async function run(args: Args): Promise<number> {
  if (args.help || args.verb === '' || args.verb === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  const verb = Object.hasOwn(VERBS, args.verb) ? VERBS[args.verb] : undefined
  if (!verb) throw new CliError('VERB_UNKNOWN', complaints.unknownVerb(args.verb), 2)
  return (await verb())(contextOf(args))
}

function contextOf(args: Args): Context {
  const settings = readSettings(process.env, process.cwd())
  return { args, settings, say: progress(args.json), out: (text) => process.stdout.write(text) }
}
