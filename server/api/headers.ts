import type { FastifyReply } from 'fastify'
import { API_ROOT, API_VERSION } from '../contract/version.ts'

type Headers = Readonly<Record<string, string>>

const PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const EVERYWHERE: Headers = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

const API: Headers = {
  ...EVERYWHERE,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'API-Version, Content-Crs, Content-Disposition, ETag',
  'api-version': API_VERSION,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
}

const PAGES: Headers = {
  ...EVERYWHERE,
  'content-security-policy': PAGE_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
}

const HSTS: Headers = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** The path of a request, without what a proxy may put before it and without the question behind it. */
export const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] || '/'

/** True for an address under the API, whether or not anything lives there. */
export function isApi(url: string): boolean {
  const path = pathOf(url)
  return path === API_ROOT || path.startsWith(`${API_ROOT}/`)
}

/** The headers every answer on this address carries, also when it is a failure. Open data may be read from anywhere. */
export function baseHeaders(url: string, hsts: boolean): Headers {
  const headers = isApi(url) ? API : PAGES
  return hsts ? { ...headers, ...HSTS } : headers
}

/** Puts the headers of every answer on a reply. */
export const setBaseHeaders = (reply: FastifyReply, hsts: boolean): FastifyReply =>
  reply.headers(baseHeaders(reply.request.raw.url ?? '/', hsts))
