/** Words of the years divided by law, and of the margin beside the lines. */
export const BY_LAW = {
  explanation: [
    'Elke kolom is een jaar, verdeeld in de wetten. Het bedrag erboven is het totaal. Een bleke kolom met een stippelrand is nog niet compleet of nog voorlopig.',
    'De bedragen zijn in prijzen van dat jaar. Een deel van een stijging komt door hogere lonen en tarieven.',
    'Telt u de wetten op? Dan kan het totaal iets afwijken: elk bedrag is apart afgerond.',
    'Is een wet afgeschermd, dan ligt er een gearceerd blok op de kolom. De hoogte daarvan zegt niets, en de kolom is dan te laag.',
  ],
  hidden: 'Gearceerd: een of meer wetten zijn afgeschermd. Hoe hoog dat blok is, zegt niets. Het bedrag erboven is het totaal, als dat getoond wordt.',
  pale: 'nog niet compleet of voorlopig',
  parts: (parts: readonly string[]) => `Kleuren, van onder naar boven: ${parts.join(', ')}.`,
  margin: (year: number) => `verwachting van heel ${year}, met marge`,
  marginNote: (year: number) => `Bleek vlak: waar heel ${year} naar verwachting op uitkomt, met marge.`,
  marginSaid: 'Het bleke vlak aan het eind laat zien waar het hele lopende jaar naar verwachting op uitkomt. Ongeveer drie op de vier keer valt het daarbinnen. Het open punt is wat er nu binnen is. De cijfers erachter staan in ‘CSV prognose’ hieronder.',
  expected: (year: number) => `Verwacht in heel ${year}`,
  rows: { verwacht: (year: number) => `Heel ${year}, verwacht`, laag: (year: number) => `Heel ${year}, marge van`, hoog: (year: number) => `Heel ${year}, marge tot` },
} as const
