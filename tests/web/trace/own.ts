import { smallestDetectable } from '../../../server/statistics/control/detectable.ts'
import { shareByChance } from '../../../server/statistics/regression-to-mean.ts'
import { WETTEN } from '../../../server/units/wet.ts'
import { classLimits } from '../../../web/areas/classes.ts'
import { comparedIn } from '../../../web/comparison/figures.ts'
import type { Aanbod, Begroting, Concentratie, GebiedEigenschappen, Indeling, InitiatievenCijfer, Prognose, Signaal, Signaalafspraak, Signaalkaart, Toetsrapport, Topgroep, Uitgave, Vergelijking } from '../../../web/data/rows.ts'
import { wijkAlong } from '../../../web/data/along.ts'
import { wijkSeries } from '../../../web/data/moves.ts'
import { missedSince } from '../../../web/data/targets.ts'
import { yearsMoves } from '../../../web/data/years.ts'
import { attentionOf } from '../../../web/overview/attention.ts'
import { periodsIn } from '../../../web/signals/drawn.ts'
import { lastLimits, seriesOf } from '../../../web/signals/series.ts'
import { inYears } from '../../../web/words/dates.ts'
import { onceIn } from '../../../web/words/copy/attention.ts'
import { hiddenIn } from '../../../web/words/copy/gate.ts'
import { publishedRuns } from '../../../web/signals/runs.ts'
import { showsItWorks } from '../../../web/words/copy/supply.ts'
import type { Row } from './published.ts'

