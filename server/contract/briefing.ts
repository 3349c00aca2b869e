import { Type, type Static } from 'typebox'
import { BRIEFING_LIMITS as MOST, FIGURE_PATTERN, PAGE_PATTERN, SHEETS, SHOWN_AS, WORDS_PATTERN } from './briefing-limits.ts'
import { OneOf, PublicatieId } from './words.ts'

const strict = { additionalProperties: false }
const words = (maxLength: number, description: string) => Type.String({ maxLength, pattern: WORDS_PATTERN, description })
const questions = (maxItems: number) => Type.Array(words(MOST.question, 'Een vraag.'), { maxItems, description: 'Eigen vragen.' })

const BriefingCijfer = Type.Object({
  pagina: Type.String({ maxLength: MOST.page, pattern: PAGE_PATTERN, description: 'De pagina van Raadszicht waar het cijfer staat, met wat daar gekozen is, bijvoorbeeld /geld?jaar=2025.' }),
  figuur: Type.String({ pattern: FIGURE_PATTERN, description: 'De naam van het cijfer op die pagina, bijvoorbeeld wetten: wat in het adres achter #figuur- staat.' }),
  toon: OneOf(SHOWN_AS, 'Grafiek, tabel, of beide.'),
  tekst: words(MOST.text, 'Eigen toelichting bij dit cijfer. Mag leeg zijn.'),
  vragen: questions(MOST.questionsPerFigure),
}, strict)

/** A briefing: whose figures and which words of one's own. It holds no number: those come from the release. */
export const Briefing = Type.Object({
  publicatie: PublicatieId,
  blad: OneOf(SHEETS, 'Leden: A4 voor raadsleden. Bewoners: één bladzijde in grote letters.'),
  titel: Type.String({ minLength: 1, maxLength: MOST.title, pattern: WORDS_PATTERN, description: 'Titel van de briefing.' }),
  inleiding: words(MOST.intro, 'Eigen inleiding. Mag leeg zijn.'),
  vragen: questions(MOST.questions),
  cijfers: Type.Array(BriefingCijfer, { minItems: 1, maxItems: MOST.figures, description: 'De cijfers, op volgorde.' }),
}, strict)
export type Briefing = Static<typeof Briefing>
export type BriefingCijfer = Briefing['cijfers'][number]
