import type { FastifyRequest } from 'fastify'
import { Refusal } from '../api/problems.ts'
import { refusals } from './words.ts'

/** What of a request decides whether it comes from a person at this machine. */
export interface Caller {
  readonly method: string
  readonly remoteAddress: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
/** Names that mean this machine, with any port: a tunnel may end on another. Any other name was made to point here (DNS rebinding). */
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/
/** What a proxy adds: behind one, every reader would look like somebody at this machine. */
const PROXY = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const
const SAFE = new Set(['GET', 'HEAD'])

/**
 * Why a request is not let in, or null: Beheer has no accounts yet, so it is for this machine alone and for its own page alone.
 * A page of another origin gives itself away by Origin or Sec-Fetch-Site; following a link to read (no Origin, `none` or same origin) is fine.
 */
export function intrusionOf({ method, remoteAddress = '', headers }: Caller): keyof typeof refusals | null {
  if (!LOOPBACK.test(remoteAddress) || PROXY.some((name) => headers[name] !== undefined)) return 'notHere'
  const { host, origin, 'sec-fetch-site': site } = headers
  if (typeof host !== 'string' || !OWN_NAME.test(host)) return 'otherName'
  if (origin !== undefined && origin !== `http://${host}`) return 'otherPage'
  const sites = SAFE.has(method) ? [undefined, 'same-origin', 'none'] : [undefined, 'same-origin']
  return (sites as readonly unknown[]).includes(site) ? null : 'otherPage'
}

/** Refuses an intruder before anything of a body is read. */
export async function refuseIntruders({ method, raw }: FastifyRequest): Promise<void> {
  const found = intrusionOf({ method, remoteAddress: raw.socket.remoteAddress, headers: raw.headers })
  if (found !== null) throw new Refusal(refusals[found]())
}
