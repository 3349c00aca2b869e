import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import { LOGINS } from '../store/logins.ts'
import { isGemeenteCode, type GemeenteCode } from '../units/areas.ts'
import { CliError, complaints } from './words.ts'

/** Everything the product reads from its surroundings, in one place. */
export interface Settings {
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly urls: Readonly<Record<string, string>>
  /** File with the key of the pseudonyms, or null when none is named. */
  readonly keyFile: string | null
  readonly host: string
  readonly port: number
  readonly gemeente: GemeenteCode | null
  /** Folder with the colours, letters and logo of the gemeente, or null for the neutral look. */
  readonly themeFolder: string | null
  readonly site: Site
}

/** What the website tells about itself. */
export interface Site {
  /** Tells browsers to stay on https; only true behind TLS. */
  readonly hsts: boolean
  /** Addresses of the proxies in front: only they are believed about who asks. */
  readonly proxies: readonly string[]
  /** Address readers use, for example https://cijfers.example.nl; links are relative without it. */
  readonly publicUrl: string | null
  /** Whom to ask about the API; each part has its own variable. */
  readonly contact?: { readonly name: string; readonly url: string; readonly email: string }
  /** Where someone who found a weak spot can go (security.txt), with the day until which that holds. */
  readonly security: { readonly contact: string; readonly expires: string } | null
}

/** Reads the settings from environment variables; throws a CliError that names the variable at fault. */
export function readSettings(env: NodeJS.ProcessEnv, folder: string): Settings {
  const path = (text: string) => (isAbsolute(text) ? text : resolve(folder, text))
  return {
    dataFolder: path(env.RAADSZICHT_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    urls: loginUrls(env),
    keyFile: env.RAADSZICHT_KEY ? path(env.RAADSZICHT_KEY) : null,
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    gemeente: gemeenteFrom(env.RAADSZICHT_GEMEENTE || null),
    themeFolder: themeFrom(env.RAADSZICHT_THEMA ? path(env.RAADSZICHT_THEMA) : null),
    site: siteFrom(env),
  }
}

function siteFrom(env: NodeJS.ProcessEnv): Site {
  const { RAADSZICHT_CONTACT_NAAM: name, RAADSZICHT_CONTACT_URL: url, RAADSZICHT_CONTACT_EMAIL: email } = env
  const { RAADSZICHT_SECURITY_CONTACT: contact, RAADSZICHT_SECURITY_EXPIRES: expires } = env
  return {
    hsts: env.RAADSZICHT_HSTS === '1',
    proxies: proxiesFrom(env.RAADSZICHT_PROXY),
    publicUrl: env.RAADSZICHT_URL || null,
    ...(name && url && email ? { contact: { name, url, email } } : {}),
    security: contact && expires ? { contact, expires } : null,
  }
}

/** Exact addresses: of a network or of everybody, anyone could call themselves another reader. */
function proxiesFrom(text: string | undefined): readonly string[] {
  const addresses = text ? text.split(',').map((address) => address.trim()) : []
  if (!addresses.every((address) => isIP(address) !== 0 && !address.includes('%'))) throw new CliError('PROXY_INVALID', complaints.proxy(), 2)
  return addresses
}

/** A folder that has a theme in it. */
function themeFrom(folder: string | null): string | null {
  if (folder !== null && !existsSync(join(folder, 'thema.css'))) throw new CliError('THEME_MISSING', complaints.theme(), 2)
  return folder
}

/** A code given by hand, checked. */
export function gemeenteFrom(text: string | null): GemeenteCode | null {
  if (text === null) return null
  if (!isGemeenteCode(text)) throw new CliError('GEMEENTE_INVALID', complaints.gemeente(), 2)
  return text
}

function loginUrls(env: NodeJS.ProcessEnv): Record<string, string> {
  const named = LOGINS.map((login) => [login, env[`DATABASE_URL_${login.toUpperCase()}`] ?? ''] as const)
  return Object.fromEntries(named.filter(([, url]) => url !== ''))
}

function portOf(text: string | undefined): number {
  const port = Number(text || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CliError('PORT_INVALID', complaints.port(), 2)
  return port
}
