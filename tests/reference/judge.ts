import { afterRounding, differences, type Allowed } from './compare.ts'
import { nameOf, type Case } from './read.ts'
import type { Computed, JsonObject, Topic } from './topic.ts'

/** What is wrong with our answer to a case; empty when all of it agrees. A topic, input field or expected field that nobody knows is wrong. */
export function judge(one: Case, topics: ReadonlyMap<string, Topic>): readonly string[] {
  const topic = topics.get(one.topic)
  if (!topic) return [`${nameOf(one)}: unknown topic`]
  const unknown = Object.keys(one.input).filter((field) => !topic.input.includes(field))
  if (unknown.length > 0) return [`${nameOf(one)}: unknown field in input: ${unknown.join(', ')}`]
  const answers = topic.answers(one.input as never)
  if (Array.isArray(one.expected)) return differences(nameOf(one), one.expected, answers['rows'], allowedIn('rows', one, topic))
  return fieldsOf(one).flatMap(([field, expected]) => {
    const allowed = field === 'publishedRounded' ? afterRounding : allowedIn(field, one, topic)
    return differences(`${nameOf(one)} ${field}`, expected, own(answers, field), allowed)
  })
}

const own = (answers: Computed, field: string): Computed[string] | undefined => (Object.hasOwn(answers, field) ? answers[field] : undefined)

/** The expected fields; a remark in words beside them is no figure. */
function fieldsOf({ expected }: Case) {
  const fields = Object.entries(expected as JsonObject).filter(([field]) => field !== 'note')
  return fields.length > 0 ? fields : [['an expected field', null] as const]
}

/** The tolerance of a case, else of its kind: 1e-6 of an amount of money, 1e-8 for shares and ratios, which is exact for counts. */
function allowedIn(field: string, { tolerance, expected }: Case, topic: Topic): Allowed {
  if (Object.values(tolerance).some((one) => typeof one === 'string')) {
    if (!topic.inWords) throw new Error('a tolerance in words that the topic cannot read')
    const within = topic.inWords(field, expected as JsonObject, tolerance)
    return () => within
  }
  const { abs, rel } = tolerance
  if (typeof abs === 'number' || typeof rel === 'number') return (value) => Math.max(Number(abs ?? 0), relative(value, Number(rel ?? 0)))
  return (value) => (topic.money?.includes(field) ? relative(value, 1e-6) : 1e-8)
}

/** A part of a number; of an expected 0 the part itself. */
const relative = (value: number, part: number): number => (value === 0 ? part : part * Math.abs(value))
