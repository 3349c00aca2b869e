/** How much fits in a briefing, in characters and pieces. The page, the link that is shared and the server keep to the same limits. */
export const BRIEFING_LIMITS = { title: 120, intro: 1500, text: 600, question: 240, questions: 6, questionsPerFigure: 3, figures: 8, page: 1200 } as const

/** The address of a page of Raadszicht with what was chosen on it; never another site, and never a briefing itself. */
export const PAGE_PATTERN = '^/(?!briefing)([a-z0-9-]{1,40}(/WK[0-9]{4}[0-9A-Z]{2})?)?([?][A-Za-z0-9_.~%+=&*-]*)?$'
/** The name of a figure on its page. */
export const FIGURE_PATTERN = '^[a-z0-9-]{1,60}$'
/** Words as people type them: no control character but the end of a line, and nothing that turns the direction of reading. */
export const WORDS_PATTERN = '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]*$'

export const SHOWN_AS = ['grafiek', 'tabel', 'beide'] as const
export const SHEETS = ['leden', 'bewoners'] as const
