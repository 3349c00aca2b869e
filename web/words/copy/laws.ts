/** Legends in one line of words, for a picture that leaves the page. */
export const FIGURE_NOTES = {
  pale: 'Bleek met een stippelrand: nog niet compleet of voorlopig.',
  small: 'Bij kleine aantallen kan één huishouden het verschil maken. Daarom staat hier geen stijging of daling.',
  open: 'Open punt: jaar dat nog niet compleet is.',
  tick: (what: string) => `Streep: ${what}.`,
} as const

/** "Wat zie ik?" of spending per law. */
export const LAW_WORDS = [
  'Elke staaf is één wet. Hoe langer de staaf, hoe meer geld. De streep laat zien hoeveel het vorig jaar was.',
  'Uitgaven zijn hier wat betaald is, min wat is teruggekomen. Alleen uitgaven die bij een huishouden horen tellen mee. Subsidies en eigen personeel dus niet.',
  'Van een klein deel van het geld is niet bekend bij welk huishouden het hoort. Dat zit wel in het bedrag. Het totaal is daarom ongeveer wat er voor deze huishoudens is uitgegeven.',
  'Een huishouden dat twee wetten gebruikt, telt bij elke wet één keer. De aantallen zijn daarom samen hoger dan het aantal huishoudens.',
] as const
