import type { Verhaal } from '../../server/contract/rows.ts'

/** How words about a subject begin, lower case, as they may stand in a story. */
export type Subject = readonly string[]

const WAITING: Subject = ['wacht']

/** What a story about a signal speaks of. */
const SIGNAL_SUBJECTS: Readonly<Record<string, Subject>> = {
  'begin-op-tijd': WAITING,
  'wachttijd-binnen-termijn': WAITING,
  doorverwijzingen: ['doorverw', 'doorgestuurd'],
  bezwaren: ['bezwaar', 'bezwaren', 'balie', 'loket'],
  klachten: ['klacht'],
  incidenten: ['agressie', 'incident'],
  mantelzorgondersteuning: ['mantelzorg', 'respijtzorg'],
  crisisplaatsingen: ['vroege hulp', 'crisis', 'spoed'],
  'pgb-aandeel': ['pgb', 'persoonsgebonden'],
  'preventie-aandeel': ['preventie', 'voorkom'],
}

/** The subjects of signals, in their order and each once; of a signal without words of its own there is none. */
export const subjectsOf = (signals: readonly string[]): readonly Subject[] => [...new Set(signals.flatMap((signal) => SIGNAL_SUBJECTS[signal] === undefined ? [] : [SIGNAL_SUBJECTS[signal]]))]

/** What a story about spending beside the budget speaks of. */
export const BUDGET_SUBJECT: Subject = ['begroot', 'begroting']

type Told = Pick<Verhaal, 'titel' | 'tekst' | 'datum'>

/**
 * Stories that fit the figures of a page: of every subject the one that speaks of it in its title, or else in its text, the newest of those; then the newest
 * of the `others` up to `most`. No story stands there twice.
 */
export function storiesFor<Story extends Told>(stories: readonly Story[], subjects: readonly Subject[], others: (story: Story) => boolean, most: number): readonly Story[] {
  const newest = stories.toSorted((a, b) => (a.datum < b.datum ? 1 : -1))
  const fitting = subjects.reduce<readonly Story[]>((chosen, subject) => {
    const free = newest.filter((story) => !chosen.includes(story))
    const found = free.find(({ titel }) => speaksOf(titel, subject)) ?? free.find(({ tekst }) => speaksOf(tekst, subject))
    return found === undefined ? chosen : [...chosen, found]
  }, [])
  return [...fitting, ...newest.filter((story) => others(story) && !fitting.includes(story)).slice(0, Math.max(0, most - fitting.length))]
}

const speaksOf = (text: string, subject: Subject): boolean => subject.some((begin) => ` ${text.toLocaleLowerCase('nl-NL').replaceAll(/[^\p{L}]+/gu, ' ')}`.includes(` ${begin}`))
