import { cellText, type Cell } from '../cell.ts'
import { dateInWords, monthName } from '../dates.ts'
import { count, listed, percentInWords } from '../numbers.ts'

/** Words of the forecast. */
export const FORECAST = {
  section: (year: number) => `Waar komt ${year} op uit?`,
  lead: 'Declaraties komen soms maanden na de hulp binnen. Wij schatten wat er nog bij komt, en hoe het jaar verder gaat. Dit gaat over de hele gemeente.',
  unit: (year: number) => `Van begroting naar verwachting, uitgaven voor huishoudens, hele gemeente, ${year}`,
  steps: {
    budget: (year: number) => `Begroot voor huishoudens in ${year}`,
    budgetNow: (year: number) => `Begroot in ${year}, na wijziging`,
    declared: (month: number) => `Binnen, tot en met ${monthName(month)}`,
    open: 'Naar verwachting nog te declareren',
    rest: (month: number) => (month >= 11 ? 'Verwacht in december' : `Verwacht van ${monthName(month + 1)} tot en met december`),
    expected: (year: number) => `Verwachting heel ${year}`,
    gap: (isMore: boolean) => (isMore ? 'Meer dan begroot' : 'Minder dan begroot'),
  },
  legend: { margin: 'marge: ongeveer drie op de vier keer valt het hierbinnen', pale: 'verwacht, nog niet binnen' },
  note: 'Bleek: verwacht, nog niet binnen. Zwarte lijn: marge, ongeveer drie op de vier.',
  explanation: [
    'De eerste staaf is wat er voor huishoudens begroot is. Daaronder staat wat er al binnen is, wat er over die maanden nog gedeclareerd wordt, en wat de rest van het jaar naar verwachting kost. Dan volgt alles samen, en onderaan wat dat meer of minder is dan begroot.',
    'Hoe weten we dat? Eerdere maanden laten zien welk deel na één, twee of meer maanden binnen is. Eerdere jaren laten zien welk deel van het jaar er in deze maanden valt.',
    'De marge klopt ongeveer drie op de vier keer. Eén op de vier keer komt het jaar dus hoger of lager uit. De wetten zijn apart geschat, alsof ze los van elkaar staan. Stijgen alle prijzen tegelijk, dan is de echte marge ruimer.',
    'De verwachting kent geen nieuw beleid, nieuwe tarieven of nieuwe contracten. Wat financiën daarvan weet, staat apart onder deze figuur.',
  ],
  runRate: 'Als het zo doorgaat',
  lawsTogether: 'De wetten zijn samen iets minder dan het geheel: elk bedrag is apart afgerond, en schuldhulp heeft geen eigen begroting.',
  plan: {
    title: (year: number) => `Begroting van ${year}, in stappen`,
    start: 'Bij de start van het jaar',
    change: (number: number, day: string) => `Wijziging ${number}, ${dateInWords(day)}`,
    now: 'Nu',
    heads: { step: 'Stap', laws: 'Taakvelden van deze wetten', others: 'Andere taakvelden', all: 'Alle taakvelden' },
    note: (budget: string) => `Niet alles op de taakvelden van deze wetten is voor huishoudens. Naar schatting is dat nu ${budget}. Daaraan meten wij de verwachting.`,
  },
  lump: (lump: string) => `Op de taakvelden van deze wetten is ongeveer ${lump} niet voor huishoudens: subsidies, eigen personeel en vaste bedragen. Dat volgt de begroting en zit niet in deze verwachting. De verdeling is die van de laatste jaarrekening.`,
  amended: (budget: string) => `De begroting is in de loop van het jaar gewijzigd. Wij meten de verwachting aan de begroting na wijziging: ${budget} voor huishoudens. Ook de kans op meer dan begroot gaat daarover.`,
  noBudget: 'Bij een wet zonder eigen taakveld, zoals schuldhulp, staat geen begroting.',
  months: {
    unit: (wet: string, year: number) => `Uitgaven per maand waarin de hulp is gegeven, ${wet}, ${year}`,
    legend: { declared: 'binnen', pale: 'naar verwachting nog te declareren (percentage: wat binnen is)', budget: 'begroot voor huishoudens, gelijk verdeeld over de maanden' },
    late: 'Een aanbieder die het hele jaar in één keer declareert, telt mee zodra het jaar voorbij is. Tot dan rekenen wij met zijn aandeel van vorig jaar. Daarom zijn ook oudere maanden soms niet helemaal compleet.',
    note: 'Bleek: naar verwachting nog te declareren. Percentage: welk deel binnen is. Streepjeslijn: begroot, gelijk verdeeld over de maanden.',
    explanation: [
      'Elke kolom is de maand waarin de hulp is gegeven, niet die van de declaratie. Het bleke stuk met een stippelrand is naar verwachting nog niet gedeclareerd. Het percentage zegt welk deel binnen is.',
      'De laatste kolommen lijken lager omdat er nog declaraties komen. Dat is geen daling van de hulp.',
    ],
  },
  backTest: {
    section: 'Hoe goed was onze verwachting?',
    unit: 'Wat wij na 3, 6 en 9 maanden verwacht zouden hebben, en wat het werd, alle wetten samen',
    legend: { margin: 'marge van toen', expected: 'verwachting van toen', outcome: 'wat het werd, met het bedrag rechts' },
    note: 'Balk: marge van toen. Streep: verwachting van toen. Punt: wat het werd.',
    drawn: (misses: readonly string[]) => `Elke balk is één moment, met alle wetten samen. ${misses.length === 0 ? 'Ook per wet viel geen uitkomst buiten de marge.' : `Per wet viel buiten de marge: ${misses.join('; ')}.`} In de tabel staat elke wet.`,
    missed: (wet: string, year: number, months: readonly number[]) => `${wet} ${year}, na ${listed(months.map(count))} maanden`,
    moment: (year: number, month: number) => `${year}, na ${count(month)} maanden`,
    explanation: [
      'Wij rekenden voor elk jaar dat voorbij is opnieuw uit wat wij na 3, 6 en 9 maanden verwacht zouden hebben. Wij gebruikten alleen wat toen binnen was.',
      'Ligt de punt in de balk, dan klopte de marge. Dat hoort ongeveer drie op de vier keer zo te zijn. Vaker is ook niet goed: dan is de marge te ruim om iets aan te hebben.',
      'Van het eerste jaar is er geen verwachting en van het tweede geen marge: er waren toen te weinig eerdere jaren om mee te vergelijken. Met twee of drie eerdere jaren is de marge ruw.',
    ],
    verdict: { inside: 'binnen', outside: 'buiten', none: 'geen marge' },
  },
} as const

/** The chance of more than was budgeted, never more certain than a few years can be. */
export function chanceInWords(chance: Cell): string {
  if (chance.kind !== 'shown') return cellText(chance, String)
  if (chance.value >= 0.95) return 'zeer waarschijnlijk (ongeveer 95 procent of meer)'
  if (chance.value <= 0.05) return 'zeer onwaarschijnlijk (ongeveer 5 procent of minder)'
  return `ongeveer ${percentInWords(Math.round(chance.value * 20) / 20)}`
}
