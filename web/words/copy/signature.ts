import { cellText, type Cell } from '../cell.ts'
import { percentInWords } from '../numbers.ts'

/** The words of the signature drawing. */
export const SIGNATURE = {
  households: 'Huishoudens met een voorziening',
  cost: 'Uitgaven die bij een huishouden horen',
  description: (share: number, year: number) => `Twee balken. Boven: de duurste ${percentInWords(0.1)} van de huishoudens met een voorziening. Onder: hun deel van de uitgaven in ${year}, ${percentInWords(share)}.`,
  missing: (share: Cell) => `De verdeling over de huishoudens is ${cellText(share, percentInWords)}.`,
  half: (half: Cell) => (half.kind === 'shown' ? `Van álle huishoudens, ook zonder voorziening, draagt ${percentInWords(half.value)} de helft van de uitgaven.` : 'Alleen uitgaven die bij een huishouden horen tellen mee.'),
} as const
