import { resolve } from 'node:path'
import { createKeyFile, createRenewedKeyFile, readKeyFile } from '../access/key-file.ts'
import { renewKey } from '../store/intake/renew-key.ts'
import { withDatabase } from './open.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** `key new FILE`: a new key for the pseudonyms, readable by its owner alone. `key renew FILE`: the key gets a layer, and all that is kept with it. */
export async function key(context: Context): Promise<number> {
  const work = { new: newKey, renew: renewedKey }[context.args.rest[0] ?? '']
  if (work === undefined) throw new CliError('VERB_UNKNOWN', complaints.unknownVerb(`key ${context.args.rest[0] ?? ''}`.trim()), 2)
  return work(context)
}

async function newKey({ args, settings, out }: Context): Promise<number> {
  const named = args.rest[1] ?? settings.keyFile
  if (named === null) throw new CliError('PATH_MISSING', complaints.pathMissing(), 2)
  const file = resolve(named)
  await createKeyFile(file, settings.dataFolder)
  out(args.json ? `${JSON.stringify({ file })}\n` : `De sleutel staat in ${file}. Bewaar haar buiten de gegevensmap en buiten de back-up, en zet RAADSZICHT_KEY=${file}\n`)
  return 0
}

/** The file comes first: should the rest fail the old key still fits, and the new file is of no use and does no harm. */
async function renewedKey(context: Context): Promise<number> {
  const { args, settings, out } = context
  if (args.rest[1] === undefined) throw new CliError('PATH_MISSING', complaints.renewedPathMissing(), 2)
  const file = resolve(args.rest[1])
  const old = await readKeyFile(settings.keyFile, settings.dataFolder)
  const gemeenten = await withDatabase(context, async (db) => renewKey(db, { old, renewed: await createRenewedKeyFile(file, settings.dataFolder, old) }))
  out(args.json ? `${JSON.stringify({ file, gemeenten })}\n`
    : `De sleutel is vernieuwd en staat in ${file}. Zet RAADSZICHT_KEY=${file}; de oude sleutel past niet meer. Vernietig het oude bestand zodra ook de oude back-ups weg zijn.\n`)
  return 0
}
