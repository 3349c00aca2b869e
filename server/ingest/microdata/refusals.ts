import { InputRefusal } from '../../facts/input-refusal.ts'

const refusal = (code: string) => (message: string): InputRefusal => new InputRefusal(code, message)
const line = (number: number): string => `Regel ${number.toLocaleString('nl-NL')} van de gegevens`

/** Why microdata cannot be read. Places are told, contents are not: a line may hold a household. */
export const refusals = {
  empty: () => refusal('FACTS_EMPTY')('Het bestand met gegevens heeft geen regels. Geef een CSV met een kopregel en ten minste één regel.'),
  columnMissing: (column: string, all: readonly string[]) =>
    refusal('COLUMN_MISSING')(`In de kopregel van de gegevens ontbreekt de kolom ${column}. Nodig zijn, met een komma ertussen: ${all.join(',')}.`),
  columnTwice: (column: string) => refusal('COLUMN_DUPLICATE')(`De kolom ${column} staat twee keer in de kopregel van de gegevens. Laat er één staan.`),
  columnCount: (at: number, found: number, wanted: number) =>
    refusal('COLUMN_COUNT')(`${line(at)} heeft ${found} velden en de kopregel ${wanted}. Maak ze gelijk; zet een veld met een komma tussen aanhalingstekens.`),
  quote: (at: number) => refusal('QUOTE')(`${line(at)} heeft aanhalingstekens die niet kloppen. Zet ze alleen om een heel veld en verdubbel ze daarbinnen.`),
  fieldEmpty: (at: number, column: string) => refusal('FIELD_EMPTY')(`${line(at)}: de kolom ${column} is leeg. Vul haar in of laat de regel weg.`),
  amount: (at: number) =>
    refusal('AMOUNT_INVALID')(`${line(at)}: amount_cents is geen heel getal. Geef het bedrag in centen, zonder punt of komma, bijvoorbeeld 12345 of -500.`),
  amountsTooLarge: () => refusal('AMOUNTS_TOO_LARGE')('De bedragen zijn samen te groot om op de cent op te tellen. Kijk of amount_cents echt in centen staat.'),
  twoParents: (at: number, column: string, parent: string, first: number) =>
    refusal('HIERARCHY')(`${line(at)}: wat in de kolom ${column} staat, hoort hier bij iets anders in de kolom ${parent} dan op regel ${first.toLocaleString('nl-NL')}. Wat in ${column} staat, hoort overal bij hetzelfde in ${parent}; verbeter een van beide regels of geef ze elk een eigen naam.`),
  twoLevels: (at: number, column: string, other: string) =>
    refusal('LABEL_TWICE')(`${line(at)}: deze naam is zowel een ${column} als een ${other}. In de uitkomst zijn die niet te onderscheiden; geef een van beide een andere naam.`),
  reserved: (at: number, column: string) =>
    refusal('LABEL_RESERVED')(`${line(at)}: in de kolom ${column} staat "Totaal" of " > ". Die gebruikt de uitkomst zelf; kies een andere naam. Regels met totalen horen niet in de gegevens.`),
}
