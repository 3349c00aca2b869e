import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ABSENT, cellText, combine, ratio, shown, SUPPRESSED } from '../../web/words/cell.ts'
import { aTenthAbove, besideGemeente, inPoints, isBeside, lawBesideFinding, wijkFinding, wijkShareFinding } from '../../web/words/findings/areas.ts'
import { concentrationFinding } from '../../web/words/findings/concentration.ts'
import { halfFinding, lorenzFinding, topsFinding } from '../../web/words/findings/lorenz.ts'
import { stackingFinding } from '../../web/words/findings/stacking.ts'
import { backTestFinding, completenessFinding, forecastFinding } from '../../web/words/findings/forecast.ts'
import { lawWijkFinding } from '../../web/words/findings/law-wijk.ts'
import { largestFinding } from '../../web/words/findings/largest.ts'
import { budgetFinding, growthFinding, pgbFinding, quarterFinding, trendEnds, trendFinding } from '../../web/words/findings/spending.ts'
import { smallestOf, type WijkShare } from '../../web/concentration/wijk-rows.ts'
import { missesIn } from '../../web/spending/back-test-figure.tsx'
import { chanceInWords, FORECAST } from '../../web/words/copy/forecast.ts'
import { CONCENTRATION, DOTS, groupSentence } from '../../web/words/copy/concentration.ts'
import { SPENDING } from '../../web/words/copy/spending.ts'
import { TOP_GROUP } from '../../web/words/copy/top-group.ts'
import { shareText } from '../../web/words/shares.ts'
import { thePeriod } from '../../web/words/dates.ts'
import { euros } from '../../web/words/numbers.ts'
import { plain, type Rich } from '../../web/words/rich.ts'
import { TERMS } from '../../web/words/copy/terms.ts'

const said = (sentence: Rich): string => plain(sentence).replaceAll('\u00a0', ' ')
const named = (name: string, cell: Parameters<typeof cellText>[0]) => ({ name, cell })

describe('A hidden figure in words', () => {
  it('is called afgeschermd and never zero', () => {
    expect(cellText(SUPPRESSED, euros)).toBe('afgeschermd')
    expect(cellText(ABSENT, euros)).toBe('niet bekend')
  })
  it('hides whatever is made of it', () => {
    expect(ratio(SUPPRESSED, shown(2))).toEqual(SUPPRESSED)
    expect(combine(shown(1), ABSENT, (a, b) => a + b)).toEqual(ABSENT)
    expect(combine(ABSENT, SUPPRESSED, (a, b) => a + b)).toEqual(SUPPRESSED)
  })
  it('makes a division by nothing unknown', () => {
    expect(ratio(shown(1), shown(0))).toEqual(ABSENT)
  })
})

