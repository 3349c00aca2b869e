import { listed } from '../numbers.ts'

/** Words of the years divided by law, and of the margin beside the lines. */
export const BY_LAW = {
  explanation: [
    'Elke kolom is een jaar, verdeeld in de wetten. Het bedrag erboven is het totaal. Een bleke kolom met een stippelrand is nog niet compleet of nog voorlopig.',
    'De bedragen zijn in prijzen van dat jaar. Een deel van een stijging komt door hogere lonen en tarieven.',
    'Telt u de wetten op? Dan kan het totaal iets afwijken: elk bedrag is apart afgerond.',
    'Zijn er wetten afgeschermd, dan ligt er een gearceerd blok op de kolom. Komt dat tot het bedrag erboven, dan is het wat er voor twee of meer wetten samen is uitgegeven. Hoe dat over die wetten verdeeld is, wordt niet getoond.',
    'Kan dat niet, dan is het gearceerde blok laag. De hoogte zegt dan niets, en de kolom is te laag.',
  ],
  together: 'Gearceerd tot aan het bedrag erboven: twee of meer wetten samen, die zijn afgeschermd.',
  stub: 'Laag gearceerd blok: een of meer wetten zijn afgeschermd. Hoe hoog dat blok is, zegt niets.',
  gaps: (laws: readonly string[]) => `In een of meer jaren afgeschermd: ${listed(laws)}. Daar is de lijn onderbroken, en staat onderaan een gearceerd blokje.`,
  open: 'jaar dat nog niet compleet is',
  pale: 'nog niet compleet of voorlopig',
  parts: (parts: readonly string[]) => `Kleuren, van onder naar boven: ${parts.join(', ')}.`,
  margin: (year: number) => `verwachting van heel ${year}, met marge`,
  marginNote: (year: number) => `Bleek vlak: waar heel ${year} naar verwachting op uitkomt, met marge.`,
  marginSaid: 'Het bleke vlak aan het eind laat zien waar het hele lopende jaar naar verwachting op uitkomt. Ongeveer drie op de vier keer valt het daarbinnen. Het open punt is wat er nu binnen is. De cijfers erachter staan in ‘CSV prognose’ hieronder.',
  expected: (year: number) => `Verwacht in heel ${year}`,
  rows: { verwacht: (year: number) => `Heel ${year}, verwacht`, laag: (year: number) => `Heel ${year}, marge van`, hoog: (year: number) => `Heel ${year}, marge tot` },
} as const
