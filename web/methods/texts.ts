import { METHODS, type MethodName } from '../../server/contract/methods.ts'
import type { MethodText } from './text.ts'

/** Each document a file of its own, fetched when its page is asked for. */
const DOCUMENTS = import.meta.glob<MethodText>('../../docs/methods/*.md', { import: 'default' })

const asked = new Map<MethodName, Promise<MethodText>>()

/** The text of a method, asked once. */
export function methodTextOf(name: MethodName): Promise<MethodText> {
  const text = asked.get(name) ?? DOCUMENTS[`../../docs/methods/${METHODS[name]}.md`]!()
  asked.set(name, text)
  return text
}