describe('The headline of concentration', () => {
  const base = { period: { jaar: 2025, totMaand: 12 }, noemer: 'gebruikers', wet: 'alle', wijk: null, receiving: shown(1) } as const
  it('names the year, the share and the denominator, and never that households pay', () => {
    expect(said(concentrationFinding({ ...base, share: shown(0.43) }))).toBe('In 2025 ging 43 procent van het geld naar de duurste 10 procent van de huishoudens met een voorziening')
  })
  it('names the other denominator, the law and the wijk', () => {
    expect(said(concentrationFinding({ ...base, share: shown(0.9), noemer: 'alle', wet: 'jeugdwet', wijk: 'Noord', receiving: shown(0.12) }))).toBe('In 2025 ging 90 procent van het geld voor de Jeugdwet in Noord naar de duurste 10 procent van alle huishoudens daar')
    expect(said(concentrationFinding({ ...base, share: shown(0.35), wijk: 'Noord' }))).toBe('In 2025 ging 35 procent van het geld in Noord naar de duurste 10 procent van de huishoudens met een voorziening daar')
  })
  it.each([['wmo', 'voor de Wmo', 'hulp uit de Wmo'], ['jeugdwet', 'voor de Jeugdwet', 'jeugdhulp'], ['participatiewet', 'voor de Participatiewet', 'bijstand of hulp naar werk'], ['schuldhulp', 'voor schuldhulp', 'schuldhulp']] as const)('calls the households of one law otherwise than those of all laws: %s', (wet, money, help) => {
    const [counted, cut] = [{ noemer: 'gebruikers', wet } as const, { households: 0.1, receiving: shown(1) }]
    expect(said(concentrationFinding({ ...base, wet, share: shown(0.49) }))).toBe(`In 2025 ging 49 procent van het geld ${money} naar de duurste 10 procent van de huishoudens met ${help}`)
    const others = [lorenzFinding(shown(0.49), ABSENT, cut, counted), topsFinding([{ cut, cell: shown(0.49) }], counted), halfFinding(shown(0.1), ABSENT, counted)].map(said)
    expect(others).toEqual([`Naar de duurste 10 procent van de huishoudens met ${help} gaat 49 procent van het geld ${money}`, `Naar de duurste 10 procent van de huishoudens met ${help} gaat 49 procent van het geld ${money}`, `De helft van het geld ${money} gaat naar 10 procent van de huishoudens met ${help}`])
    for (const noemer of ['gebruikers', 'alle'] as const) expect(CONCENTRATION.denominators[noemer](wet)).toContain(`huishoudens met ${help}`)
    expect(CONCENTRATION.denominators.gebruikers(wet)).toContain('een andere groep dan alle huishoudens met een voorziening')
  })
  it('names the months of a part of a year', () => {
    expect(said(concentrationFinding({ ...base, period: { jaar: 2026, totMaand: 9 }, share: shown(0.4) }))).toMatch(/^Van januari tot en met september 2026 ging 40 procent/)
  })
  it('says so when the share is hidden or missing', () => {
    expect(said(concentrationFinding({ ...base, share: SUPPRESSED }))).toContain('is afgeschermd')
    expect(said(concentrationFinding({ ...base, share: ABSENT }))).toContain('is niet bekend')
  })
  it('says how few receive everything where a tenth covers them all', () => {
    const few = { ...base, noemer: 'alle', wet: 'schuldhulp', share: shown(1), receiving: shown(0.013) } as const
    expect(said(concentrationFinding(few))).toBe('In 2025 ging al het geld voor schuldhulp naar 1,3 procent van alle huishoudens')
    expect(said(lorenzFinding(shown(1), ABSENT, { households: 0.1, receiving: shown(0.013) }, few))).toBe('Alle uitgaven voor schuldhulp gaan naar 1,3 procent van de huishoudens')
  })
  it('calls a share that only rounding makes whole almost everything', () => {
    const just = { ...base, noemer: 'alle', share: shown(1), receiving: shown(0.12) } as const
    expect(said(concentrationFinding(just))).toContain('ging bijna 100 procent van het geld naar')
    expect(shareText(1, { households: 0.1, receiving: shown(0.1) })).toBe('bijna\u00a0100%')
    expect(shareText(1, { households: 0.2, receiving: shown(0.188) })).toBe('100%')
    expect(shareText(1, { households: 1, receiving: shown(1) })).toBe('100%')
    expect(shareText(1, { households: 0.2, receiving: SUPPRESSED })).toBe('bijna\u00a0100%')
  })
  it('leaves out the half when that is hidden', () => {
    const cut = { households: 0.1, receiving: shown(1) }
    expect(said(lorenzFinding(shown(0.43), SUPPRESSED, cut, base))).toBe('Naar de duurste 10 procent gaat 43 procent van het geld')
    expect(said(lorenzFinding(SUPPRESSED, shown(0.1), cut, base))).toContain('afgeschermd')
  })
  it('tells of the first and the last top group that are shown', () => {
    const group = (households: number, cell: Parameters<typeof cellText>[0]) => ({ cut: { households, receiving: shown(1) }, cell })
    expect(said(topsFinding([group(0.01, shown(0.09)), group(0.2, shown(0.58))], base))).toBe('Naar de duurste 1 procent gaat 9 procent van het geld, naar de duurste 20 procent 58 procent')
    expect(said(topsFinding([group(0.01, SUPPRESSED), group(0.2, shown(0.58))], base))).toBe('Naar de duurste 20 procent gaat 58 procent van het geld')
    expect(said(topsFinding([group(0.01, SUPPRESSED)], base))).toContain('afgeschermd')
    const few = (households: number, value: number) => ({ cut: { households, receiving: shown(0.188) }, cell: shown(value) })
    expect(said(topsFinding([few(0.01, 0.29), few(0.2, 1)], base))).toBe('Naar de duurste 1 procent gaat 29 procent van het geld; alle uitgaven gaan naar 18,8 procent van de huishoudens')
    expect(said(topsFinding([few(0.2, 1)], base))).toBe('Alle uitgaven gaan naar 18,8 procent van de huishoudens')
  })
  it('counts the households that half goes to', () => {
    expect(said(halfFinding(shown(0.13), shown(4_380), base))).toBe('De helft van het geld gaat naar 13 procent van de huishoudens met een voorziening, ongeveer 570 huishoudens')
    expect(said(halfFinding(shown(0.13), SUPPRESSED, { ...base, noemer: 'alle' }))).toBe('De helft van het geld gaat naar 13 procent van alle huishoudens')
  })
})

