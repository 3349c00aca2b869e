import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '../../server/briefing/desk.ts'
import { briefing, SITE } from './release.ts'

const folder = mkdtempSync(join(tmpdir(), 'raadszicht-desk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A process that does this when work comes in. */
function processThat(name: string, does: string): URL {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, `process.on('message', async (message) => { ${does} })`)
  return pathToFileURL(file)
}

const never = () => Promise.reject(new Error('nothing was asked'))
let made: URL
beforeAll(() => { made = processThat('made', `process.send({ kind: 'made', made: { pdf: new TextEncoder().encode(message.briefing.titel) } })`) })

describe('The desk where briefings are set', () => {
  it('gives what its process made', async () => {
    const outcome = await openDesk({ entry: made }).make(briefing(), SITE, never)
    expect(outcome !== null && 'pdf' in outcome && Buffer.from(outcome.pdf).toString()).toBe('Commissie van donderdag')
  })

  it('asks the API for its process, and the process gets nothing else of ours', async () => {
    const entry = processThat('asks', `if (message.kind === 'work') process.send({ kind: 'ask', address: '/v1/publicaties' }); else process.send({ kind: 'made', made: { pdf: new TextEncoder().encode(JSON.stringify({ answer: message.answer, env: Object.keys(process.env).filter((name) => !name.startsWith('NODE_')) })) } })`)
    const outcome = await openDesk({ entry }).make(briefing(), SITE, async (address) => ({ address }))
    expect(outcome !== null && 'pdf' in outcome && JSON.parse(Buffer.from(outcome.pdf).toString())).toEqual({ answer: { address: '/v1/publicaties' }, env: [] })
  })

  it('sets one at a time, lets so many wait, and turns the next away', async () => {
    const entry = processThat('slow', `setTimeout(() => process.send({ kind: 'made', made: { tooLong: true } }), 300)`)
    const desk = openDesk({ entry, places: 1 })
    const began = performance.now()
    const outcomes = await Promise.all([1, 2, 3].map(() => desk.make(briefing(), SITE, never)))
    expect(outcomes).toEqual([{ tooLong: true }, { tooLong: true }, null])
    expect(performance.now() - began).toBeGreaterThan(600)
    expect(await desk.make(briefing(), SITE, never)).toEqual({ tooLong: true })
  })

  it('ends what takes too long, and goes on with the next', async () => {
    const entry = processThat('stuck', `if (message.briefing.titel === 'vast') { while (true); } process.send({ kind: 'made', made: { tooLong: true } })`)
    const desk = openDesk({ entry, seconds: 2 })
    const [stuck, next] = [desk.make(briefing({ titel: 'vast' }), SITE, never), desk.make(briefing(), SITE, never)]
    await expect(stuck).rejects.toThrow('longer than 2 seconds')
    expect(await next).toEqual({ tooLong: true })
  })

  it.each([['dies', 'process.exit(3)', /ended with 3/], ['fails', `process.send({ kind: 'failed', message: 'x' })`, /failed: x/], ['asks', `process.send({ kind: 'ask', address: '/v1/x' })`, /nothing was asked/]])('says so when its process %s', async (name, does, message) => {
    await expect(openDesk({ entry: processThat(`${name}-bad`, does) }).make(briefing(), SITE, never)).rejects.toThrow(message)
  })

  it('ends the work of somebody who leaves, and does not begin it for who left while waiting', async () => {
    const entry = processThat('left', `if (message.briefing.titel === 'vast') { while (true); } process.send({ kind: 'made', made: { tooLong: true } })`)
    const desk = openDesk({ entry, seconds: 20 })
    const [first, second] = [new AbortController(), new AbortController()]
    const [stuck, waiting, next] = [desk.make(briefing({ titel: 'vast' }), SITE, never, first.signal), desk.make(briefing({ titel: 'vast' }), SITE, never, second.signal), desk.make(briefing(), SITE, never)]
    const began = performance.now()
    second.abort()
    setTimeout(() => first.abort(), 300)
    await Promise.all([expect(stuck).rejects.toThrow('has left'), expect(waiting).rejects.toThrow('has left')])
    expect(await next).toEqual({ tooLong: true })
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('stays open when a process dies while answers are on their way to it', async () => {
    const entry = processThat('gone', `if (message.kind === 'work') { for (let at = 0; at < 50; at++) process.send({ kind: 'ask', address: '/v1/x' }); setTimeout(() => process.kill(process.pid, 'SIGKILL')) }`)
    const desk = openDesk({ entry })
    const atLength = async () => { for (const end = performance.now() + 5; performance.now() < end;); return 'x' }
    await expect(desk.make(briefing(), SITE, atLength)).rejects.toThrow(/EPIPE|ended with/)
    expect(await openDesk({ entry: made }).make(briefing(), SITE, never)).not.toBeNull()
  })
})
