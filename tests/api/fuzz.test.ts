import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '../../server/api/tables.ts'
import { fakeStore } from './fake-store.ts'
import { type Api, openApi } from './harness.ts'

let api: Api
beforeAll(async () => { api = await openApi(fakeStore()) })
afterAll(() => api.close())

/** What people and programs put where a value belongs. */
const HOSTILE = [
  "' or '1'='1", "1; drop table released.spending --", "' union select null,version() --", "1' and pg_sleep(5) --", '$$x$$', 'E\'\\x27\'', '{"$gt":""}', '*', '%', '_', '\\',
  '../../../../etc/passwd', '..%2f..%2fetc%2fpasswd', '/etc/passwd', 'C:\\windows\\win.ini', 'file:///etc/passwd', 'http://169.254.169.254/', '//kwaad.example',
  '{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)',
  'a\r\nSet-Cookie: x=1', 'a\nX-Kwaad: 1', '\u0000', 'a\u0000b', '\uFEFF', '\u202E', '\uD800', '😀'.repeat(50), 'é', 'ＷＫ９９０１０１', 'WK990101\n', ' WK990101', 'wk990101',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true', '[]', '[object Object]', ':id', ':code', '{id}',
  '-1', '0', '1e3', '0x7e8', '2024.0', '+2024', '２０２４', '99999999999999999999', '9'.repeat(400), 'a'.repeat(3_000), 'GM9901-onbekend'.repeat(200), `${'a'.repeat(2_000)}!`, '%', '%zz', '%c0%ae', '%u0041', '=1+1', '@SUM(A1)',
] as const
const NAMES = ['gebied', 'jaar', 'wet', 'niveau', 'taakveld', 'product', 'indeling', 'periodeSoort', 'noemer', 'publicatie', 'csvVorm', '__proto__', 'constructor', 'gebied[]', 'gebied[$ne]', 'jaar.x', '', 'a'.repeat(500), 'limit', 'select', 'x\r\ny'] as const
const LEAKS = /\bat \w+ \(|node_modules|\.ts:\d|\.js:\d|SELECT |released\.|pg_|ajv|fastify|typebox|\/work\/|\bError:/i

/** Never a failure of ours, never a word of the machinery, never a header of theirs, always in our shape. */
async function survives(url: string): Promise<number> {
  const started = performance.now()
  const answer = await api.app.inject({ method: 'GET', url })
  expect(answer.statusCode, url).toBeLessThan(500)
  expect(answer.headers['set-cookie'] ?? answer.headers['x-kwaad'], url).toBeUndefined()
  expect(performance.now() - started, `time of ${url.slice(0, 80)}`).toBeLessThan(2_000)
  if (answer.statusCode < 400) return answer.statusCode
  expect(answer.headers['content-type'], url).toBe('application/problem+json; charset=utf-8')
  expect(Object.keys(answer.json<object>())).toEqual(expect.arrayContaining(['status', 'title', 'detail']))
  expect(answer.body, url).not.toMatch(LEAKS)
  expect(answer.body.length, url).toBeLessThan(10_000)
  return answer.statusCode
}

const encoded = (text: string): string => {
  try { return encodeURIComponent(text) } catch { return '%ED%A0%80' }
}

describe('Hostile questions (W12)', () => {
  it('get 400 or 404 and nothing else, in every parameter of every table', async () => {
    let asked = 0
    for (const [at, value] of HOSTILE.entries()) {
      for (const name of NAMES.filter((_, n) => (n + at) % 3 === 0)) {
        const { name: table } = TABLES[(at + asked) % TABLES.length] ?? { name: 'uitgaven' }
        const meant = ['taakveld', 'product'].includes(name) && /^[0-9a-z][0-9a-z.-]{0,29}$/.test(value) && (table === 'uitgaven' || (table === 'aanbod' && name === 'product'))
        expect(meant ? [200] : [400, 404, 414], `${name}=${value}`).toContain(await survives(`/v1/${table}?${encoded(name)}=${encoded(value)}`))
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(200)
  })

  it('get 400 or 404 where a name of a release belongs', async () => {
    for (const value of HOSTILE.filter((item) => !['\u0000', '\uFEFF'].includes(item))) {
      expect([400, 404, 414], value).toContain(await survives(`/v1/publicaties/${encoded(value)}`))
      await survives(`/v1/${encoded(value)}`)
    }
  })

  it('also when written raw, doubled or cut off', async () => {
    for (const query of ['?', '?&', '?=', '?&&&=&', '?gebied', '?gebied=', '?jaar=2024&jaar=2024', '?%', '?%zz=%zz', '?jaar=%', '?jaar=2024;wet=wmo', '??jaar=2024', '?jaar=2024#x', `?${'a=1&'.repeat(2_000)}`, `?gebied=${'WK990101,'.repeat(500)}`, '?publicatie=2026-2&publicatie=2026-1']) {
      await survives(`/v1/uitgaven${query}`)
    }
  })

  it('are survived in any mix', async () => {
    const part = oneof(constantFrom(...NAMES), constantFrom(...HOSTILE), string({ unit: 'binary', maxLength: 40 }))
    const query = array(tuple(part, part), { maxLength: 5 })
    await assert(asyncProperty(constantFrom(...TABLES.map(({ name }) => name)), query, async (table, pairs) => {
      await survives(`/v1/${table}?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`)
    }), { numRuns: 200, seed: 20261 })
  })

  it('are survived in headers', async () => {
    for (const value of HOSTILE.filter((item) => /^[\x20-\x7e]*$/.test(item))) {
      for (const name of ['accept', 'accept-encoding', 'if-none-match', 'if-modified-since', 'range', 'content-type', 'origin', 'accept-language', 'x-no-compression', 'expect']) {
        const answer = await api.app.inject({ method: 'GET', url: '/v1/indelingen', headers: { [name]: value } })
        expect([200, 304, 406], `${name}: ${value}`).toContain(answer.statusCode)
        expect(answer.body.includes(value) && value.length > 8, `${name}: ${value}`).toBe(false)
      }
    }
  })

  it('never show what was sent, except the plain name of a parameter', async () => {
    const { body } = await api.app.inject('/v1/uitgaven?gebied=geheim-3f2a&jaar=geheim-3f2a&peilJaar=geheim-3f2a&%3Cb%3Egeheim=1')
    expect(body).not.toContain('geheim')
    expect(body).toContain('"peilJaar"')
    expect(body).toContain('"(geen naam)"')
  })
})
