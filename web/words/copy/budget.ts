import type { Wet } from '../../../server/units/wet.ts'
import { dateInWords } from '../dates.ts'
import { wetName } from '../names.ts'
import { eurosInWords, smallCount } from '../numbers.ts'

/** "één wijziging", "twee wijzigingen" */
export const changesInWords = (count: number): string => `${smallCount(count)} ${count === 1 ? 'wijziging' : 'wijzigingen'}`

/** Which begroting a jaarrekening is held against, the same on every page: an unamended one may have been changed without anybody telling. */
export const whichBudget = (amendments: number): string =>
  (amendments === 0 ? 'begroting van begin dat jaar (wijzigingen van dat jaar zijn niet aangeleverd)' : `begroting na ${changesInWords(amendments)}`)

/** All taakvelden of a law. */
export const lawTogether = (wet: Wet): string => `${wetName(wet)}, alles samen`

/** Words of the begroting beside the jaarrekening. */
export const BUDGET = {
  none: (year: number) => `Van ${year} zijn geen begroting en jaarrekening aangeleverd.`,
  unit: (year: number, amendments: number) => `Begroting per taakveld, ${amendments === 0 ? '' : `na ${changesInWords(amendments)}, `}${year}`,
  measured: (amendments: number) => `Gemeten aan de ${whichBudget(amendments)}.`,
  explanation: (amendments: number) => [
    `Een staaf laat zien hoeveel de jaarrekening hoger of lager is dan de begroting${amendments === 0 ? ' van begin dat jaar' : ` na ${changesInWords(amendments)}`}, per wet en taakveld. Dit gaat over álle lasten in het sociaal domein, ook die niet bij een huishouden horen.`,
    amendments === 0
      ? 'Een verschil is nog geen fout. Soms kwam er in de loop van het jaar geld van het Rijk bij. Van dit jaar zijn geen begrotingswijzigingen aangeleverd; die kunnen er wel zijn.'
      : 'Een verschil is nog geen fout. In de tabel staan de begroting bij de start van het jaar en wat de raad daarna wijzigde, naast elkaar.',
  ],
  only: ['De jaarrekening van dit jaar is er nog niet. U ziet daarom alleen wat er begroot is.'],
  amendment: ({ number, decided, amount }: { readonly number: number; readonly decided: string; readonly amount: number }) =>
    `Wijziging ${number}, besluit van ${dateInWords(decided)}: ${amount === 0 ? 'per saldo niets erbij of eraf' : `${eurosInWords(Math.abs(amount))} ${amount > 0 ? 'erbij' : 'eraf'}`}.`,
} as const
