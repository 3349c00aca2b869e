import type { Cell } from '../cell.ts'
import { wetInSentence, type WetOfAlle } from '../names.ts'
import { count, listed, percentInWords, toFives } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

interface Staying {
  readonly year: number
  readonly stay: Cell
  readonly group: Cell
  readonly chance: Cell
}

/** How many of last year's dearest households are among the dearest again, beside what chance alone would give. */
export function stayingFinding({ year, stay, group, chance }: Staying): Rich {
  if (stay.kind !== 'shown' || group.kind !== 'shown') return rich`Of het dezelfde huishoudens zijn, is ${stay.kind === 'suppressed' || group.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  const first = rich`Ongeveer ${accent(count(stay.value))} van de ${count(group.value)} duurste huishoudens van ${String(year - 1)} hoorden in ${String(year)} weer bij de duurste 10\u00a0procent`
  return chance.kind === 'shown' ? [...first, `; bij toeval zouden het er ongeveer ${count(toFives(chance.value * group.value))} zijn`] : first
}

interface LawShare { readonly wet: WetOfAlle; readonly share: Cell }

/** The law that takes most of the money of the group, among those that are shown. */
export function groupLawsFinding(laws: readonly LawShare[]): Rich {
  const visible = laws.flatMap(({ wet, share }) => (share.kind === 'shown' ? [{ wet, value: share.value }] : []))
  if (visible.length === 0) return rich`Waar het geld van de duurste 10\u00a0procent heen gaat, is ${laws.some(({ share }) => share.kind === 'suppressed') ? 'afgeschermd' : 'niet bekend'}`
  const most = visible.reduce((a, b) => (b.value > a.value ? b : a))
  const isAll = visible.length === laws.length || most.value > 0.5
  return rich`Van het geld voor de duurste 10\u00a0procent van alle huishoudens met een voorziening gaat ${accent(percentInWords(most.value))} naar ${wetInSentence(most.wet)}${isAll ? '' : '; een deel is afgeschermd'}`
}

/** Dear and more laws, both ways round. */
export function groupStackingFinding(inGroup: Cell, ofMulti: Cell): Rich {
  if (inGroup.kind !== 'shown' || ofMulti.kind !== 'shown') return rich`Of de duurste huishoudens meer wetten gebruiken, is ${inGroup.kind === 'suppressed' ? 'afgeschermd' : 'niet bekend'}`
  return rich`${accent(percentInWords(inGroup.value))} van de duurste 10\u00a0procent gebruikt meer dan één wet; van wie meer dan één wet gebruikt, hoort ${accent(percentInWords(ofMulti.value))} bij de duurste 10\u00a0procent`
}

interface WijkPart { readonly name: string; readonly low: Cell; readonly high: Cell }

/** The wijken whose margin lies wholly on one side of their share; none is ranked. */
export function groupWijkFinding(wijken: readonly WijkPart[]): Rich {
  const judged = wijken.flatMap(({ name, low, high }) => (low.kind === 'shown' && high.kind === 'shown' ? [{ name, low: low.value, high: high.value }] : []))
  if (judged.length === 0) return rich`Waar de duurste 10\u00a0procent woont, is ${wijken.some(({ low }) => low.kind === 'suppressed') ? 'afgeschermd' : 'niet bekend'}`
  const [more, fewer] = [judged.filter(({ low }) => low > 1), judged.filter(({ high }) => high < 1)]
  if (more.length + fewer.length === 0) return rich`De duurste 10\u00a0procent woont verspreid: geen wijk valt op tussen wat toeval kan zijn`
  const beyond = judged.filter(({ low, high }) => low > 1 || high < 1)
  const lead = rich`${beyond.length > MOST_NAMES ? 'In' : 'Alleen in'} ${accent(namesOf(beyond))} is het verschil groter dan toeval meestal geeft: `
  if (fewer.length === 0) return [...lead, `daar woont een groter ${PART}`]
  return more.length === 0 ? [...lead, `daar woont een kleiner ${PART}`] : [...lead, `in ${namesOf(more)} woont een groter ${PART}, in ${namesOf(fewer)} een kleiner deel`]
}

interface AgePart { readonly whom: string; readonly inGroup: Cell; readonly ofUsers: Cell }

/** The class of age that the group has more of than all user households, by most. */
export function groupAgesFinding(ages: readonly AgePart[]): Rich {
  const shown = ages.flatMap(({ whom, inGroup, ofUsers }) => (inGroup.kind === 'shown' && ofUsers.kind === 'shown' ? [{ whom, inGroup: inGroup.value, ofUsers: ofUsers.value }] : []))
  if (shown.length === 0) return rich`Hoe oud de duurste 10\u00a0procent is, is afgeschermd`
  const most = shown.reduce((a, b) => (b.inGroup - b.ofUsers > a.inGroup - a.ofUsers ? b : a))
  return rich`Bij ${accent(percentInWords(most.inGroup))} van de duurste 10\u00a0procent gaat het meeste geld naar ${most.whom}; bij alle huishoudens met een voorziening is dat ${percentInWords(most.ofUsers)}`
}

const PART = 'deel van de duurste 10\u00a0procent dan van alle huishoudens met een voorziening'
/** More names than this are a number. */
const MOST_NAMES = 3
const namesOf = (wijken: readonly { readonly name: string }[]): string => (wijken.length > MOST_NAMES ? `${count(wijken.length)} wijken` : listed(wijken.map(({ name }) => name)))
