import { count, listed, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** Where the own figure stands beside the middle half of the others; null when one of them is not known. */
export interface Placed {
  readonly name: string
  readonly place: 'below' | 'within' | 'above' | null
}

/** How many figures lie within the middle half, and which do not: never a rank. */
export function comparisonFinding(gemeente: string, year: number, peers: number, figures: readonly Placed[]): Rich {
  const known = figures.filter(({ place }) => place !== null)
  if (known.length === 0) return rich`Lasten per inwoner van ${count(peers)} gemeenten in ${String(year)}`
  const within = known.filter(({ place }) => place === 'within').length
  const lead = rich`In ${String(year)} zat ${gemeente} bij ${accent(howMany(within, known.length))} in de middelste helft van ${count(peers)} gemeenten`
  const outside = [...sideWords(known, 'above', 'hoger'), ...sideWords(known, 'below', 'lager')]
  return outside.length === 0 ? lead : [...lead, `; ${outside.join('; ')}`]
}

/** "alle vijf onderwerpen", "drie van de vijf onderwerpen", "geen van de vijf onderwerpen". */
const howMany = (within: number, all: number): string =>
  within === all && all > 1 ? `alle ${smallCount(all)} onderwerpen` : `${within === 0 ? 'geen' : smallCount(within)} van de ${smallCount(all)} onderwerpen`

const sideWords = (figures: readonly Placed[], side: Placed['place'], word: string): string[] => {
  const names = figures.filter(({ place }) => place === side).map(({ name }) => name)
  return names.length === 0 ? [] : [`${word} bij ${listed(names.map(inSentence))}`]
}

/** A name within a sentence; that of a law keeps its capital. */
const inSentence = (name: string): string => (name.startsWith('Wmo') ? name : name.charAt(0).toLowerCase() + name.slice(1))
