import type { Story } from '../facts/registers.ts'
import type { StoryRow } from './tables.ts'

/** The stories as they were delivered, newest first and then by code. */
export function storyRows(stories: readonly Story[]): StoryRow[] {
  return stories.toSorted((a, b) => (a.written === b.written ? compare(a.story, b.story) : compare(b.written, a.written)))
    .map(({ story, written, wijk, voice, theme, title, body }) => ({ story, written, wijk, voice, theme, title, body }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
