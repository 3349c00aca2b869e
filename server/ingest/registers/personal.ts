const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const STREETS = 'straat|laan|weg|plein|hof|kade|gracht|dijk|singel|dreef|pad|steeg'
const FEW = 'een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|[1-9]'
const HOUSEHOLDS = 'gezin|gezinnen|huishouden|huishoudens|bewoner|bewoners|cliënt|cliënten|kind|kinderen|jongere|jongeren'

/** A text as it is read aloud: every space and dash the plain one, once, and nothing that cannot be seen. Word processors put others between digits. */
export const readAloud = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').replaceAll(/[\p{Zs}\t]*\p{Pd}[\p{Zs}\t]*/gu, '-').replaceAll(/[\p{Zs}\t]+/gu, ' ')

/** What can point to an inhabitant, in Dutch words, and how it looks. Meant to catch too much: it only warns. */
const MARKS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['een e-mailadres', /[\w.+-]+@[\w-]+\.\w+/],
  ['een postcode', /\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b/],
  ['een adres', new RegExp(`\\p{L}(?:${STREETS})\\s+\\d{1,4}\\b`, 'iu')],
  ['een volledige datum die een geboortedatum kan zijn', new RegExp(`\\b\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]|\\s+(?:${MONTHS})\\s+)(?:19\\d{2}|200\\d|201\\d)\\b`, 'iu')],
  ['een aanhef met een naam', /(?<!\p{L})(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.|[Mm]w\.|[Dd]e heer|[Ff]amilie)\s+(?:\p{Lu}\.\s?)*(?:(?:van|de|der|den|el|al|ten|ter)\s+)*\p{Lu}\p{Ll}+/u],
  ['een klein aantal huishoudens of personen', new RegExp(`(?<![\\p{L}\\d])(?:${FEW})\\s+(?:\\p{L}+\\s+)?(?:${HOUSEHOLDS})(?!\\p{L})`, 'iu')],
]

/** What in a text may point to an inhabitant: words for the deliverer, never the text itself. */
export const pointsToSomebody = (text: string): readonly string[] => MARKS.filter(([, pattern]) => pattern.test(readAloud(text))).map(([what]) => what)
