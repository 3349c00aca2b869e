import { assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { triangular } from '../../server/statistics/what-if/triangular.ts'
import { compute } from '../../web/concentration/what-if/compute.ts'
import { EMPTY_SCENARIO, EXAMPLE, numbersOf, readScenario, scenarioFrom, settingsOf, type Scenario } from '../../web/concentration/what-if/scenario.ts'
import { searchWith } from '../../web/parts/route.ts'
import { plain } from '../../web/words/rich.ts'
import { assumptionText, basisText, boundText, chanceInWords, differenceText, modesText, resultText, rough, twoScenariosFinding } from '../../web/words/copy/what-if.ts'

const changed = (name: keyof Scenario, more: Partial<Scenario['effect']>): Scenario => ({ ...EXAMPLE, [name]: { ...EXAMPLE[name], ...more } })
const words = (text: string): string => text.replaceAll('\u00a0', ' ')
const BASIS = { households: 180, spending: 21_500, share: 0.3 }

describe('A scenario as people fill it in', () => {
  it('starts empty, with an effect of nothing at the low end', () => {
    expect(EMPTY_SCENARIO.effect).toEqual({ low: '0', likely: '', high: '', source: '' })
    expect(readScenario(EMPTY_SCENARIO).problems).toEqual(['Wie doet mee: vul drie getallen in.', 'Wie doet mee: vul in wie dit zegt.', 'Wat het scheelt: vul drie getallen in.', 'Wat het scheelt: vul in wie dit zegt.', 'Wat het kost: vul drie getallen in.', 'Wat het kost: vul in wie dit zegt.'])
  })
  it.each([
    ['deelname', { high: '100' }, []], ['deelname', { high: '101' }, ['Wie doet mee: gebruik getallen van 0 tot en met 100.']], ['effect', { low: '-100' }, []], ['effect', { low: '-101' }, ['Wat het scheelt: gebruik getallen van −100 tot en met 100.']],
    ['effect', { low: '13' }, ['Wat het scheelt: het laagste getal komt eerst, het hoogste als laatste.']], ['effect', { low: '12' }, []], ['kosten', { source: '  ' }, ['Wat het kost: vul in wie dit zegt.']],
    ['kosten', { likely: 'veel' }, ['Wat het kost: wij kunnen een getal niet zeker lezen. Schrijf vijftienhonderd euro als 1500 of 1.500; centen komen na een komma.']], ['kosten', { likely: ' ' }, ['Wat het kost: vul drie getallen in.']],
    ['deelname', { likely: '50,5' }, []], ['deelname', { likely: '1.500' }, ['Wie doet mee: gebruik getallen van 0 tot en met 100.']], ['effect', { likely: '12,555' }, ['Wat het scheelt: wij kunnen een getal niet zeker lezen. Schrijf het als 12 of 12,5.']],
  ] as const)('with %s %j asks for %j', (name, more, problems) => {
    expect(readScenario(changed(name, more)).problems).toEqual(problems)
  })
  it.each([
    ['1.500', 1500], ['1500', 1500], ['€ 1.500', 1500], ['12.345.678', 12_345_678], ['1.500,50', 1500.5], ['12,5', 12.5], ['0,05', 0.05],
    ['1,500', null], ['1.5', null], ['1500.50', null], ['1.50', null], ['15.00', null], ['1.500.00', null], ['1.500.5', null], ['1 500', null], ['1e3', null], ['1,5,0', null], ['', null],
  ] as const)('reads a cost of "%s" as %s', (likely, value) => {
    expect(numbersOf('kosten', { ...EXAMPLE.kosten, likely })[1]).toBe(value)
  })
  it.each([['12,5', 12.5], ['12.5', 12.5], ['−5', -5], ['-5', -5], ['–5', -5], ['12.500', 12_500], ['12,500', null], ['12.5.5', null]] as const)('reads "%s" per cent as %s', (low, value) => {
    expect(numbersOf('effect', { ...EXAMPLE.effect, low })[0]).toBe(value)
  })
  it('is printed as it was read, and with a minus', () => {
    const said = (name: 'effect' | 'kosten', low: string, likely: string, high: string) => words(assumptionText(name, numbersOf(name, { low, likely, high, source: 'wij' }).map(Number), 'wij'))
    expect(said('kosten', '1.500', '2000,5', '3500')).toBe('Wat het kost: 1.500 tot 3.500 euro, meest waarschijnlijk 2.000,5 (volgens wij).')
    expect(said('effect', '-5', '12.5', '30')).toBe('Wat het scheelt: −5 tot 30 procent, meest waarschijnlijk 12,5 (volgens wij).')
  })
  it('is shown as it was read when it comes by a link of before', () => {
    const { kosten, effect } = scenarioFrom('?kosten=1500_1.800_2.5&effect=-5_12.5_30', '')
    expect([kosten.low, kosten.likely, kosten.high, effect.low, effect.likely]).toEqual(['1.500', '1.800', '2.5', '−5', '12,5'])
  })
  it('stands in the address and comes back from it', () => {
    for (const [scenario, which] of [[EXAMPLE, ''], [changed('effect', { low: '−5', source: 'college & team, 50%' }), '2'], [EMPTY_SCENARIO, '']] as const) expect(scenarioFrom(searchWith('?jaar=2025', settingsOf(scenario, which)), which)).toEqual(scenario)
    expect(searchWith('', settingsOf(EMPTY_SCENARIO, ''))).toBe('')
  })
})

describe('What a scenario comes to', () => {
  const filled = (scenario: Scenario) => readScenario(scenario).filled!

  it('gives the bound first, on the base of the sum: what the group takes next year times the highest reach times the highest effect', () => {
    expect(compute({ ...BASIS, share: 0.25 }, filled({ ...EXAMPLE, deelname: { ...EXAMPLE.deelname, high: '60', likely: '40' }, effect: { ...EXAMPLE.effect, high: '20' } }), null).outcomes[0]!.bound).toBeCloseTo(0.03, 12)
  })
  it('never saves more of all spending than the bound, before costs', () => {
    const part = double({ min: 0, max: 1, noNaN: true })
    assert(property(tuple(part, part, part), ([share, reach, effect]) => {
      const free = { reach: triangular(0, reach, reach), effect: triangular(0, effect, effect), cost: triangular(0, 0, 0) }
      const all = 1_000_000
      const { outcomes: [one] } = compute({ households: 100, spending: (share * all) / 100, share }, free, null)
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
    const text = words(resultText({ range: { p10: -45_300, p50: 98_700, p90: 277_000 }, chance: 0.81 }))
    expect(text).toBe('Met al deze aannames scheelt het in de middelste uitkomst netto ongeveer € 99.000; 8 van de 10 uitkomsten liggen tussen € 45.000 extra kosten en € 280.000 besparing. Kans dat het geld scheelt: ongeveer 8 op de 10. Dit is een rekenvoorbeeld, geen prognose.')
  })
  it('say it when it costs money in nearly every draw', () => {
    expect(words(resultText({ range: { p10: -90_000, p50: -50_000, p90: -20_000 }, chance: 0.01 }))).toMatch(/aannames kost het .* € 50\.000; het kost waarschijnlijk tussen € 20\.000 en € 90\.000\. .* zeer onwaarschijnlijk \(minder dan 5 procent\)/)
  })
  it('give beside it what anybody can work out by hand, and never as if that were the middle', () => {
    const mode = (value: number) => ({ min: 0, mode: value, max: 1e4 })
    const model = { reach: mode(0.5), effect: mode(0.1), cost: mode(2_000) }
    const { outcomes: [one] } = compute({ households: 460, spending: 39_000, share: 0.3 }, model, null)
    expect(one!.atModes).toBe(460 * 0.5 * (39_000 * 0.1 - 2_000))
    expect(words(modesText({ ...model, atModes: one!.atModes }))).toBe('Alleen met de meest waarschijnlijke getallen (50 procent doet mee, 10 procent minder uitgaven, € 2.000 per huishouden) scheelt het ongeveer € 440.000. De middelste uitkomst telt ook mee hoe ver de laagste en hoogste getallen daarvan af liggen.')
    expect(words(resultText(one!))).not.toMatch(/procent meedoet/)
  })
  it('name the difference and not one of the two when there are two scenarios', () => {
    expect(words(plain(twoScenariosFinding(-21_400)))).toBe('Rekenvoorbeeld: beginnen bij de duurste huishoudens scheelt in scenario A in het midden € 21.000 minder dan in scenario B')
  })
  it.each([[0.951, 'zeer waarschijnlijk (meer dan 95 procent)'], [0.95, 'ongeveer 9 op de 10'], [0.8, 'ongeveer 8 op de 10'], [0.05, 'ongeveer 1 op de 10'], [0.049, 'zeer onwaarschijnlijk (minder dan 5 procent)'], [1, 'zeer waarschijnlijk (meer dan 95 procent)']])('never say a chance of %d surer than "%s"', (chance, text) => {
    expect(words(chanceInWords(chance))).toBe(text)
  })
  it('round to two digits and never to a cent', () => {
    expect([98_765, -1_234_567, 7, 0].map((value) => words(rough(value)))).toEqual(['€ 99.000', '€ −1.200.000', '€ 7', '€ 0'])
  })
  it('begin at what the group costs a year later, and say the bound before anything else', () => {
    expect(words(basisText({ year: 2025, households: 440, spending: 21_480 }))).toMatch(/ongeveer 440 duurste huishoudens van 2024, alle wetten samen\. Zij kostten in 2025, .* ongeveer € 21\.000 per huishouden/)
    expect(words(boundText(0.03, { year: 2025, share: 0.25, reach: 0.6, effect: 0.2 }))).toBe('Meer dan 3 procent van alle uitgaven kan het niet schelen: 25 procent (het deel van de uitgaven van 2025 voor de duurste huishoudens van 2024) × hoogstens 60 procent doet mee × hoogstens 20 procent minder. De kosten gaan daar nog af.')
  })
  it('say of a difference how sure it is', () => {
    expect(words(differenceText({ range: { p10: -1000, p50: 20_000, p90: 40_000 }, chance: 0.87 }))).toBe('Scenario A scheelt in het midden € 20.000 meer dan scenario B; in 8 van de 10 uitkomsten tussen € 1.000 minder en € 40.000 meer. Kans dat A meer scheelt dan B: ongeveer 9 op de 10.')
  })
})
