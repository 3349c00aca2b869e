import { FIRST_YEAR } from '../../fixtures/voorbeeldstad/calendar.ts'
import { DEFAULT_SEED } from '../../fixtures/voorbeeldstad/generate.ts'
import { HOME_TEAM } from '../../fixtures/voorbeeldstad/people/story.ts'
import { concentratie, prognose, signaal, signaalafspraak, signaalkaart, uitgave } from '../../server/api/rows.ts'
import { PRODUCTS } from '../../server/facts/catalogue.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import { EVIDENCE, INDICATORS } from '../../server/facts/registers.ts'
import { buildConcentration, concentrationGroups, remember, type Remembered } from '../../server/flow/build-concentration.ts'
import { buildTopGroup } from '../../server/flow/build-top-group.ts'
import { developmentsOf } from '../../server/forecast/development.ts'
import { contributionsIn } from '../../server/protect/contributions.ts'
import { needOf } from '../../server/protect/intervals/need.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { comparisonRows } from '../../server/release/comparison-rows.ts'
import { forecastRows } from '../../server/release/forecast-rows.ts'
import { initiativeFigureRows } from '../../server/release/initiative-rows.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { supplyRows } from '../../server/release/supply-rows.ts'
import { asOfDay, delaysOf } from '../../server/tabulate/delays.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { cents } from '../../server/units/cents.ts'
import { dateText } from '../../server/units/period.ts'
import { WETTEN } from '../../server/units/wet.ts'
import { yearsMoves } from '../../web/data/years.ts'
import { compute } from '../../web/concentration/what-if/compute.ts'
import { EXAMPLE, readScenario } from '../../web/concentration/what-if/scenario.ts'
import { attentionOf } from '../../web/overview/attention.ts'
import { published, signalTown } from '../drill/signals/town.ts'
import { careTown } from '../drill/stories/facts.ts'
import { townAreas } from '../server/release/source.ts'
import { onlyPrimaryHidden } from '../server/release/rows-showing.ts'
import type { Figure } from './report.ts'

const ROUNDS = 3
/** An earlier release saw the books a month before, so that the forecast has something to remember. */
const [AS_OF, BEFORE] = [asOfDay('2026-10-15'), asOfDay('2026-09-15')]
const NEWEST = 2026

/** Every statistic of a release of the whole of Voorbeeldstad, five years with 63,000 lines and more each; sums of the kernel and disclosure control of amounts have benches of their own. */
export function measure(): Figure[] {
  const { years } = careTown(DEFAULT_SEED, { team: HOME_TEAM, late: { name: 'praktijk', since: FIRST_YEAR } })
  const made = years.map((facts) => tabulate(facts, RELEASE_PLAN))
  const shown = made.map(({ table }) => Uint8Array.from(table.cells, (cell) => (breaksRules(cell, DEFAULT_RULES) ? 0 : 1)))
  const spending = years.flatMap((facts, at) => onlyPrimaryHidden(made[at]!, facts.year).spending)
  const signals = signalTown(DEFAULT_SEED)

  const then = years.map((facts) => bookedBy(facts, BEFORE.month))
  const forecast = timed(() => forecastOf(years, then, spending))
  const concentration = timed(() => concentrationOf(years, made, shown))
  const top = timed(() => years.map((facts, at) => buildTopGroup(
    { facts, before: years[at - 1] ?? null, whereabouts: { here: new Set(facts.unitKey), merged: new Set() }, earlier: [] },
    { made: made[at]!, amountShown: shown[at]!, concentration: concentration.result[at]!, rules: DEFAULT_RULES })))
  const signalTables = timed(() => published(signals))
  const registers = timed(() => registersOf(spending))
  const [cards, notes] = [signalTables.result.signalCards.map(signaalkaart), signalTables.result.signalNotes.map(signaalafspraak)]
  const rows = { signals: signalTables.result.signals.map(signaal), laws: spending.filter(({ level, division, periodKind }) => level !== 'buurt' && division === 'wet' && periodKind === 'jaar').map(uitgave), forecast: forecast.result.map(prognose), concentration: concentration.result.flatMap((groups, at) =>
    groups.flatMap(({ area, level, wet, figures }) => figures.map((figure) => concentratie({ area, level, wet, year: years[at]!.year, ...figure, asOf: null })))) }
  const attention = timed(() => attentionOf({ ...rows, cards, notes, year: 2025, whole: 2025, years: years.map(({ year }) => year), moves: yearsMoves(cards, rows.signals, notes), supply: [], budget: [], labels: [] }))

  const parts = { 'forecast with its memory': forecast, concentration, 'top group of five years': top, signals: signalTables, 'supply, initiatives, comparison': registers, 'attention (in the browser)': attention }
  const all = Object.values(parts).reduce((sum, { seconds }) => sum + seconds, 0)
  return [...Object.entries(parts).map(([name, { seconds }]): Figure => ({ name, figure: seconds, unit: 's' })), { name: 'all together', figure: all, unit: 's', target: { atMost: 3 } }, { name: 'what-if, two scenarios anew', figure: 1000 * whatIf(), unit: 'ms', target: { atMost: 50 } }]
}

