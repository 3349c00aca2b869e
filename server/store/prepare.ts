import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { escapeIdentifier, escapeLiteral } from 'pg'
import { LIMITS, LOGINS, type Credential, type Credentials, type Login } from './logins.ts'

/** Makes the logins that are ours to make, each apart from the others, with its limits and a fixed search path. Idempotent. */
export async function createLogins(admin: pg.ClientBase, logins: Partial<Record<Login, Credential>>): Promise<void> {
  for (const login of LOGINS) {
    const credential = logins[login]
    if (credential) await createLogin(admin, login, credential)
  }
}

/** Lets only these logins connect, and only those that stage deliveries make temporary tables. */
export async function closeDatabaseToOthers(admin: pg.ClientBase, database: string, credentials: Credentials): Promise<void> {
  const name = escapeIdentifier(database)
  const users = LOGINS.map((login) => escapeIdentifier(credentials[login].user)).join(', ')
  await admin.query(`revoke all on database ${name} from public`)
  await admin.query(`grant connect on database ${name} to ${users}`)
  await admin.query(`grant temporary on database ${name} to ${escapeIdentifier(credentials.ingest.user)}`)
}

async function createLogin(admin: pg.ClientBase, login: Login, { user, password }: Credential): Promise<void> {
  const role = escapeIdentifier(user)
  const { rowCount } = await admin.query('select from pg_catalog.pg_roles where rolname = $1', [user])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await admin.query(`${verb} role ${role} login noinherit password ${escapeLiteral(scramVerifier(password))}`)
  for (const [name, value] of Object.entries(settingsOf(login))) {
    await admin.query(`alter role ${role} set ${name} = ${escapeLiteral(value)}`)
  }
}

function settingsOf(login: Login): Readonly<Record<string, string>> {
  const limits = LIMITS[login]
  return {
    statement_timeout: `${limits.statement}ms`,
    lock_timeout: `${limits.lock}ms`,
    idle_in_transaction_session_timeout: `${limits.idleInTransaction}ms`,
    search_path: 'pg_catalog',
  }
}

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password itself never stands in a statement or a log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`
}
