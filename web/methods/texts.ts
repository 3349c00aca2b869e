import type { MethodName } from '../../server/contract/methods.ts'
import { DOCUMENTS } from './documents.ts'
import type { MethodText } from './text.ts'

/** Each document a file of its own, fetched when its page is asked for. */
const TEXTS = import.meta.glob<MethodText>('../../docs/methods/*.md', { import: 'default' })

const asked = new Map<MethodName, Promise<MethodText>>()

/** The text of a method, asked once. */
export function methodTextOf(name: MethodName): Promise<MethodText> {
  const text = asked.get(name) ?? TEXTS[`../../docs/methods/${DOCUMENTS[name]}.md`]!()
  asked.set(name, text)
  return text
}
