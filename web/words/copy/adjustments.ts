import { dateInWords } from '../dates.ts'
import { wetName, type WetOfAlle } from '../names.ts'

const one = (wet: WetOfAlle, day: string): string => `${wetName(wet)}, ${dateInWords(day)}`

/** Words of what finance adjusts by hand, beside the forecast. */
export const ADJUSTMENTS = {
  unit: (year: number) => `Verwachting volgens de berekening, en met wat financiën daarbij optelt, hele gemeente, ${year}`,
  computed: (year: number) => `Berekende verwachting ${year}`,
  one,
  why: (wet: WetOfAlle, day: string, reason: string) => `${one(wet, day)}: ${reason}`,
  total: 'Verwachting met bijstellingen',
  legend: { margin: 'marge van de berekening; de bijstellingen zitten er niet in' },
  note: 'Zwarte lijn: marge van de berekening. De bijstellingen zitten er niet in.',
  by: (owner: string, day: string) => `${owner}, ${dateInWords(day)}`,
  caption: { each: (year: number) => `Bijstellingen van de verwachting van ${year}`, totals: (year: number) => `Verwachting van ${year} zonder en met bijstellingen` },
  explanation: [
    'De berekening kent geen nieuw beleid, nieuwe tarieven of nieuwe contracten. Weet financiën daar iets van, dan staat het hier: hoeveel, waarom, welke functie ervoor staat en sinds wanneer.',
    'Een bijstelling is een inschatting van mensen. Zij staat naast de berekening en nooit erin: de marge, en de kans op meer dan begroot, gaan alleen over de berekening.',
    'Later kunt u nagaan wat een bijstelling waard was: de bedragen van deze publicatie veranderen niet meer.',
  ],
} as const
