import { randomBytes } from 'node:crypto'

/** Who can log in to the database. None is a member of another. */
export const LOGINS = ['migrate', 'ingest', 'publish', 'staff', 'public', 'audit'] as const
export type Login = (typeof LOGINS)[number]

/** Name of a login as PostgreSQL knows it, unless its URL names another. */
export const roleOf = (login: Login): string => `raadszicht_${login}`

/** User name and password of a login. */
export interface Credential {
  readonly user: string
  readonly password: string
}
export type Credentials = Readonly<Record<Login, Credential>>

/** Limits of a login, in milliseconds: set on the role and again on every connection. */
export interface LoginLimits {
  readonly connections: number
  readonly statement: number
  readonly lock: number
  readonly idleInTransaction: number
}

const MINUTE = 60_000

export const LIMITS: Readonly<Record<Login, LoginLimits>> = {
  migrate: { connections: 1, statement: 60 * MINUTE, lock: MINUTE, idleInTransaction: 10 * MINUTE },
  ingest: { connections: 4, statement: 30 * MINUTE, lock: 10 * MINUTE, idleInTransaction: 10 * MINUTE },
  publish: { connections: 4, statement: 30 * MINUTE, lock: 10 * MINUTE, idleInTransaction: 10 * MINUTE },
  staff: { connections: 4, statement: 20_000, lock: 5_000, idleInTransaction: 30_000 },
  public: { connections: 8, statement: 10_000, lock: 2_000, idleInTransaction: 10_000 },
  audit: { connections: 1, statement: 5_000, lock: 2_000, idleInTransaction: 10_000 },
}

/** A password nobody has to remember: 256 random bits. */
export const newPassword = (): string => randomBytes(32).toString('base64url')

/** Fresh credentials for the logins named. */
export function newCredentials(logins: readonly Login[]): Partial<Record<Login, Credential>> {
  return Object.fromEntries(logins.map((login) => [login, { user: roleOf(login), password: newPassword() }]))
}
