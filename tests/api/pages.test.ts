import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPage } from '../../server/api/pages.ts'
import { createServer } from '../../server/api/server.ts'
import { matchRoute } from '../../web/parts/route.ts'
import { fakeStore } from './fake-store.ts'
import { type Api, openApi, PROBLEM } from './harness.ts'
import { INDEX, SCRIPT, webRoot } from './web-root.ts'

const web = webRoot()
let api: Api
beforeAll(async () => { api = await openApi(fakeStore(), { webRoot: web.folder }) })
afterAll(async () => { await api.close(); web.remove() })

describe('A page', () => {
  it.each(['/', '/geld', '/geld?jaar=2024&wet=wmo', '/de-10-procent', '/wijken', '/wijken/WK990101', '/wijken/WK9901MA/', '/geld/', '/over-de-cijfers', '/over-de-cijfers/methode/verdeling', '/over-de-cijfers/methode/wat-als/'])('is the application: %s', async (url) => {
    const answer = await api.ask(url)
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'text/html; charset=utf-8', INDEX])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each(['/bestaat-niet', '/signaal', '/Geld', '/wijken/BU99010101', '/wijken/WK990101%0a', '/wijken/onzin', '/wijken/WK990101/x', '/over-de-cijfers/methode', '/over-de-cijfers/methode/', '/over-de-cijfers/methode/onzin', '/over-de-cijfers/methode/toString', '/index.html', '/.env', '//geld', '//'])('that does not exist is the application with status 404: %s', async (url) => {
    const answer = await api.ask(url)
    expect([answer.statusCode, answer.body]).toEqual([404, INDEX])
  })

  it.each(['/', '/geld', '/geld/', '/wijken/', '/wijken/WK990101', '/wijken/WK990101/', '/wijken/BU99010101', '/wijken/x', '/de-10-procent', '/over-de-cijfers', '/over-de-cijfers/methode/verdeling', '/over-de-cijfers/methode/verdeling/', '/over-de-cijfers/methode/concentration', '/over-de-cijfers/methode/toString', '/signalen', '/aanbod', '/signaal', '/geld/x', '//', '/WIJKEN'])('is known here exactly when the application knows it: %s', (path) => {
    expect(isPage(path)).toBe(matchRoute(path).page !== 'onbekend')
  })

  it('answers HEAD, and refuses to be written', async () => {
    expect(await api.ask('/geld', { method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' })
    const post = await api.ask('/geld', { method: 'POST', payload: 'a=1', headers: { 'content-type': 'text/plain' } })
    expect([post.statusCode, post.headers['allow'], post.type]).toEqual([405, 'GET, HEAD', PROBLEM])
  })

  it('has a content policy without anything unsafe (W5)', async () => {
    const policy = String((await api.ask('/')).headers['content-security-policy'])
    const parts = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
    expect(parts).toEqual({ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' data:", 'font-src': "'self'", 'connect-src': "'self'", 'base-uri': "'none'", 'form-action': "'self'", 'frame-ancestors': "'none'" })
    expect(policy).not.toMatch(/unsafe|\*/)
  })
})

describe('A file of the build', () => {
  it('with a hash in its name is kept for ever', async () => {
    const answer = await api.ask('/assets/app-0a1b2c3d.js')
    expect(answer.body).toBe(SCRIPT)
    expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-type': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/i) })
  })

  it('is compressed', async () => {
    const { headers } = await api.ask('/assets/app-0a1b2c3d.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('accept-encoding'), 'cache-control': 'public, max-age=31536000, immutable' })
  })

  it('without a hash is asked for again', async () => {
    expect((await api.ask('/favicon.svg')).headers['cache-control']).toBe('no-store')
  })

  it.each(['/assets/app-ffffffff.js', '/assets/', '/assets/app-0a1b2c3d.js.map', '/assets/../index.html'])('that is not in the build is not found: %s', async (url) => {
    const answer = await api.ask(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each(['/../geheim.txt', '/assets/../../geheim.txt', '/..%2fgeheim.txt', '/%2e%2e/geheim.txt', '/assets/..%5c..%5cgeheim.txt', '//geheim.txt', '/assets/%2e%2e%2f%2e%2e%2fgeheim.txt', '/....//geheim.txt', '/assets%00/../geheim.txt', '/file:///etc/passwd'])('outside the build cannot be reached: %s', async (url) => {
    const answer = await api.app.inject({ method: 'GET', url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toMatch(/geheim\b(?!\.txt)|root:/)
  })
})

describe('Without pages', () => {
  it('the server gives the API alone', async () => {
    const bare = await openApi()
    expect((await bare.ask('/')).statusCode).toBe(404)
    expect((await bare.ask('/v1')).statusCode).toBe(200)
    await bare.close()
  })

  it('a folder that was not built says what to do', async () => {
    await expect(createServer({ released: fakeStore(), gemeente: null, webRoot: '/bestaat/niet', log: false })).rejects.toThrow(/nog niet gemaakt.*npm run build/)
  })
})
