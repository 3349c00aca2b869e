import { assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly } from '../../server/statistics/what-if/model.ts'
import { drawsOf, netsOf } from '../../server/statistics/what-if/draws.ts'
import { rangedDrawsOf, rangedNetsOf, rangedResult } from '../../server/statistics/what-if/ranged-cost.ts'
import { triangular } from '../../server/statistics/what-if/triangular.ts'
import { compute } from '../../web/concentration/what-if/compute.ts'
import { EMPTY_SCENARIO, EXAMPLE, readScenario, scenarioFrom, settingsOf, type Scenario } from '../../web/concentration/what-if/scenario.ts'
import { searchWith } from '../../web/parts/route.ts'
import { basisText, boundText, chanceInWords, differenceText, resultText, rough } from '../../web/words/copy/what-if.ts'

const changed = (name: keyof Scenario, more: Partial<Scenario['effect']>): Scenario => ({ ...EXAMPLE, [name]: { ...EXAMPLE[name], ...more } })
const words = (text: string): string => text.replaceAll('\u00a0', ' ')
const BASIS = { households: 180, spending: 21_500, topShare: 0.41 }

describe('A scenario as people fill it in', () => {
  it('starts empty, with an effect of nothing at the low end', () => {
    expect(EMPTY_SCENARIO.effect).toEqual({ low: '0', likely: '', high: '', source: '' })
    expect(readScenario(EMPTY_SCENARIO).problems).toEqual(['Wie doet mee: vul drie getallen in.', 'Wie doet mee: vul in wie dit zegt.', 'Wat het scheelt: vul drie getallen in.', 'Wat het scheelt: vul in wie dit zegt.', 'Wat het kost: vul drie getallen in.', 'Wat het kost: vul in wie dit zegt.'])
  })
  it.each([
    ['deelname', { high: '100' }, []], ['deelname', { high: '101' }, ['Wie doet mee: gebruik getallen van 0 tot en met 100.']], ['effect', { low: '-100' }, []], ['effect', { low: '-101' }, ['Wat het scheelt: gebruik getallen van −100 tot en met 100.']],
    ['effect', { low: '13' }, ['Wat het scheelt: het laagste getal komt eerst, het hoogste als laatste.']], ['effect', { low: '12' }, []], ['kosten', { source: '  ' }, ['Wat het kost: vul in wie dit zegt.']],
    ['kosten', { likely: 'veel' }, ['Wat het kost: vul drie getallen in.']], ['deelname', { likely: '50,5' }, []],
  ] as const)('with %s %j asks for %j', (name, more, problems) => {
    expect(readScenario(changed(name, more)).problems).toEqual(problems)
  })
  it('stands in the address and comes back from it', () => {
    for (const [scenario, which] of [[EXAMPLE, ''], [changed('effect', { low: '-5', source: 'college & team, 50%' }), '2'], [EMPTY_SCENARIO, '']] as const) expect(scenarioFrom(searchWith('?jaar=2025', settingsOf(scenario, which)), which)).toEqual(scenario)
    expect(searchWith('', settingsOf(EMPTY_SCENARIO, ''))).toBe('')
  })
})

