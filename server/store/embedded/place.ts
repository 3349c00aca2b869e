import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { chmod, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folderError, StoreError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { canReach, serverAccount, type Account } from './account.ts'

/** Where an embedded database lives, and under whose account. */
export interface Place {
  /** Our own folder: lock and passwords. */
  readonly dataFolder: string
  /** Folder that holds the cluster, its log and, if need be, a copy of the programs. */
  readonly home: string
  readonly cluster: string
  readonly log: string
  readonly secrets: string
  readonly account: Account | null
}

/** Makes the data folder ready. Where the account of the database cannot reach it, the database goes below /var/lib, and we say so. */
export async function choosePlace(dataFolder: string, say: (line: string) => void): Promise<Place> {
  const folder = await ownFolder(dataFolder)
  const account = serverAccount()
  const home = canReach(account, folder) ? folder : await sharedHome(folder, account, say)
  const cluster = join(home, 'postgres')
  return { dataFolder: folder, home, cluster, log: join(home, 'postgres.log'), secrets: join(folder, 'postgres.secrets'), account: ownerOf(cluster, account) }
}

async function ownFolder(dataFolder: string): Promise<string> {
  try {
    if (!existsSync(dataFolder)) accessSync(nearest(dataFolder), constants.W_OK)
    await makeFolder(dataFolder)
    accessSync(dataFolder, constants.W_OK)
    return await realpath(dataFolder)
  } catch (error) {
    throw folderError(error, dataFolder)
  }
}

/** The deepest folder of a path that exists: it says better than mkdir why nothing can be made in it. */
const nearest = (path: string): string => (existsSync(path) || path === dirname(path) ? path : nearest(dirname(path)))

async function sharedHome(folder: string, account: Account | null, say: (line: string) => void): Promise<string> {
  const home = join('/var/lib', `raadszicht-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  try {
    await makeFolder(home)
    await chmod(home, 0o755)
  } catch (error) {
    throw folderError(error, home)
  }
  say(`De database draait onder de gebruiker ${account?.name ?? ''}, en die kan niet bij ${folder}. De database staat daarom in ${home}.`)
  return home
}

/** A cluster that exists keeps its owner: root may meet one that an ordinary user made. */
function ownerOf(cluster: string, account: Account | null): Account | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (!found) return account
  if (!account) return refuseForeign(cluster, found.uid)
  return found.uid === account.uid || found.uid === 0 ? account : { name: String(found.uid), uid: found.uid, gid: found.gid }
}

function refuseForeign(cluster: string, uid: number): null {
  const me = process.getuid?.()
  if (me === undefined || me === uid) return null
  throw new StoreError('DATA_FOLDER_UNWRITABLE',
    `De database in ${cluster} is van een andere gebruiker (nummer ${uid}). Start Raadszicht als die gebruiker, of kies met RAADSZICHT_DATA een andere map.`)
}