describe('The sentence about the group', () => {
  const base = { place: 'Noord', period: { jaar: 2025, totMaand: 12 }, noemer: 'gebruikers', wet: 'alle', households: shown(4_665), receiving: shown(1), before: null } as const
  const sentence = (change: object) => groupSentence({ ...base, share: shown(0.4), ...change }).replaceAll('\u00a0', ' ')
  it('says where the money goes, with about how many households', () => {
    expect(sentence({})).toBe('In 2025 waren er in Noord 4.665 huishoudens met een voorziening. Naar de ongeveer 465 duurste daarvan ging samen 40 procent van de uitgaven die bij een huishouden horen.')
    expect(sentence({ wet: 'jeugdwet', households: shown(1_085) })).toBe('In 2025 waren er in Noord 1.085 huishoudens met jeugdhulp. Naar de ongeveer 110 duurste daarvan ging samen 40 procent van de uitgaven voor de Jeugdwet die bij een huishouden horen.')
  })
  it('tells how few receive everything instead of what a tenth gets', () => {
    expect(sentence({ noemer: 'alle', wet: 'schuldhulp', households: shown(24_845), share: shown(1), receiving: shown(0.013) })).toBe('In 2025 had 1,3 procent van alle huishoudens schuldhulp. Alle uitgaven voor schuldhulp gingen naar hen.')
  })
  it('never gives a reason for a hidden figure', () => {
    expect(sentence({ share: SUPPRESSED })).toBe('Voor Noord in 2025 is het deel van de duurste 10 procent afgeschermd.')
  })
})

describe('Titles that name wijken', () => {
  const compared = (wijken: Parameters<typeof wijkFinding>[0]['wijken'], gemeente = shown(1000) as Parameters<typeof cellText>[0]) => said(wijkFinding({ subject: 'het bedrag per huishouden', wijken, gemeente, write: euros }))
  it('compares with the gemeente and names who lies clearly above it, by name', () => {
    expect(compared([named('Oost', shown(1300)), named('Centrum', shown(1100)), named('C', shown(1099))])).toBe('In Centrum en Oost ligt het bedrag per huishouden ten minste een tiende boven dat van de hele gemeente (€ 1.000)')
  })
  it('counts the wijken when more than three lie above', () => {
    const above = ['A', 'B', 'C', 'D'].map((name) => named(name, shown(2000)))
    expect(compared([...above, named('E', shown(300))])).toMatch(/^In vier wijken ligt/)
    expect(compared([...above, named('E', SUPPRESSED)])).toMatch(/^In vier getoonde wijken ligt/)
  })
  it('says so when none does, and speaks of what is shown only', () => {
    expect(compared([named('A', shown(1000)), named('B', shown(900))])).toMatch(/^In geen van de wijken ligt/)
    expect(compared([named('A', shown(1000)), named('Klein', SUPPRESSED)])).toMatch(/^In geen van de getoonde wijken ligt/)
  })
  it('never names a hidden wijk, the highest or the lowest', () => {
    expect(compared([named('A', shown(5000)), named('B', shown(4)), named('Klein', SUPPRESSED)])).not.toMatch(/Klein|hoogst|laagst|In .*B /)
  })
  it('says so when no wijk or no gemeente can be shown', () => {
    expect(compared([named('A', SUPPRESSED)])).toBe('Het bedrag per huishouden is voor geen enkele wijk te tonen')
    expect(compared([named('A', shown(1))], SUPPRESSED)).toBe('Het bedrag per huishouden, per wijk')
  })
})