describe('What a scenario comes to', () => {
  const filled = (scenario: Scenario) => readScenario(scenario).filled!

  it('is that of the model when the cost is certain, draw by draw', () => {
    const model = { households: 180, spending: 21_500, reach: triangular(0.3, 0.5, 0.7), effect: triangular(0, 0.12, 0.3) }
    const nets = rangedNetsOf({ ...model, cost: triangular(1800, 1800, 1800) }, rangedDrawsOf(7, 2000))
    expect([...nets]).toEqual([...netsOf({ ...model, cost: 1800 }, drawsOf(7, 2000))])
    expect(rangedResult({ ...model, cost: triangular(1800, 1800, 1800) }, nets).mean).toBeCloseTo(exactly({ ...model, cost: 1800 }).mean, 6)
  })
  it('has a mean that the draws come near to, with an uncertain cost', () => {
    const model = { households: 180, spending: 21_500, reach: triangular(0.3, 0.5, 0.7), effect: triangular(0, 0.12, 0.3), cost: triangular(1000, 1800, 4000) }
    const nets = rangedNetsOf(model, rangedDrawsOf(1))
    expect(nets.reduce((sum, net) => sum + net, 0) / nets.length / rangedResult(model, nets).mean).toBeCloseTo(1, 1)
  })
  it('gives the bound first: share of the tenth times the highest reach times the highest effect', () => {
    expect(compute({ ...BASIS, topShare: 0.25 }, filled({ ...EXAMPLE, deelname: { ...EXAMPLE.deelname, high: '60', likely: '40' }, effect: { ...EXAMPLE.effect, high: '20' } }), null).outcomes[0]!.bound).toBeCloseTo(0.03, 12)
  })
  it('never saves more of all spending than the bound, before costs', () => {
    const part = double({ min: 0, max: 1, noNaN: true })
    assert(property(tuple(part, part, part), ([topShare, reach, effect]) => {
      const free = { reach: triangular(0, reach, reach), effect: triangular(0, effect, effect), cost: triangular(0, 0, 0) }
      const all = 1_000_000
      const { outcomes: [one] } = compute({ households: 100, spending: (topShare * all) / 100, topShare }, free, null)
      expect(one!.range.p90 / all).toBeLessThanOrEqual(one!.bound + 1e-9)
    }), { numRuns: 10 })
  })
  it('compares two scenarios on the same draws: equal ones differ by nothing', () => {
    const { difference } = compute(BASIS, filled(EXAMPLE), filled(EXAMPLE))
    expect(difference).toMatchObject({ mean: 0, range: { p10: 0, p50: 0, p90: 0 }, chance: 0 })
    const better = compute(BASIS, filled(changed('effect', { low: '5', likely: '17', high: '35' })), filled(EXAMPLE)).difference!
    expect(better.chance).toBe(1)
    expect(better.range.p10).toBeGreaterThan(0)
  })
  it('is computed twice over within 50 ms once the draws are there', () => {
    compute(BASIS, filled(EXAMPLE), filled(EXAMPLE))
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      compute(BASIS, filled(EXAMPLE), filled(changed('effect', { high: '20' })))
      return performance.now() - start
    }).sort((a, b) => a - b)
    expect(times[0]).toBeLessThan(50)
  })
})

describe('The words of what-if', () => {
  it('say the middle, what lies around it, the chance and what it is', () => {
    const text = words(resultText({ reach: { mode: 0.5 }, effect: { mode: 0.12 }, range: { p10: -45_300, p50: 98_700, p90: 277_000 }, chance: 0.81 }))
    expect(text).toBe('Als ongeveer 50 procent meedoet en de uitgaven voor die huishoudens met 12 procent dalen, scheelt het in het midden van de uitkomsten netto ongeveer € 99.000; 8 van de 10 uitkomsten liggen tussen € 45.000 extra kosten en € 280.000 besparing. Kans dat het geld scheelt: ongeveer 8 op de 10. Dit is een rekenvoorbeeld, geen prognose.')
  })
  it('say it when it costs money in nearly every draw', () => {
    expect(words(resultText({ reach: { mode: 0.5 }, effect: { mode: 0 }, range: { p10: -90_000, p50: -50_000, p90: -20_000 }, chance: 0.01 }))).toMatch(/gelijk blijven, kost het .* € 50\.000; het kost waarschijnlijk tussen € 20\.000 en € 90\.000\. .* zeer onwaarschijnlijk \(minder dan 5 procent\)/)
  })
  it.each([[0.951, 'zeer waarschijnlijk (meer dan 95 procent)'], [0.95, 'ongeveer 9 op de 10'], [0.8, 'ongeveer 8 op de 10'], [0.05, 'ongeveer 1 op de 10'], [0.049, 'zeer onwaarschijnlijk (minder dan 5 procent)'], [1, 'zeer waarschijnlijk (meer dan 95 procent)']])('never say a chance of %d surer than "%s"', (chance, text) => {
    expect(words(chanceInWords(chance))).toBe(text)
  })
  it('round to two digits and never to a cent', () => {
    expect([98_765, -1_234_567, 7, 0].map((value) => words(rough(value)))).toEqual(['€ 99.000', '€ −1.200.000', '€ 7', '€ 0'])
  })
  it('begin at what the group costs a year later, and say the bound before anything else', () => {
    expect(words(basisText({ year: 2025, households: 440, spending: 21_480 }))).toMatch(/ongeveer 440 duurste huishoudens van 2024\. Zij kostten in 2025, .* ongeveer € 21\.000 per huishouden/)
    expect(words(boundText(0.03, { topShare: 0.25, reach: 0.6, effect: 0.2 }))).toMatch(/^Meer dan 3 procent van alle uitgaven kan het nooit schelen: 25 procent .* 60 procent .* 20 procent/)
  })
  it('say of a difference how sure it is', () => {
    expect(words(differenceText({ range: { p10: -1000, p50: 20_000, p90: 40_000 }, chance: 0.87 }))).toBe('Scenario A scheelt in het midden € 20.000 meer dan scenario B; in 8 van de 10 uitkomsten tussen € 1.000 minder en € 40.000 meer. Kans dat A meer scheelt dan B: ongeveer 9 op de 10.')
  })
})
