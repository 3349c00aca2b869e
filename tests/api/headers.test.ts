import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeStore } from './fake-store.ts'
import { type Api, API_PATHS, openApi } from './harness.ts'
import { webRoot } from './web-root.ts'

const web = webRoot()
let api: Api
const store = fakeStore()
const security = { contact: 'mailto:veilig@voorbeeldstad.nl', expires: '2027-06-30T00:00:00Z' }
beforeAll(async () => { api = await openApi(store, { webRoot: web.folder, hsts: true, security, publicUrl: 'https://cijfers.voorbeeldstad.nl' }) })
afterAll(async () => { await api.close(); web.remove() })

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin)$/),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': expect.stringMatching(/^(same|cross)-origin$/),
  'permissions-policy': expect.stringContaining('geolocation=()'),
  'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cache-control': expect.any(String),
}
const URLS = [...API_PATHS, '/', '/geld', '/niets', '/favicon.svg', '/assets/app-0a1b2c3d.js', '/assets/niets.js', '/gezond', '/.well-known/security.txt', '/v1/niets', '/v1/uitgaven?x=1', '/v1/uitgaven?publicatie=2026-3', '/v1/%zz', '/%zz', `/v1/publicaties/${'9'.repeat(500)}`]

describe('Headers (W6)', () => {
  it.each(URLS)('are all there, with a type and charset: %s', async (url) => {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'] as const) {
      const { headers, statusCode } = await api.app.inject({ method, url })
      expect(headers, `${method} ${url}`).toMatchObject(EVERYWHERE)
      if (statusCode !== 204) expect(headers['content-type'], `${method} ${url}`).toMatch(/charset=utf-8|^image\/svg\+xml$|arrow/i)
      for (const name of ['x-powered-by', 'server', 'via']) expect(headers[name]).toBeUndefined()
    }
  })

  it('are there when a body is too large or strange, and when we fail', async () => {
    const large = await api.app.inject({ method: 'POST', url: '/gezond', payload: 'x'.repeat(100_000), headers: { 'content-type': 'application/json' } })
    const strange = await api.app.inject({ method: 'POST', url: '/nergens', payload: 'x', headers: { 'content-type': 'application/\tjson' } })
    store.broken = new Error('kapot')
    const failed = await api.ask('/v1/uitgaven')
    store.broken = null
    for (const { headers } of [large, strange, failed]) expect(headers).toMatchObject(EVERYWHERE)
    expect([large.statusCode, failed.statusCode]).toEqual([405, 500])
    expect(strange.statusCode).toBeLessThan(500)
  })

  it('promise https only when that is set', async () => {
    const plain = await openApi()
    expect((await plain.ask('/v1')).headers['strict-transport-security']).toBeUndefined()
    await plain.close()
  })
})

describe('What a request claims about itself (W4)', () => {
  const claims = { host: 'kwaad.example', 'x-forwarded-host': 'kwaad.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9', forwarded: 'host=kwaad.example', 'x-original-url': '/gezond', 'x-rewrite-url': '/gezond', 'x-http-method-override': 'DELETE' }

  it.each([...API_PATHS, '/', '/niets', '/.well-known/security.txt'])('changes nothing in the answer: %s', async (url) => {
    const [honest, claimed] = [await api.ask(url), await api.ask(url, { headers: claims })]
    expect(claimed.statusCode).toBe(honest.statusCode)
    expect(claimed.rawPayload.equals(honest.rawPayload)).toBe(true)
    const { date: _a, ...one } = honest.headers
    const { date: _b, ...other } = claimed.headers
    expect(other).toEqual(one)
    expect(JSON.stringify(claimed.headers) + claimed.body).not.toMatch(/kwaad|203\.0\.113/)
  })
})

describe('security.txt', () => {
  it('says where to report (RFC 9116)', async () => {
    const answer = await api.ask('/.well-known/security.txt')
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body).toBe('Contact: mailto:veilig@voorbeeldstad.nl\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://cijfers.voorbeeldstad.nl/.well-known/security.txt\n')
  })

  it('is not there without a contact', async () => {
    const bare = await openApi()
    expect((await bare.ask('/.well-known/security.txt')).statusCode).toBe(404)
    await bare.close()
  })
})
