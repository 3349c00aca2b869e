/** Why figures did not come. */
export class LoadProblem extends Error {
  readonly kind: 'netwerk' | 'nietGevonden' | 'server'
  constructor(kind: LoadProblem['kind']) {
    super(kind)
    this.name = 'LoadProblem'
    this.kind = kind
  }
}

const answers = new Map<string, Promise<unknown>>()

/** The answer at an address, asked once. The same promise comes back each time, so that React can wait for it. */
export function load<T>(address: string): Promise<T> {
  const known = answers.get(address)
  if (known) return known as Promise<T>
  const answer = ask(address)
  answers.set(address, answer)
  return answer as Promise<T>
}

/** Forgets all answers, so that the next question goes to the server again. */
export const forgetAnswers = (): void => answers.clear()

type Ask = (address: string) => Promise<unknown>

/** Asks elsewhere, until what it gives back is called: where there is no browser, the figures come another way. What was known is forgotten both times. */
export function askThrough(other: Ask): () => void {
  const before = ask
  const change = (to: Ask): void => { forgetAnswers(); ask = to }
  change(other)
  return () => change(before)
}

let ask: Ask = async (address) => {
  const response = await fetch(address, { headers: { accept: 'application/json, application/geo+json' } }).catch(() => { throw new LoadProblem('netwerk') })
  if (response.status === 404) throw new LoadProblem('nietGevonden')
  if (!response.ok) throw new LoadProblem('server')
  return response.json().catch(() => { throw new LoadProblem('server') })
}

export type Question = Readonly<Record<string, string | number | undefined>>

/** `/v1/uitgaven?jaar=2025&niveau=wijk`: settings in alphabetical order, undefined ones left out. */
export function addressOf(resource: string, question: Question): string {
  const settings = new URLSearchParams()
  for (const [name, value] of Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1))) if (value !== undefined) settings.set(name, String(value))
  const text = settings.toString()
  return `/v1/${resource}${text === '' ? '' : `?${text}`}`
}
