import { describe, expect, it } from 'vitest'
import { intrusionOf, type Caller } from '../../server/beheer/guard.ts'

const from = (headers: Caller['headers'] = {}, more: Partial<Caller> = {}) =>
  intrusionOf({ method: 'POST', remoteAddress: '127.0.0.1', headers: { host: 'localhost:3001', ...headers }, ...more })

describe('Beheer lets in', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('who is at this machine: %s', (remoteAddress) => {
    expect(from({}, { remoteAddress })).toBeNull()
  })

  it.each(['localhost', 'localhost:3001', '127.0.0.1:8080', '[::1]:1'])('who calls it by its own name: %s', (host) => {
    expect(from({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBeNull()
  })

  it('who opens the page from a bookmark, but does not let that write', () => {
    expect(from({ 'sec-fetch-site': 'none' }, { method: 'GET' })).toBeNull()
    expect(from({ 'sec-fetch-site': 'none' })).toBe('otherPage')
  })
})

describe('Beheer keeps out', () => {
  it.each(['10.0.0.4', '192.168.1.9', '128.0.0.1', '::ffff:10.0.0.4', '::2', '', '127.0.0.1.evil', undefined])('another machine: %s', (remoteAddress) => {
    expect(from({}, { remoteAddress })).toBe('notHere')
  })

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])('whoever comes through a proxy: %s', (name) => {
    expect(from({ [name]: '127.0.0.1' })).toBe('notHere')
  })

  it.each([undefined, '', 'kwaad.example', 'kwaad.example:3001', 'localhost.kwaad.example', 'localhost@kwaad.example', '127.0.0.1.nip.io:3001', '127.0.0.2:3001', 'localhost:123456', 'localhost:', '0.0.0.0:3001', '2130706433'])(
    'a name that was made to point here (DNS rebinding): %s', (host) => {
      expect(from({ host })).toBe('otherName')
    })

  it.each(['http://kwaad.example', 'null', 'http://localhost:3000', 'https://localhost:3001', 'http://127.0.0.1:3001', ''])('a page of another origin, whatever it asks: %s', (origin) => {
    for (const method of ['GET', 'POST', 'DELETE']) expect(from({ origin }, { method })).toBe('otherPage')
  })

  it.each(['cross-site', 'same-site', 'onzin', 'none, same-origin'])('what the browser says comes from elsewhere: %s', (site) => {
    for (const method of ['GET', 'POST']) expect(from({ 'sec-fetch-site': site }, { method })).toBe('otherPage')
  })
})
