import { count, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** What a sentence about supply has to know of a product with a share. */
export interface UsedProduct {
  readonly name: string
  readonly share: number
  readonly withoutDemand: boolean
}

/** What was bought and hardly used, or that there is no such thing; never an order of more and less. */
export function supplyFinding(year: number, products: readonly UsedProduct[], isPartial: boolean): Rich {
  if (products.length === 0) return rich`Ingekocht en gebruikt in ${String(year)}`
  const marked = products.filter(({ withoutDemand }) => withoutDemand)
  const scope = isPartial ? ', voor zover getoond' : ''
  if (marked.length === 0) return rich`In ${String(year)} is van elke voorziening waarvoor dit te zeggen is, minstens de helft gebruikt van wat was ingekocht${scope}`
  if (marked.length > 3) return rich`Van ${accent(`${smallCount(marked.length)} voorzieningen`)} is in ${String(year)} minder dan de helft gebruikt van wat was ingekocht${scope}`
  const [one] = marked
  if (marked.length === 1) return rich`Van wat in ${String(year)} is ingekocht aan ${accent(lower(one!.name))} is ${accent(percentInWords(one!.share))} gebruikt`
  return rich`Van ${accent(listed(marked.map(({ name }) => lower(name))))} is in ${String(year)} minder dan de helft gebruikt van wat was ingekocht${scope}`
}

/** "Kortdurend verblijf" in the middle of a sentence; a name of letters alone (GGZ) stays. */
const lower = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLocaleLowerCase('nl-NL') + name.slice(1) : name)

export interface AliveAfterYear {
  /** Initiatives followed from their start, and the year of the first. */
  readonly count: number
  readonly since: number
  readonly share: number
  readonly low: number | null
  readonly high: number | null
}

/** How many still ran after a year, with the margin. */
export function survivalFinding(alive: AliveAfterYear | null): Rich {
  if (alive === null) return rich`Hoe lang initiatieven blijven, is nog niet te zeggen`
  const { since, share, low, high } = alive
  const lead = rich`Van de ${count(alive.count)} initiatieven sinds ${String(since)} liep na een jaar nog ongeveer ${accent(percentInWords(share))}`
  return low === null || high === null ? lead : [...lead, ` (19 van de 20 keer tussen ${percentInWords(low)} en ${percentInWords(high)})`]
}

/** How many of the register still run. */
export const registerFinding = (begun: number, running: number): Rich =>
  rich`Van de ${count(begun)} initiatieven in het register lopen er nu nog ${accent(count(running))}`

/** Which part of the money goes where there are indications that it works, and of which part that is unknown. */
export function evidenceFinding(year: number, works: number | null, unknown: number): Rich {
  if (works === null) return rich`Van het geld voor initiatieven in ${String(year)} is niets bekend`
  return rich`In ${String(year)} ging ${accent(percentInWords(works))} van het geld voor initiatieven naar iets met aanwijzingen dat het werkt; van ${percentInWords(unknown)} is dat niet bekend`
}
