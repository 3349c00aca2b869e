import { resolve } from 'node:path'
import { createKeyFile } from '../access/key-file.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** `key new FILE`: a new key for the pseudonyms, readable by its owner alone. */
export async function key({ args, settings, out }: Context): Promise<number> {
  if (args.rest[0] !== 'new') throw new CliError('VERB_UNKNOWN', complaints.unknownVerb(`key ${args.rest[0] ?? ''}`.trim()), 2)
  const named = args.rest[1] ?? settings.keyFile
  if (named === null) throw new CliError('PATH_MISSING', complaints.pathMissing(), 2)
  const file = resolve(named)
  await createKeyFile(file, settings.dataFolder)
  out(args.json ? `${JSON.stringify({ file })}\n` : `De sleutel staat in ${file}. Bewaar haar buiten de gegevensmap en buiten de back-up, en zet RAADSZICHT_KEY=${file}\n`)
  return 0
}
