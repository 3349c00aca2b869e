import type { Topic } from './topic.ts'

const modules = import.meta.glob<{ readonly topic: Topic }>('./topics/*.ts', { eager: true })

/** The topics that we can answer, by name: one file each in `topics/`, named after the topic. */
export const TOPICS: ReadonlyMap<string, Topic> = new Map(
  Object.entries(modules).map(([path, { topic }]) => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), topic]),
)