describe('Titles about shares of wijken', () => {
  const told = (...shares: readonly (readonly [string, number])[]) => said(wijkShareFinding({ subject: 'het deel', told: DOTS.told('het geld'), wijken: shares.map(([name, share]) => named(name, shown(share))), gemeente: shown(0.4) }))
  it('says which percentage that is, where a tenth above 40 may be read as 50', () => {
    expect(told(['Oost', 0.46], ['De Weide', 0.44], ['Zuid', 0.43])).toBe('In De Weide en Oost ging 44 procent of meer van het geld naar de duurste 10 procent daar; in de hele gemeente was het 40 procent')
    expect(told(['Oost', 0.46], ['Zuid', 0.43])).toMatch(/^In Oost ging 46 procent van het geld .*; in de hele gemeente was het 40 procent$/)
    expect(told(['Oost', 0.43], ['Zuid', 0.38])).toMatch(/^In geen van de wijken ging meer dan 43 procent van het geld/)
  })
  it('puts wijken that are written alike on one side', () => {
    expect(told(['Oost', 0.4351], ['Zuid', 0.4449])).toMatch(/^In Oost en Zuid ging 44 procent of meer/)
    expect(aTenthAbove([named('Oost', shown(0.4351))], shown(0.4), inPoints)).toEqual(['Oost'])
  })
  it('counts only what is shown, and says so when nothing can be', () => {
    const of = (cell: Parameters<typeof cellText>[0], gemeente = shown(0.4) as typeof cell) => said(wijkShareFinding({ subject: 'het deel', told: DOTS.told('het geld'), wijken: [named('Klein', SUPPRESSED), named('Zuid', cell)], gemeente }))
    expect(of(shown(0.42))).toMatch(/^In geen van de getoonde wijken ging meer dan 42 procent/)
    expect([of(SUPPRESSED), of(shown(0.42), SUPPRESSED)]).toEqual(['Het deel is voor geen enkele wijk te tonen', 'Het deel, per wijk'])
  })
  it('says on how few households a share rests', () => {
    expect(DOTS.small({ name: 'Molenrand', households: 175 }, { noemer: 'gebruikers', wet: 'alle' })).toBe('In Molenrand is de duurste 10 procent ongeveer 20 van de 175 huishoudens met een voorziening. Hoe kleiner de wijk, hoe zwaarder één huishouden weegt.')
    expect(DOTS.small(null, { noemer: 'alle', wet: 'wmo' })).toBe('Hoe kleiner de wijk, hoe zwaarder één huishouden weegt.')
  })
  it('takes the smallest wijk of which the share is shown', () => {
    const wijk = (name: string, now: Parameters<typeof cellText>[0], households: Parameters<typeof cellText>[0]): WijkShare => ({ code: name, name, now, before: ABSENT, spent: ABSENT, group: { users: households, all: ABSENT, receiving: shown(1), households } })
    expect(smallestOf([wijk('A', shown(0.4), shown(300)), wijk('B', SUPPRESSED, shown(50)), wijk('C', shown(0.5), SUPPRESSED), wijk('D', shown(0.5), shown(175))])).toEqual({ name: 'D', households: 175 })
    expect(smallestOf([wijk('A', SUPPRESSED, shown(300))])).toBeNull()
  })
  it('tells the money of a wijk from where the dearest of the gemeente live', () => {
    expect(DOTS.unit).toBe('Deel van het geld van de wijk dat naar haar eigen duurste 10 procent gaat')
    expect(TOP_GROUP.wijken.unit(shown(4_665))).toBe('Waar de ongeveer 465 duurste huishoudens van de gemeente wonen, naast alle huishoudens met een voorziening: aandeel per wijk')
    expect(TOP_GROUP.wijken.unit(SUPPRESSED)).toMatch(/^Waar de duurste huishoudens van de gemeente wonen/)
  })
})