/** Seconds for two scenarios side by side after a change, as the browser computes them; what it draws is measured in the journey. */
function whatIf(): number {
  const filled = readScenario(EXAMPLE).filled!
  return timed(() => compute({ households: 460, spending: 60_000, share: 0.4 }, filled, { ...filled, reach: filled.effect })).seconds
}

/** The median of a few rounds, and what the work gave. Seconds of processor, those of the collector of garbage among them, so that other work on the machine does not count. */
function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(start)
    return { result, seconds: (user + system) / 1e6 }
  })
  return rounds.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(ROUNDS / 2)]!
}

type Spending = ReturnType<typeof onlyPrimaryHidden>['spending']

function forecastOf(years: readonly FactColumns[], before: readonly FactColumns[], spending: Spending) {
  const [now, then] = [years.flatMap((facts) => delaysOf(facts, AS_OF)), before.flatMap((facts) => delaysOf(facts, BEFORE))]
  const learnt = developmentsOf(now, AS_OF, (totals) => needOf(contributionsIn(totals), DEFAULT_RULES), [{ wetten: new Set(WETTEN), lines: then, asOf: BEFORE }])
  return forecastRows(learnt, { spending, budget: [] }, { newest: NEWEST, throughMonth: 9 })
}

/** The lines that were booked by the fifteenth of a month (12 × year + month from 0). */
function bookedBy(facts: FactColumns, month: number): FactColumns {
  const last = Math.round((Date.UTC(Math.floor(month / 12), month % 12, 15) - Date.UTC(2000, 0, 1)) / 86_400_000)
  const kept = Int32Array.from(facts.unit.keys()).filter((line) => facts.booked![line]! <= last)
  return {
    ...facts, length: kept.length, unit: kept.map((line) => facts.unit[line]!), place: kept.map((line) => facts.place[line]!), product: Int16Array.from(kept, (line) => facts.product[line]!),
    month: Uint8Array.from(kept, (line) => facts.month[line]!), amount: Float64Array.from(kept, (line) => facts.amount[line]!), provider: kept.map((line) => facts.provider![line]!), booked: kept.map((line) => facts.booked![line]!),
  }
}

/** Year by year, each beside the one before it. */
function concentrationOf(years: readonly FactColumns[], made: readonly ReturnType<typeof tabulate>[], shown: readonly Uint8Array[]) {
  let before: Remembered = new Map()
  return years.map((facts, at) => {
    const areas = townAreas(facts)
    const groups = concentrationGroups(facts, made[at]!, shown[at]!)
    const built = buildConcentration(groups, { countShown: new Set(groups.map(({ group }) => group)), areas, before, again: [], kept: new Set(), rules: DEFAULT_RULES })
    before = remember(groups, built, areas, [])
    return built
  })
}

function registersOf(spending: Spending) {
  const years = [2022, 2023, 2024, 2025, 2026]
  const contracts = years.flatMap((year) => PRODUCTS.map(({ code }) => ({ product: code, year, volume: 100, unit: 'uur', amount: cents(1_000_000_00) })))
  const initiatives = Array.from({ length: 40 }, (_, at) => ({
    initiative: `i${at}`, name: `Initiatief ${at}`, wijk: null, theme: 'zorg' as const, from: dateText(`${2017 + (at % 9)}-0${1 + (at % 9)}-01`), to: at % 3 === 0 ? dateText(`${2018 + (at % 9)}-01-01`) : null, evidence: EVIDENCE[at % EVIDENCE.length]!, amount: cents(1_000_000),
  }))
  const compared = [2022, 2023, 2024].flatMap((year) => INDICATORS.flatMap((indicator) => Array.from({ length: 20 }, (_, at) => ({ code: `GM99${at + 10}`, name: `Gemeente ${at}`, year, indicator, amount: 300 + at, source: 'CBS', lowIncome: null }))))
  return [supplyRows(contracts, spending, years.map((year) => ({ year, throughMonth: 12 }))), initiativeFigureRows(initiatives, '2026-10-15'), comparisonRows(compared)]
}
