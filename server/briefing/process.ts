import { makeBriefing } from './make.ts'
import type { FromTypesetter, ToTypesetter } from './messages.ts'

/**
 * The process that sets one briefing; the website ends it then. It has no login, no settings and no files of its own: what it knows are the words of the
 * briefing and the answers of the public API, and those come to it by messages.
 */
process.once('message', (message: ToTypesetter) => {
  if (message.kind !== 'work') return
  makeBriefing(message.briefing, message.site, ask).then(
    (made) => say({ kind: 'made', made }),
    (error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' }),
  )
})
process.once('disconnect', () => process.exit(1))

const waiting = new Map<string, (answer: unknown) => void>()

function ask(address: string): Promise<unknown> {
  return new Promise((resolve) => {
    waiting.set(address, resolve)
    say({ kind: 'ask', address })
  })
}

process.on('message', (message: ToTypesetter) => {
  if (message.kind === 'answer') waiting.get(message.address)?.(message.answer)
})

const say = (message: FromTypesetter): void => { process.send?.(message) }
