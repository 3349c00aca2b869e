/** What can go wrong at the edge of the database, by stable code. */
export type StoreErrorCode =
  | 'DATA_FOLDER_IN_USE' | 'DATA_FOLDER_UNWRITABLE' | 'DATA_FOLDER_READ_ONLY' | 'DISK_FULL'
  | 'DATABASE_BINARIES_MISSING' | 'DATABASE_BINARIES_BROKEN' | 'DATABASE_SECRETS_MISSING' | 'DATABASE_NOT_STARTED' | 'DATABASE_STOPPED'
  | 'DATABASE_URL_INVALID' | 'DATABASE_UNREACHABLE' | 'DATABASE_LOGIN_REFUSED' | 'DATABASE_MISSING' | 'DATABASE_TOO_OLD' | 'DATABASE_NO_ROLES'
  | 'MIGRATION_CHANGED' | 'MIGRATION_UNKNOWN' | 'MIGRATION_FAILED' | 'WALL_OPEN'
  | 'KEY_MISSING' | 'KEY_INSIDE_DATA' | 'KEY_READABLE_BY_OTHERS' | 'KEY_INVALID' | 'KEY_EXISTS' | 'KEY_WRONG'
  | 'TOTAL_DIFFERS' | 'RELEASE_UNKNOWN' | 'RELEASE_EXISTS' | 'RELEASE_STATE' | 'RELEASE_STALE' | 'RELEASE_CORRUPT' | 'REPORT_MISSING' | 'CHECKER_IS_MAKER' | 'REASON_MISSING' | 'REASON_HOLDS_BSN' | 'GAPS_UNSIGNED' | 'GAP_UNKNOWN'
  | 'BUSY'

/** A failure the user can do something about: a stable code, and in Dutch what is wrong, where, and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

/** Code of an error from Node or PostgreSQL (ENOSPC, 53100), or '' when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Turns a failure of the file system below the data folder into words. */
export function folderError(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error
  const kind = FOLDER_ERRORS[codeOf(error)]
  if (kind) return new StoreError(kind, FOLDER_WORDS[kind](folder), { cause: error })
  return new StoreError('DATA_FOLDER_UNWRITABLE', FOLDER_WORDS.DATA_FOLDER_UNWRITABLE(folder), { cause: error })
}

type FolderErrorCode = 'DISK_FULL' | 'DATA_FOLDER_READ_ONLY' | 'DATA_FOLDER_UNWRITABLE'

const FOLDER_ERRORS: Readonly<Record<string, FolderErrorCode>> = {
  ENOSPC: 'DISK_FULL', EDQUOT: 'DISK_FULL', EROFS: 'DATA_FOLDER_READ_ONLY', EACCES: 'DATA_FOLDER_UNWRITABLE', EPERM: 'DATA_FOLDER_UNWRITABLE',
}

/** Dutch sentences for a folder that cannot be used. */
export const FOLDER_WORDS: Readonly<Record<FolderErrorCode, (folder: string) => string>> = {
  DISK_FULL: (folder) => `De schijf met ${folder} is vol. Er is niets half opgeslagen. Maak ruimte vrij (minstens 500 MB) en probeer het opnieuw.`,
  DATA_FOLDER_READ_ONLY: (folder) => `De schijf met ${folder} is alleen-lezen. Kies met RAADSZICHT_DATA een map waarin geschreven mag worden.`,
  DATA_FOLDER_UNWRITABLE: (folder) => `In de map ${folder} mag dit programma niet schrijven. Geef het schrijfrecht op deze map, of kies met RAADSZICHT_DATA een andere map.`,
}

/** Turns a failure of PostgreSQL during work into words where the user can do something; other errors stay as they are. */
export function databaseError(error: unknown): unknown {
  const found = DATABASE_WORDS[codeOf(error)] ?? (isLost(error) ? DATABASE_WORDS['57P01'] : undefined)
  return found ? new StoreError(found[0], found[1], { cause: error }) : error
}

/** `pg` has no code for a connection that broke under it. */
const isLost = (error: unknown): boolean => error instanceof Error && /^Connection terminated|connection error and is not queryable/.test(error.message)

const FULL = 'De schijf van de database is vol. Er is niets half opgeslagen. Maak ruimte vrij (minstens 500 MB) en probeer het opnieuw.'
const STOPPED = 'De database is tijdens het werk gestopt. Er is niets half opgeslagen. Start het programma opnieuw.'
const BUSY = 'De database is te druk: dit werk moest te lang wachten en is niet gedaan. Probeer het over een minuut opnieuw.'

/** What is said when facts do not come to what was received. */
export const TOTAL_DIFFERS = 'Wat in de database kwam is niet gelijk aan wat er in het bestand stond. Er is niets opgeslagen. Dit is een fout in Raadszicht: meld haar.'

const DATABASE_WORDS: Readonly<Record<string, readonly [StoreErrorCode, string]>> = {
  '53100': ['DISK_FULL', FULL], ENOSPC: ['DISK_FULL', FULL],
  '57P01': ['DATABASE_STOPPED', STOPPED], '57P02': ['DATABASE_STOPPED', STOPPED], '57P03': ['DATABASE_STOPPED', STOPPED],
  ECONNRESET: ['DATABASE_STOPPED', STOPPED], ECONNREFUSED: ['DATABASE_STOPPED', STOPPED], EPIPE: ['DATABASE_STOPPED', STOPPED],
  RZ002: ['TOTAL_DIFFERS', TOTAL_DIFFERS],
  '55P03': ['BUSY', BUSY], '53300': ['BUSY', BUSY],
}
