import { cellText, type Cell } from '../cell.ts'
import { eurosInWords, percentInWords } from '../numbers.ts'

/** The words of the signature drawing. */
export const SIGNATURE = {
  households: 'Huishoudens met een voorziening',
  cost: 'Uitgaven voor huishoudens',
  costTotal: (total: Cell) => (total.kind === 'shown' ? `ongeveer ${eurosInWords(total.value)}` : cellText(total, eurosInWords)),
  description: (share: number, year: number) => `Twee balken. Boven: de duurste ${percentInWords(0.1)} van de huishoudens met een voorziening. Onder: hun deel van de uitgaven in ${year}, ${percentInWords(share)}.`,
  unit: (year: number) => `Aandeel van de uitgaven, alle wetten, huishoudens met een voorziening, ${year}`,
  dearest: 'De duurste 10 procent',
  others: 'Alle andere',
  missing: (share: Cell) => `De verdeling over de huishoudens is ${cellText(share, percentInWords)}.`,
  notSaid: 'Wat zegt dit niet? Of de hulp te duur is of beter kon: wie veel hulp nodig heeft, kost veel.',
  half: (half: Cell) => (half.kind === 'shown' ? `Tel ook huishoudens zonder voorziening mee. Dan gaat de helft van de uitgaven naar ${percentInWords(half.value)} van alle huishoudens.` : 'Alleen uitgaven die bij een huishouden horen tellen mee.'),
} as const
