const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.?|feb\\.?|mrt\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?'
const STREETS = 'straat|laan|weg|plein|hof|kade|gracht|dijk|singel|dreef|pad|steeg|plantsoen|markt|brink'
/** To twelve: a figure shows such numbers in fives, and from ten on. */
const FEW = 'één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[1-9]|1[0-2]|tweetal|drietal|viertal|handvol|enkele|beide'
const HOUSEHOLDS = 'gezin|gezinnen|huishouden|huishoudens|familie|families|echtpaar|echtparen'
const PERSONS = 'bewoner|bewoners|inwoner|inwoners|cliënt|cliënten|kind|kinderen|jongere|jongeren|mensen|personen|ouder|ouders|moeder|moeders|vader|vaders|meisje|meisjes|jongen|jongens|vrouw|vrouwen|man|mannen|leerling|leerlingen|statushouder|statushouders'
/** Of whom "een" is one; "een inwoner" is anybody. */
const ONE = 'gezin|huishouden|familie|echtpaar|bewoner|cliënt|kind|jongere|moeder|vader|meisje|jongen|statushouder'
const SOMEBODY = `${HOUSEHOLDS}|${PERSONS}`
/** Words between a number and what it counts; not those that begin something else: "een plek voor kinderen". */
const KIND = '(?:(?!(?:voor|van|met|per|aan|bij|in|op|en|of)\\s)\\p{L}+,?\\s+){0,2}'
const TITLES = '[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Mm]evr\\.|[Dd]hr\\.|[Mm]w\\.|[Dd]e heer|[Ff]amilie|[Bb]uurvrouw|[Bb]uurman'
const PREFIXES = '(?:(?:van|de|der|den|el|al|ten|ter)\\s+)*'

/** A text as it is read aloud: every space and dash the plain one, once, and nothing that cannot be seen. Word processors put others between digits. */
export const readAloud = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').replaceAll(/[\p{Zs}\t]*\p{Pd}[\p{Zs}\t]*/gu, '-').replaceAll(/[\p{Zs}\t]+/gu, ' ')

/** What can point to an inhabitant, in Dutch words, and how it looks. Meant to catch too much: it only warns. */
const MARKS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['een e-mailadres', /[\w.+-]+ ?(?:@|[([{] ?(?:at|apenstaartje) ?[)\]}]|(?<= )apenstaartje(?= )) ?[\w-]+/i],
  ['een postcode', /\b[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})\b/],
  ['een adres', new RegExp(`(?:${STREETS})\\s+(?:(?:nr\\.?|nummer|huisnummer)\\s*)?\\d{1,4}\\p{L}?(?![\\p{L}\\d])`, 'iu')],
  ['een volledige datum die een geboortedatum kan zijn', new RegExp(`\\b(?:\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]|\\s+(?:${MONTHS})\\s+)(?:19\\d{2}|200\\d|201\\d)|(?:19\\d{2}|200\\d|201\\d)[-/.]\\d{1,2}[-/.]\\d{1,2})\\b`, 'iu')],
  ['een aanhef met een naam', new RegExp(`(?<!\\p{L})(?:${TITLES})\\s+(?:\\p{Lu}\\.\\s?)*${PREFIXES}\\p{Lu}\\p{Ll}+`, 'u')],
  ['een naam met voorletters', new RegExp(`(?<![\\p{L}.]|(?:${TITLES})\\s+(?:\\p{Lu}\\.\\s?)*)(?:\\p{Lu}\\.\\s?){1,4}${PREFIXES}\\p{Lu}\\p{Ll}{2,}`, 'u')],
  ['een klein aantal huishoudens of personen', new RegExp(`(?<![\\p{L}\\d]|(?:op de|op elke|van de) )(?:(?:${FEW}|een paar|een handvol)\\s+${KIND}(?:${SOMEBODY})|een\\s+${KIND}(?:${ONE}))(?!\\p{L})`, 'iu')],
  ['iemand met een leeftijd', new RegExp(`(?<!\\p{L})(?:meisje|jongen|vrouw|man|kind|moeder|vader|zoon|dochter|bewoner|inwoner)\\s+van\\s+(?:net\\s+)?\\d{1,3}(?!\\d)|(?<!\\d)\\d{1,3}-jarige(?!\\p{L})`, 'iu')],
  ['wie er in een straat wonen', new RegExp(`(?<!\\p{L})(?:(?:${SOMEBODY})(?!\\p{L})[^.!?\\n]{0,40}\\p{Lu}\\p{L}*(?:${STREETS})|\\p{Lu}\\p{L}*(?:${STREETS})(?!\\p{L})[^.!?\\n]{0,40}(?<!\\p{L})(?:${SOMEBODY}))(?!\\p{L})`, 'u')],
]

/** What in a text may point to an inhabitant: words for the deliverer, never the text itself. */
export const pointsToSomebody = (text: string): readonly string[] => MARKS.filter(([, pattern]) => pattern.test(readAloud(text))).map(([what]) => what)