describe('Titles about money', () => {
  it('never say that a wijk spends', () => {
    const heading = (isWijk: boolean) => SPENDING.heading({ name: 'Noord', isWijk }, 2025, shown(16.5e6)).join('').replaceAll('\u00a0', ' ')
    expect([heading(true), heading(false)]).toEqual(['In Noord gaf de gemeente in 2025 16,5 miljoen euro uit aan hulp en uitkeringen', 'Noord gaf in 2025 16,5 miljoen euro uit aan hulp en uitkeringen'])
    expect(SPENDING.partial({ name: 'Noord', isWijk: true }, 'januari 2026', shown(1e6)).join('')).toMatch(/^In Noord gaf de gemeente van januari 2026 /)
  })
  it('gives the share of the whole where the whole is known', () => {
    expect(said(largestFinding([named('de Jeugdwet', shown(39)), named('de Wmo', shown(30))], shown(100)))).toBe('Het meeste geld gaat naar de Jeugdwet: 39 procent')
  })
  it('names both when two cost the same', () => {
    expect(said(largestFinding([named('de Wmo', shown(2e6)), named('de Jeugdwet', shown(2e6))], shown(5e6)))).toBe('Het meeste geld gaat naar de Wmo en de Jeugdwet: elk 2 miljoen euro')
  })
  it('speaks of what is shown when a part is hidden', () => {
    expect(said(largestFinding([named('de Wmo', shown(2e6)), named('schuldhulp', SUPPRESSED)], ABSENT))).toBe('Van wat getoond wordt, gaat het meeste geld naar de Wmo: 2 miljoen euro')
    expect(said(largestFinding([named('de Wmo', SUPPRESSED)], ABSENT))).toContain('afgeschermd')
  })
  it('measures a trend between whole years only', () => {
    const period = (label: string, value: number, whole = true, households = shown(100)) => ({ label, cell: shown(value), whole, households })
    const trend = (...periods: Parameters<typeof trendFinding>[0]) => said(trendFinding(periods, 'Noord'))
    expect(trend(period('2022', 100), period('2025', 122), period('2026', 60, false))).toBe('Van 2022 tot 2025 stegen de uitgaven in Noord met 22 procent')
    expect(trend(period('2022', 100), period('2025', 90))).toContain('daalden')
    expect(trend(period('2022', 100), period('2025', 100.2))).toContain('vrijwel even hoog')
    expect(trend(period('2022', 100))).toBe('Uitgaven per jaar in Noord')
    expect(trend({ ...period('2022', 1), cell: SUPPRESSED }, period('2025', 1))).toBe('Uitgaven per jaar in Noord')
  })
  it('tells no trend on small numbers or without the last whole year', () => {
    const period = (label: string, households: number) => ({ label, cell: shown(Number(label)), whole: true, households: shown(households) })
    expect(trendEnds([period('2022', 100), period('2025', 100)])).toEqual([0, 1])
    expect(trendEnds([period('2022', 95), period('2025', 100)])).toBeNull()
    expect(trendEnds([period('2022', 100), period('2025', 95)])).toBeNull()
    expect(trendEnds([period('2022', 100), period('2024', 100), { ...period('2025', 100), cell: SUPPRESSED }])).toBeNull()
    expect(trendEnds([period('2022', 100), { ...period('2025', 100), households: SUPPRESSED }])).toBeNull()
  })
  it('compares a quarter with the same quarter a year before', () => {
    const quarter = (label: string, value: number) => ({ label, cell: shown(value), whole: true, households: shown(100) })
    expect(said(quarterFinding(quarter(thePeriod('2025-K4'), 90), quarter(thePeriod('2024-K4'), 100), 'Noord'))).toBe('In het 4e kwartaal van 2025 is in Noord 10 procent minder uitgegeven dan in het 4e kwartaal van 2024')
    expect(said(quarterFinding(undefined, undefined, 'Noord'))).toBe('Uitgaven per kwartaal in Noord')
  })
  it('names the law that rose most, or says that none did', () => {
    const law = (name: string, first: number, last: number) => ({ name, first: shown(first), last: shown(last), enough: true })
    expect(said(growthFinding([law('de Wmo', 100, 110), law('de Jeugdwet', 100, 130)], '2022', '2025'))).toBe('De uitgaven voor de Jeugdwet stegen het meest: 30 procent tussen 2022 en 2025')
    expect(said(growthFinding([law('de Wmo', 100, 90)], '2022', '2025'))).toBe('Voor geen van de wetten stegen de uitgaven tussen 2022 en 2025')
    expect(said(growthFinding([law('de Wmo', 100, 110), { name: 'schuldhulp', first: SUPPRESSED, last: shown(1), enough: true }], '2022', '2025'))).toContain('van wat te vergelijken is')
    expect(said(growthFinding([law('de Wmo', 100, 110), { ...law('schuldhulp', 1, 9), enough: false }], '2022', '2025'))).toBe('De uitgaven voor de Wmo stegen het meest van wat te vergelijken is: 10 procent tussen 2022 en 2025')
  })
  it('names the largest difference with the budget on the side of the total', () => {
    expect(said(budgetFinding(2025, shown(3e6), [named('6.1', shown(4e6)), named('6.2', shown(-1e6))]))).toBe('In 2025 is 3 miljoen euro meer uitgegeven dan begroot; het grootste verschil zit bij 6.1: 4 miljoen euro')
    expect(said(budgetFinding(2025, shown(-3e6), [named('6.1', shown(1e6)), named('6.2', shown(-4e6))]))).toContain('minder uitgegeven dan begroot; het grootste verschil zit bij 6.2: 4 miljoen euro')
    expect(said(budgetFinding(2026, ABSENT, []))).toContain('niet allebei bekend')
    expect(said(budgetFinding(2025, shown(10), []))).toContain('vrijwel')
  })
  it('gives no share of pgb when a part is hidden', () => {
    expect(said(pgbFinding(shown(13), shown(100)))).toBe('Van het geld voor Wmo en Jeugdwet gaat 13 procent via een pgb')
    expect(said(pgbFinding(SUPPRESSED, shown(100)))).toContain('afgeschermd')
  })
})

