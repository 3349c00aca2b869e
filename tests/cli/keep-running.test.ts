import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRunning, type Running } from '../../server/cli/keep-running.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** Something that ends when told to; how often it was stopped is counted. */
function something() {
  let end: () => void = () => {}
  const ended = new Promise<void>((resolve) => { end = resolve })
  const running: Running = { ended, stop: async () => { end() } }
  return { running, die: () => vi.advanceTimersByTimeAsync(0).then(end).then(() => vi.advanceTimersByTimeAsync(0)) }
}

function kept() {
  const [pauses, lives]: [number[], ReturnType<typeof something>[]] = [[], [something()]]
  let isBroken = false
  const start = async (): Promise<Running | null> => {
    if (isBroken) return null
    lives.push(something())
    return lives.at(-1)!.running
  }
  const keeper = keepRunning(lives[0]!.running, { start, onEnd: (seconds) => { pauses.push(seconds) } })
  return { keeper, pauses, lives, fail: (broken: boolean) => { isBroken = broken }, wait: (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000) }
}

describe('Something that is kept running', () => {
  it('comes back a second after it ended, and not before', async () => {
    const { lives, wait, keeper } = kept()
    await lives[0]!.die()
    await wait(0.999)
    expect(lives).toHaveLength(1)
    await wait(0.001)
    expect(lives).toHaveLength(2)
    await keeper.stop()
  })
  it('waits longer each time it does not come up, and never more than a minute', async () => {
    const { lives, wait, fail, pauses, keeper } = kept()
    fail(true)
    await lives[0]!.die()
    await wait(1 + 2 + 4 + 8 + 16 + 32 + 60)
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    fail(false)
    await wait(60)
    expect(lives).toHaveLength(2)
    await keeper.stop()
  })
  it.each([[59.9, [1, 2]], [60, [1, 1]]])('begins anew after a life of a minute: %d seconds', async (seconds, expected) => {
    const { lives, wait, pauses, keeper } = kept()
    await lives[0]!.die()
    await wait(1)
    await wait(seconds)
    await lives[1]!.die()
    expect(pauses).toEqual(expected)
    await keeper.stop()
  })
  it('is not started again once it was told to stop: running, waiting or starting', async () => {
    for (const moment of ['running', 'waiting', 'starting'] as const) {
      const { lives, wait, keeper, pauses } = kept()
      if (moment !== 'running') await lives[0]!.die()
      if (moment === 'starting') void wait(1)
      await keeper.stop()
      await wait(120)
      await Promise.all(lives.map(({ running }) => running.ended))
      expect([moment, pauses.length]).toEqual([moment, moment === 'running' ? 0 : 1])
    }
  })
})