/** What functions of the pages themselves make of published rows, by the name they have in docs/methods/cijfers-op-de-paginas.md. */
export function ownFunctions(rows: readonly Row[]): Readonly<Record<string, readonly number[]>> {
  const of = <T>(table: string): readonly T[] => rows.filter((row) => row.table === table).map(({ values }) => values as T)
  const years = [...new Set(rows.flatMap(({ values }) => (typeof values['jaar'] === 'number' ? [values['jaar']] : [])))].toSorted()
  return {
    'tellen': counts(rows),
    'aandacht': years.flatMap((year) => [attention(of, year, year, years), attention(of, year, year - 1, years)]).flat(),
    'afgeschermd': rows.flatMap(({ values }) => ('redenen' in values && 'toets' in values ? Object.values(hiddenIn(values as unknown as Toetsrapport)) : [])),
    'meegaan': alongs(of<Uitgave>('uitgaven').filter(({ indeling }) => indeling === 'wet'), years),
    'klassengrenzen': years.flatMap((year) => limits(of<Uitgave>('uitgaven'), of<GebiedEigenschappen>('gebieden'), year)),
    'kleinste zichtbare verandering': series(of<Signaal>('signalen')).flatMap((one) => { const last = lastLimits(one); return last === null ? [] : [smallestDetectable(last)] }),
    'per periode': perPeriod(of<Signaal>('signalen')),
    'op rij': series(of<Signaal>('signalen')).flatMap((own) => seriesOf(of<Signaalkaart>('signaalkaarten'), own, of<Signaalafspraak>('signaalafspraken'))).flatMap((one) => [missedSince(one) ?? 0, 'points' in one.verdict ? one.verdict.points : 0]),
    'volgorde': series(of<Signaal>('signalen')).flatMap((one) => Object.values(publishedRuns(one) ?? {}).flatMap((value) => (typeof value === 'number' ? [value] : []))),
    'hele jaren': yearsMoves(of<Signaalkaart>('signaalkaarten'), of<Signaal>('signalen'), of<Signaalafspraak>('signaalafspraken')).flatMap(({ before, since }) => [before.value, since.value]),
    'werkt het': years.map((year) => sum(of<InitiatievenCijfer>('initiatievencijfers').filter(({ jaar, maat, bewijs }) => jaar === year && maat === 'bewijs' && bewijs !== null && showsItWorks(bewijs)).map(({ waarde }) => waarde ?? 0))),
    'middelste gemeenten': years.flatMap((year) => amongPeers(of<Vergelijking>('vergelijking').filter(({ jaar }) => jaar === year))),
    'naast de middelste': years.flatMap((year) => besideMiddle(of<Vergelijking>('vergelijking').filter(({ jaar }) => jaar === year))),
    'per maand': of<Prognose>('prognose').flatMap(({ maat, waarde }) => (maat === 'begroot' && waarde !== null ? [waarde / 12] : [])),
    'moment': rows.flatMap(({ values }) => Object.values(values).flatMap((value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [inYears(value)] : []))),
    'terugval': years.flatMap((year) => fallBack(of<Topgroep>('topgroep'), of<Concentratie>('concentratie'), year)),
    'zonder plan': years.flatMap((year) => basis(of<Topgroep>('topgroep'), of<Uitgave>('uitgaven'), year)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** How many rows agree in place, year, kind and the like, and how many of them have an end or not. */
function counts(rows: readonly Row[]): readonly number[] {
  const ways = [['table'], ['table', 'jaar', 'indicator'], ['table', 'jaar', 'gebied', 'indeling'], ['table', 'jaar', 'niveau', 'indeling'], ['table', 'signaal', 'jaar', 'niveau', 'status', 'weergave'], ['table', 'wijk'], ['table', 'thema'], ['table', 'soort', 'jaar'], ['table', 'einde']]
  return ways.flatMap((columns) => {
    const found = new Map<string, number>()
    for (const { table, values } of rows) {
      const key = columns.map((column) => (column === 'table' ? table : column === 'einde' ? values['einde'] === null : values[column])).join('|')
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    return [...found.values()].flatMap((many) => [many, many - NAMED])
  })
}

/** So many bars are named aloud; of the others it is said how many they are. */
const NAMED = 6

type Of = <T>(table: string) => readonly T[]

function attention(of: Of, year: number, whole: number, years: readonly number[]): readonly number[] {
  const signals = of<Signaal>('signalen')
  const cards = of<Signaalkaart>('signaalkaarten')
  const { chosen, others, looked, standingOut } = attentionOf({
    year, whole, years, cards, notes: of<Signaalafspraak>('signaalafspraken'), laws: of<Uitgave>('uitgaven').filter(({ indeling }) => indeling === 'wet'), concentration: of<Concentratie>('concentratie'), signals,
    moves: yearsMoves(cards, signals.filter(({ jaar }) => jaar <= year), of<Signaalafspraak>('signaalafspraken')),
    forecast: of<Prognose>('prognose').filter(({ jaar }) => jaar === year), supply: of<Aanbod>('aanbod'), budget: of<Begroting>('begroting'), labels: of<Indeling>('indelingen'),
  })
  return [looked, standingOut, chosen.length, others.length, ...[...chosen, ...others].flatMap((one) => [...(one.chance === null ? [] : [onceIn(one.chance)]), ...('move' in one && 'own' in one.move ? [one.move.own - 1, one.move.middle - 1, one.move.among] : []), ...('run' in one ? [one.run] : []), ...('missed' in one ? [one.missed] : [])])]
}

/** Every wijk under every law as if it had gone with the others, and how far it went apart. */
const alongs = (laws: readonly Uitgave[], years: readonly number[]): readonly number[] => WETTEN.flatMap((wet) => {
  const groups = wijkSeries(laws, wet, years)
  return groups.flatMap(({ group }) => wijkAlong(groups, group, years).flatMap(({ along, ratio, own, middle, among }) => [along, ratio - 1, own - 1, middle - 1, among]))
})

/** The round limits of the map: of what was spent per household, in all and per law, per inhabitant, and of how many households have a voorziening. */
function limits(spending: readonly Uitgave[], areas: readonly GebiedEigenschappen[], year: number): readonly number[] {
  const measures: readonly ((row: Uitgave, area: GebiedEigenschappen) => number | null)[] = [(row, { huishoudens }) => per(row.bedrag, huishoudens), (row, { inwoners }) => per(row.bedrag, inwoners), (row, { huishoudens }) => per(row.huishoudens, huishoudens)]
  const laws = new Set(spending.map(({ wet }) => wet))
  return [...laws].flatMap((wet) => measures.flatMap((measure) => classLimits(spending.filter((row) => row.jaar === year && row.wet === wet && row.niveau === 'wijk' && row.periodeSoort === 'jaar').flatMap((row) => {
    const area = areas.find(({ code }) => code === row.gebied)
    const value = area === undefined ? null : measure(row, area)
    return value === null ? [] : [value]
  }))))
}

const per = (value: number | null, by: number | null): number | null => (value === null || by === null || by === 0 ? null : value / by)

const series = (rows: readonly Signaal[]): readonly (readonly Signaal[])[] => {
  const found = new Map<string, Signaal[]>()
  for (const row of rows.filter(({ weergave }) => weergave === 'periode')) found.set(`${row.signaal} ${row.gebied}`, [...(found.get(`${row.signaal} ${row.gebied}`) ?? []), row])
  return [...found.values()]
}

/** How large a wijk is in one period of a year. */
const perPeriod = (rows: readonly Signaal[]): readonly number[] => rows.filter(({ weergave }) => weergave === 'trechter').flatMap(({ signaal, jaar, noemer }) => {
  const own = series(rows.filter((row) => row.signaal === signaal && row.jaar === jaar))[0]
  return noemer === null || own === undefined ? [] : [periodsIn(own).many, noemer / periodsIn(own).many]
})

const amongPeers = (rows: readonly Vergelijking[]): readonly number[] => comparedIn(rows, OWN).flatMap(({ among: { count, low, median, high } }) => [count, low, median, high])

const besideMiddle = (rows: readonly Vergelijking[]): readonly number[] =>
  comparedIn(rows, OWN).flatMap(({ own, others, among: { low, median, high } }) => [low, high, own ?? low, ...others].map((value) => value / median))

/** The invented gemeente of the tests. */
const OWN = 'GM9901'

/** The share that last year's dearest tenth would take when nobody does anything. */
function fallBack(group: readonly Topgroep[], concentration: readonly Concentratie[], year: number): readonly number[] {
  const staying = group.filter(({ jaar, onderdeel, code, maat }) => jaar === year && onderdeel === 'blijven' && code === 'groep' && maat === 'aandeel')
  const shares = concentration.filter(({ jaar, niveau, wet, noemer, maat, punt }) => jaar === year - 1 && niveau === 'gemeente' && wet === 'alle' && noemer === 'gebruikers' && maat === 'top' && punt === 0.1)
  return staying.flatMap(({ waarde: persisting }) => shares.flatMap(({ waarde: share }) => (persisting === null || share === null ? [] : [shareByChance({ top: 0.1, share, persisting }) ?? 0])))
}

/** What the households of last year's dearest tenth cost this year, each, in two digits that count. */
function basis(group: readonly Topgroep[], spending: readonly Uitgave[], year: number): readonly number[] {
  const counted = group.filter(({ jaar, maat }) => jaar === year && maat === 'huishoudens').map(({ waarde }) => waarde)
  const shares = group.filter(({ jaar, maat }) => jaar === year && maat === 'aandeelUitgaven').map(({ waarde }) => waarde)
  const money = spending.filter(({ jaar, indeling, niveau }) => jaar === year && indeling === 'totaal' && niveau === 'gemeente').map(({ bedrag }) => bedrag)
  return counted.flatMap((households) => shares.flatMap((share) => money.flatMap((amount) => (households && share && amount ? [twoDigits((share * amount) / households)] : []))))
}

const twoDigits = (value: number): number => Number(value.toPrecision(2))