describe('Titles about stacking and one wijk', () => {
  it('says at least when a combination is hidden', () => {
    expect(said(stackingFinding({ households: shown(0.12), money: shown(0.3), atLeast: true }))).toBe('Ten minste 12 procent van de huishoudens met een voorziening gebruikt meer dan één wet; naar hen gaat ten minste 30 procent van het geld')
    expect(said(stackingFinding({ households: shown(0.12), money: SUPPRESSED, atLeast: false }))).toBe('12 procent van de huishoudens met een voorziening gebruikt meer dan één wet')
    expect(said(stackingFinding({ households: SUPPRESSED, money: ABSENT, atLeast: true }))).toContain('afgeschermd')
  })
  it('puts a wijk beside its gemeente without a verdict', () => {
    const beside = (wijk: Parameters<typeof cellText>[0], gemeente: Parameters<typeof cellText>[0], totMaand = 12) => said(besideGemeente('Noord', { jaar: 2025, totMaand }, wijk, gemeente))
    expect(beside(shown(1200), shown(1000))).toBe('In 2025 ging in Noord per huishouden 20 procent meer geld naar hulp en uitkeringen dan in de hele gemeente')
    expect(beside(shown(1000), shown(1000), 9)).toBe('Van januari tot en met september 2025 ging in Noord per huishouden ongeveer evenveel geld naar hulp en uitkeringen als in de hele gemeente')
    expect([1099, 901, 1100, 900].map((own) => beside(shown(own), shown(1000)).includes('ongeveer evenveel'))).toEqual([true, true, false, false])
    expect(beside(SUPPRESSED, shown(1000))).toBe('Noord: de uitgaven per huishouden in 2025 zijn afgeschermd')
    expect(beside(shown(1000), ABSENT)).toBe('In 2025 ging in Noord per huishouden € 1.000 naar hulp en uitkeringen')
    expect([isBeside(shown(1), shown(1)), isBeside(SUPPRESSED, shown(1)), isBeside(shown(1), ABSENT)]).toEqual([true, false, false])
  })
  it('names the law with the largest difference in euros', () => {
    const law = (name: string, wijk: number, gemeente: number) => ({ name, wijk: shown(wijk), gemeente: shown(gemeente) })
    expect(said(lawBesideFinding('Noord', [law('de Wmo', 900, 1000), law('schuldhulp', 40, 20)]))).toBe('Aan de Wmo gaat in Noord per huishouden € 100 minder dan in de gemeente, dat is 10 procent')
    expect(said(lawBesideFinding('Noord', [law('de Wmo', 910, 1000), law('schuldhulp', 29, 20)]))).toBe('In Noord gaat aan elke wet ongeveer evenveel per huishouden als in de gemeente')
    expect(said(lawBesideFinding('Noord', [law('de Wmo', 1090, 1000), law('schuldhulp', 30, 20)]))).toBe('Aan schuldhulp gaat in Noord per huishouden € 10 meer dan in de gemeente, dat is 50 procent')
    expect(said(lawBesideFinding('Noord', [law('de Jeugdwet', 1972, 981)]))).toBe('Aan de Jeugdwet gaat in Noord per huishouden 2,0 keer zo veel als in de gemeente: € 991 meer')
    expect(said(lawBesideFinding('Noord', [law('de Jeugdwet', 1999, 1000)]))).toMatch(/€ 999 meer dan in de gemeente, dat is 100 procent$/)
    expect(said(lawBesideFinding('Noord', [law('De Wmo', 900, 1000), law('De Jeugdwet', 600, 500)]))).toContain('Bij twee wetten is het verschil tussen Noord en de gemeente even groot')
    const hidden = (name: string) => ({ ...law(name, 1, 1), wijk: SUPPRESSED })
    expect(said(lawBesideFinding('Noord', [law('de Wmo', 1000, 1000), hidden('de Jeugdwet'), hidden('schuldhulp')]))).toBe('In Noord gaat aan de Wmo ongeveer evenveel per huishouden als in de gemeente; de Jeugdwet en schuldhulp zijn afgeschermd')
    expect(said(lawBesideFinding('Noord', [law('de Wmo', 1000, 1000), law('de Participatiewet', 1, 1), hidden('schuldhulp')]))).toMatch(/aan de Wmo en de Participatiewet .*; schuldhulp is afgeschermd$/)
    expect(said(lawBesideFinding('Noord', [{ name: 'De Wmo', wijk: SUPPRESSED, gemeente: shown(1) }]))).toContain('kan niet worden getoond')
  })
})

