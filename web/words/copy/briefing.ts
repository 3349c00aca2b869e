import { BRIEFING_LIMITS } from '../../../server/contract/briefing-limits.ts'
import { count, listed } from '../numbers.ts'

export const LINK_PROBLEMS = {
  long: 'Deze link is te lang voor een briefing. Vraag om een nieuwe link.',
  version: 'Deze link is niet van een briefing, of van een nieuwere versie van Raadszicht. Vraag om een nieuwe link.',
  broken: 'Deze link is niet heel meer: er is een stuk afgevallen of veranderd. Vraag om een nieuwe link en kopieer die helemaal.',
} as const

const figures = (many: number): string => `${count(many)} ${many === 1 ? 'cijfer' : 'cijfers'}`

/** What the button under a figure says back. */
export const COLLECT = {
  added: (many: number) => `Dit cijfer staat nu in uw briefing (${figures(many)}).`,
  al: 'Dit cijfer staat al in uw briefing.',
  vol: `Uw briefing is vol: er passen ${BRIEFING_LIMITS.figures} cijfers in. Haal er eerst een weg.`,
  lang: 'Wat u hier invulde, is te lang voor een briefing. Maak de bronnen bij uw aannames korter.',
  'andere publicatie': 'Uw briefing hoort bij een andere publicatie dan u nu ziet. Open uw briefing om te kiezen welke u houdt.',
} as const

export const BRIEFING = {
  title: 'Mijn briefing',
  lead: ['Zet cijfers bij elkaar, schrijf erbij wat u wilt zeggen en vragen, en neem het mee op papier.', 'Niemand anders ziet dit. Uw briefing blijft in deze browser tot u de link deelt.'],
  empty: ['Er staat nog niets in uw briefing.', 'Ga naar een pagina met cijfers en kies onder een cijfer: Zet in mijn briefing.'],
  start: [{ href: '/', label: 'Overzicht' }, { href: '/de-10-procent', label: 'De 10 procent' }, { href: '/wijken', label: 'Wijken' }],
  fields: { titel: 'Titel', inleiding: 'Inleiding', vragen: 'Vragen', tekst: 'Uw toelichting', eigen: 'Uw vragen bij dit cijfer' },
  perLine: (most: number) => `Elke vraag op een eigen regel, hoogstens ${most}.`,
  standardTitle: (gemeente: string) => `Briefing sociaal domein ${gemeente}`,
  untitled: (gemeente: string) => `Vult u niets in, dan staat er: Briefing sociaal domein ${gemeente}.`,
  figures: 'Cijfers',
  around: 'Titel en inleiding',
  atEnd: 'Vragen aan het eind',
  number: (at: number, all: number) => `Cijfer ${count(at)} van ${count(all)}`,
  toon: 'Op papier',
  shown: { grafiek: 'grafiek', tabel: 'tabel', beide: 'grafiek en tabel' },
  write: 'Schrijf of vraag iets bij dit cijfer',
  offered: 'Vragen van de pagina van dit cijfer:', takeQuestion: 'Neem over',
  up: 'Omhoog', down: 'Omlaag', remove: 'Weghalen', about: (title: string) => ` van: ${title}`,
  movedTo: (at: number, all: number) => `Dit is nu cijfer ${count(at)} van ${count(all)}.`,
  removed: 'Het cijfer is weggehaald.',
  page: 'Naar de pagina van dit cijfer',
  gone: { title: 'Dit cijfer is er niet', text: 'In deze publicatie staat dit cijfer niet op die pagina. Haal het weg, of kies het opnieuw.' },
  takeAlong: 'Neem mee',
  sheet: 'Welk blad?',
  sheets: { leden: 'A4 voor raadsleden', bewoners: 'Eén bladzijde in grote letters, voor een avond met bewoners' },
  twoScenarios: 'Een rekenvoorbeeld met twee scenario’s past niet op één bladzijde in grote letters. Neem het op met één scenario, of kies het blad voor raadsleden.',
  oneSheet: 'Op één bladzijde passen niet altijd alle cijfers. Wij beginnen bij het eerste en nemen er zo veel mee als passen, vaak maar één. Zet het belangrijkste dus vooraan.',
  make: 'Maak PDF',
  making: 'De PDF wordt gemaakt. Dat duurt een paar tellen.',
  made: 'De PDF is klaar en opgeslagen.',
  copy: 'Kopieer link naar deze briefing',
  copied: 'De link is gekopieerd. Wie de link heeft, kan uw woorden lezen: zet er geen namen van inwoners in.',
  copyYourself: 'Kopieer deze link zelf:',
  clear: 'Begin opnieuw',
  clearSure: 'Ja, maak leeg', clearNot: 'Nee, laat staan',
  clearAsk: 'Wilt u alle cijfers en teksten weghalen?',
  file: (release: string, sheet: string) => `briefing-${release}-${sheet}.pdf`,
  problems: { network: 'Er is geen verbinding met de server. Probeer het opnieuw.', failed: 'De PDF kon niet worden gemaakt. Probeer het later opnieuw.' },
  places: { titel: 'Titel', inleiding: 'Inleiding', vragen: 'Vragen aan het eind' } as Readonly<Record<string, string>>,
} as const

/** "1 van de 4 cijfers past op dit blad. Weggelaten: cijfer 2, 3 en 4": figures counted from 1; nothing where all had room. */
export const leftOutInWords = (left: readonly number[], all: number): readonly string[] =>
  (left.length === 0 ? [] : [`${count(all - left.length)} van de ${figures(all)} ${all - left.length === 1 ? 'past' : 'passen'} op dit blad. Weggelaten: cijfer ${listed(left.map(count))}, met wat u daarbij schreef en vroeg.`])

/** Of which release a briefing is, and what to do when that is not the newest. */
export const FROZEN = {
  same: (id: string) => `Deze briefing hoort bij publicatie ${id}. Die verandert nooit: de cijfers hieronder blijven zoals ze zijn.`,
  newer: (id: string, newest: string) => `Deze briefing hoort bij publicatie ${id}. Er is een nieuwere: ${newest}. U kunt uw cijfers zo laten, of de cijfers uit de nieuwe publicatie nemen. Lees dan uw teksten na: de titels kunnen veranderen.`,
  withdrawn: (id: string, newest: string | null) => `Publicatie ${id} is ingetrokken: deze cijfers gelden niet meer.${newest === null ? ' Er is nu geen andere publicatie.' : ` Neem de cijfers uit publicatie ${newest} en lees uw teksten na.`}`,
  unknown: (id: string, newest: string) => `Publicatie ${id} bestaat hier niet. Neem de cijfers uit publicatie ${newest}.`,
  take: (newest: string) => `Neem de cijfers uit publicatie ${newest}`,
} as const

export const SHARED_BRIEFING = {
  title: 'Een briefing die met u is gedeeld',
  lead: 'De cijfers komen uit de publicatie. De inleiding, toelichtingen en vragen zijn van wie deze briefing maakte, niet van de gemeente.',
  take: 'Zet dit in mijn briefing',
  replace: 'Vervang mijn briefing hierdoor',
  own: 'Naar mijn eigen briefing',
  untitled: 'Briefing zonder titel',
} as const

/** Where a refused part of a briefing stands, in words: `cijfers/2/tekst` is "Cijfer 3". */
export function placeInWords(field: string): string {
  const at = /^cijfers\/(\d+)/.exec(field)?.[1]
  return at === undefined ? (BRIEFING.places[field.split('/')[0] ?? ''] ?? 'Briefing') : `Cijfer ${Number(at) + 1}`
}
