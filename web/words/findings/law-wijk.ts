import type { Cell } from '../cell.ts'
import { eurosInWords, listed, percentInWords } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'
import { isPartial, largest } from './largest.ts'

interface LawWijk { readonly wijk: string; readonly law: string; readonly cell: Cell }

/** In which wijk and for which law most of the money goes, with its share of all spending where that is known. */
export function lawWijkFinding(items: readonly LawWijk[], total: Cell): Rich {
  const named = items.map(({ wijk, law, cell }) => ({ name: `${law} in ${wijk}`, cell }))
  const top = largest(named, eurosInWords)
  if (!top) return rich`De bedragen per wijk en wet zijn afgeschermd of niet bekend`
  const lead = rich`${isPartial(named) ? 'Van wat getoond wordt, gaat' : 'Per wijk en wet gaat'} het meeste geld naar ${accent(listed(top.names))}: ${eurosInWords(top.value)}`
  return total.kind === 'shown' && total.value > 0 && top.names.length === 1 ? [...lead, `, ${percentInWords(top.value / total.value)} van alle uitgaven`] : lead
}