describe('A forecast in words', () => {
  const foreseen = { year: 2026, expected: shown(62_100_000), low: shown(60_200_000), high: shown(63_900_000), budget: shown(58_000_000), runRate: shown(61_000_000), laws: ['de Jeugdwet', 'schuldhulp'] }
  it.each([
    [{}, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9; dat is ongeveer 4,1 miljoen euro (7 procent) meer dan de 58 die begroot is'],
    [{ low: ABSENT, high: ABSENT }, 'Verwachting heel 2026: 62,1 miljoen euro; dat is ongeveer 4,1 miljoen euro (7 procent) meer dan de 58 die begroot is'],
    [{ budget: shown(63_100_000) }, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9; dat is ongeveer 1 miljoen euro (2 procent) minder dan de 63,1 die begroot is'],
    [{ budget: shown(62_100_000) }, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9; dat is precies de 62,1 die begroot is'],
    [{ isAmended: true }, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9; dat is ongeveer 4,1 miljoen euro (7 procent) meer dan de 58 die nu begroot is'],
    [{ budget: ABSENT, isAmended: true }, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9'],
    [{ budget: ABSENT }, 'Verwachting heel 2026: 62,1 miljoen euro, ongeveer drie op de vier keer tussen 60,2 en 63,9'],
    [{ expected: ABSENT }, 'Nog te weinig maanden voor een verwachting van 2026; gaat het zo door, dan wordt het ruw 61 miljoen euro'],
    [{ expected: ABSENT, runRate: SUPPRESSED }, 'Er is nog geen verwachting voor 2026'],
    [{ expected: SUPPRESSED }, 'De verwachting voor 2026 is afgeschermd; voor de Jeugdwet en schuldhulp staat zij wel in de tabel'],
    [{ expected: SUPPRESSED, laws: [] }, 'De verwachting voor 2026 is afgeschermd'],
  ])('says what is expected, how sure that is and what was budgeted %#', (change, words) => expect(said(forecastFinding({ ...foreseen, ...change }))).toBe(words))

  it('names a month that is not complete, and does not call it a fall', () => {
    expect(said(completenessFinding(9, shown(0.94), 'de Jeugdwet'))).toBe('Van september is voor de Jeugdwet naar verwachting 94 procent binnen')
    expect(said(completenessFinding(9, shown(0.995), 'de Wmo'))).toBe('Alle maanden van de Wmo zijn zo goed als compleet')
    expect(said(completenessFinding(9, ABSENT, 'de Wmo'))).toContain('nog niet te zeggen')
    expect(said(completenessFinding(9, SUPPRESSED, 'de Wmo'))).toBe('Hoe compleet de maanden van de Wmo zijn, is afgeschermd')
  })
  it('is never more certain than a few years can be', () => {
    expect([0.95, 0.9, 0.5, 0.1, 0.05].map((chance) => chanceInWords(shown(chance)))).toEqual(['zeer waarschijnlijk (ongeveer 95 procent of meer)', 'ongeveer 90\u00a0procent', 'ongeveer 50\u00a0procent', 'ongeveer 10\u00a0procent', 'zeer onwaarschijnlijk (ongeveer 5 procent of minder)'])
    expect(chanceInWords(SUPPRESSED)).toBe('afgeschermd')
  })
  it('counts how often it was right', () => {
    const each = { inside: 20, all: 24 }
    expect(said(backTestFinding({ inside: 6, all: 6 }, each))).toBe('Alle wetten samen viel de uitkomst zes van de zes keer binnen onze marge; per wet 20 van de 24 keer')
    expect(said(backTestFinding({ inside: 0, all: 0 }, each))).toBe('Per wet geteld viel de uitkomst 20 van de 24 keer binnen onze marge')
    expect(said(backTestFinding({ inside: 0, all: 0 }, { inside: 0, all: 0 }))).toContain('te weinig jaren')
  })
  it('names each law and moment that it was wrong of, which no bar shows', () => {
    const moment = (wet: 'participatiewet' | 'schuldhulp', month: number, outcome: number, low: Parameters<typeof cellText>[0] = shown(10)) => ({ wet, year: 2024, month, expected: shown(15), low, high: shown(20), outcome: shown(outcome) })
    const misses = missesIn([moment('participatiewet', 3, 21), moment('participatiewet', 6, 9), moment('participatiewet', 9, 20), moment('schuldhulp', 3, 10), moment('schuldhulp', 6, 99, ABSENT), moment('schuldhulp', 9, 21)])
    expect(misses).toEqual(['Participatiewet 2024, na 3 en 6 maanden', 'Schuldhulp 2024, na 9 maanden'])
    expect(FORECAST.backTest.drawn(misses)).toContain('Per wet viel buiten de marge: Participatiewet 2024, na 3 en 6 maanden; Schuldhulp 2024, na 9 maanden.')
    expect(FORECAST.backTest.drawn([])).toContain('Ook per wet viel geen uitkomst buiten de marge.')
  })
})

describe('A finding about one wijk', () => {
  const items = [{ name: 'de Wmo', cell: shown(60) }, { name: 'de Jeugdwet', cell: shown(40) }]
  it('has its name, whichever form it takes', () => {
    expect(said(largestFinding(items, shown(100), 'Oostwijk'))).toBe('Het meeste geld in Oostwijk gaat naar de Wmo: 60 procent')
    expect(said(largestFinding([...items, { name: 'schuldhulp', cell: SUPPRESSED }], shown(100), 'Oostwijk'))).toBe('Van wat in Oostwijk getoond wordt, gaat het meeste geld naar de Wmo: 60 procent')
    expect(said(pgbFinding(shown(1), shown(10), 'Oostwijk'))).toBe('Van het geld voor Wmo en Jeugdwet in Oostwijk gaat 10 procent via een pgb')
    expect(said(growthFinding([{ name: 'de Wmo', first: shown(100), last: shown(110), enough: true }], '2022', '2025', 'Oostwijk'))).toBe('De uitgaven voor de Wmo in Oostwijk stegen het meest: 10 procent tussen 2022 en 2025')
  })
})

describe('The finding about wijken and laws together', () => {
  const at = (wijk: string, value: number | null) => ({ wijk, law: 'de Wmo', cell: value === null ? SUPPRESSED : shown(value) })
  it('names the place and the law with the most, and its share', () => {
    expect(said(lawWijkFinding([at('Oostwijk', 2e6), at('Krakeel', 1e6)], shown(2e7)))).toBe('Per wijk en wet gaat het meeste geld naar de Wmo in Oostwijk: 2 miljoen euro, 10 procent van alle uitgaven')
  })
  it('says that it speaks of what is shown, and claims nothing where nothing is', () => {
    expect(said(lawWijkFinding([at('Oostwijk', 2e6), at('Krakeel', null)], SUPPRESSED))).toBe('Van wat getoond wordt, gaat het meeste geld naar de Wmo in Oostwijk: 2 miljoen euro')
    expect(said(lawWijkFinding([at('Krakeel', null)], shown(1)))).toBe('De bedragen per wijk en wet zijn afgeschermd of niet bekend')
  })
  it('names all that read the same, without a share', () => {
    expect(said(lawWijkFinding([at('Oostwijk', 2e6), at('Krakeel', 2e6)], shown(2e7)))).toBe('Per wijk en wet gaat het meeste geld naar de Wmo in Oostwijk en de Wmo in Krakeel: 2 miljoen euro')
  })
})

describe('A margin', () => {
  const copy = ['findings/forecast', 'findings/supply', 'copy/comparison', 'copy/attention'].map((name) => readFileSync(new URL(`../../web/words/${name}.ts`, import.meta.url), 'utf8'))
  it('says how often it holds where it stands, and never just “waarschijnlijk”', () => {
    for (const text of copy) expect(text).not.toMatch(/waarschijnlijk[^.`]* tussen \$\{/i)
    for (const [at, often] of ['drie op de vier keer tussen', '19 van de 20 keer tussen', 'vier op de vijf keer tussen', 'drie op de vier keer komt het uit tussen'].entries()) expect(copy[at]).toContain(often)
  })
  it('is explained among the words, every kind of it', () => {
    const meaning = TERMS.find(({ word }) => word === 'Marge')!.meaning
    for (const often of ['drie op de vier', 'vier op de vijf', 'acht van de tien', '19 van de 20']) expect(meaning).toContain(often)
  })
})
