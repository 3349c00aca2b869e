import { describe, expect, it } from 'vitest'
import { ABSENT, cellText, combine, ratio, shown, SUPPRESSED } from '../../web/words/cell.ts'
import { besideGemeente, lawBesideFinding, wijkFinding } from '../../web/words/findings/areas.ts'
import { concentrationFinding, halfFinding, lorenzFinding, stackingFinding, wijkShareFinding } from '../../web/words/findings/concentration.ts'
import { budgetFinding, growthFinding, largestFinding, pgbFinding, quarterFinding, trendFinding } from '../../web/words/findings/spending.ts'
import { euros } from '../../web/words/numbers.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

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
  const base = { noemer: 'gebruikers', wet: 'alle', wijk: null } as const
  it('names the share and the denominator', () => {
    expect(said(concentrationFinding({ ...base, share: shown(0.43) }))).toBe('De duurste 10 procent van de huishoudens met een voorziening vraagt 43 procent van het geld')
  })
  it('names the other denominator, the law and the wijk', () => {
    expect(said(concentrationFinding({ share: shown(0.9), noemer: 'alle', wet: 'jeugdwet', wijk: 'Noord' }))).toBe('De duurste 10 procent van alle huishoudens in Noord vraagt 90 procent van het geld voor de Jeugdwet')
  })
  it('says so when the share is hidden or missing', () => {
    expect(said(concentrationFinding({ ...base, share: SUPPRESSED }))).toContain('is afgeschermd')
    expect(said(concentrationFinding({ ...base, share: ABSENT }))).toContain('is niet bekend')
  })
  it('leaves out the half when that is hidden', () => {
    expect(said(lorenzFinding(shown(0.43), SUPPRESSED))).toBe('De duurste 10 procent vraagt 43 procent')
    expect(said(lorenzFinding(SUPPRESSED, shown(0.1)))).toContain('afgeschermd')
  })
  it('counts the households that carry half', () => {
    expect(said(halfFinding(shown(0.13), shown(4_380), 'gebruikers'))).toBe('De helft van het geld gaat naar 13 procent van de huishoudens met een voorziening, ongeveer 570 huishoudens')
    expect(said(halfFinding(shown(0.13), SUPPRESSED, 'alle'))).toBe('De helft van het geld gaat naar 13 procent van alle huishoudens')
  })
})

describe('Titles that name wijken', () => {
  it('names every wijk that shares the highest place', () => {
    expect(said(wijkShareFinding([named('A', shown(0.5)), named('B', shown(0.5)), named('C', shown(0.3))]))).toBe('Het hoogst in A en B: 50 procent; het laagst in C: 30 procent')
  })
  it('counts the wijken when more than three share a place', () => {
    const tied = ['A', 'B', 'C', 'D'].map((name) => named(name, shown(0.5)))
    expect(said(wijkShareFinding([...tied, named('E', shown(0.3))]))).toContain('hoogst in vier wijken')
  })
  it('treats values that read the same as equal', () => {
    expect(said(wijkFinding([named('A', shown(1000.4)), named('B', shown(1000.1)), named('C', shown(10))], euros, '-'))).toContain('A en B')
  })
  it('does not rank when all are equal', () => {
    expect(said(wijkShareFinding([named('A', shown(0.4)), named('B', shown(0.4))]))).toBe('In alle wijken is het 40 procent')
  })
  it('says that it speaks of what is shown only', () => {
    expect(said(wijkShareFinding([named('A', shown(0.5)), named('B', shown(0.4)), named('C', SUPPRESSED)]))).toMatch(/^Van de getoonde wijken/)
    expect(said(wijkShareFinding([named('A', shown(0.4)), named('C', SUPPRESSED)]))).toBe('In alle getoonde wijken is het 40 procent')
  })
  it('never names a hidden wijk', () => {
    expect(said(wijkFinding([named('A', shown(5)), named('B', shown(4)), named('Klein', SUPPRESSED)], euros, '-'))).not.toContain('Klein')
  })
  it('says so when no wijk can be shown', () => {
    expect(said(wijkShareFinding([named('A', SUPPRESSED)]))).toBe('Voor geen enkele wijk kan dit aandeel worden getoond')
    expect(said(wijkFinding([], euros, 'Niets te tonen'))).toBe('Niets te tonen')
  })
})

describe('Titles about money', () => {
  it('gives the share of the whole where the whole is known', () => {
    expect(said(largestFinding([named('de Jeugdwet', shown(39)), named('de Wmo', shown(30))], shown(100)))).toBe('De Jeugdwet kost het meest: 39 procent van het geld')
  })
  it('names both when two cost the same', () => {
    expect(said(largestFinding([named('de Wmo', shown(2e6)), named('de Jeugdwet', shown(2e6))], shown(5e6)))).toBe('De Wmo en de Jeugdwet kosten het meest: elk 2 miljoen euro')
  })
  it('speaks of what is shown when a part is hidden', () => {
    expect(said(largestFinding([named('de Wmo', shown(2e6)), named('schuldhulp', SUPPRESSED)], ABSENT))).toBe('Van wat getoond wordt, kost de Wmo het meest: 2 miljoen euro')
    expect(said(largestFinding([named('de Wmo', SUPPRESSED)], ABSENT))).toContain('afgeschermd')
  })
  it('measures a trend between whole years only', () => {
    const period = (label: string, value: number, whole = true) => ({ label, cell: shown(value), whole })
    expect(said(trendFinding([period('2022', 100), period('2025', 122), period('2026', 60, false)]))).toBe('Van 2022 tot 2025 stegen de uitgaven met 22 procent')
    expect(said(trendFinding([period('2022', 100), period('2025', 90)]))).toContain('daalden')
    expect(said(trendFinding([period('2022', 100), period('2025', 100.2)]))).toContain('vrijwel even hoog')
    expect(said(trendFinding([period('2022', 100)]))).toContain('kan niet worden getoond')
    expect(said(trendFinding([{ label: '2022', cell: SUPPRESSED, whole: true }, period('2025', 1)]))).toContain('kan niet worden getoond')
  })
  it('compares a quarter with the same quarter a year before', () => {
    const quarter = (label: string, value: number) => ({ label, cell: shown(value), whole: true })
    expect(said(quarterFinding(quarter('4e kwartaal 2025', 90), quarter('4e kwartaal 2024', 100)))).toBe('Het 4e kwartaal 2025 was 10 procent goedkoper dan het 4e kwartaal 2024')
    expect(said(quarterFinding(undefined, undefined))).toBe('De uitgaven per kwartaal')
  })
  it('names the law that rose most, or says that none did', () => {
    const law = (name: string, first: number, last: number) => ({ name, first: shown(first), last: shown(last) })
    expect(said(growthFinding([law('de Wmo', 100, 110), law('de Jeugdwet', 100, 130)], '2022', '2025'))).toBe('De Jeugdwet steeg het meest: 30 procent tussen 2022 en 2025')
    expect(said(growthFinding([law('de Wmo', 100, 90)], '2022', '2025'))).toBe('Geen van de wetten werd duurder tussen 2022 en 2025')
    expect(said(growthFinding([law('de Wmo', 100, 110), { name: 'schuldhulp', first: SUPPRESSED, last: shown(1) }], '2022', '2025'))).toContain('van wat getoond wordt')
  })
  it('names the largest difference with the budget on the side of the total', () => {
    expect(said(budgetFinding(2025, shown(3e6), [named('6.1', shown(4e6)), named('6.2', shown(-1e6))]))).toBe('In 2025 is 3 miljoen euro meer uitgegeven dan begroot; het grootste verschil zit bij 6.1')
    expect(said(budgetFinding(2025, shown(-3e6), [named('6.1', shown(1e6)), named('6.2', shown(-4e6))]))).toContain('minder uitgegeven dan begroot; het grootste verschil zit bij 6.2')
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
    expect(said(stackingFinding({ households: shown(0.12), money: shown(0.3), atLeast: true }))).toBe('Ten minste 12 procent van de huishoudens gebruikt meer dan één wet; zij vragen samen ten minste 30 procent van het geld')
    expect(said(stackingFinding({ households: shown(0.12), money: SUPPRESSED, atLeast: false }))).toBe('12 procent van de huishoudens gebruikt meer dan één wet')
    expect(said(stackingFinding({ households: SUPPRESSED, money: ABSENT, atLeast: true }))).toContain('afgeschermd')
  })
  it('puts a wijk beside its gemeente without a verdict', () => {
    expect(said(besideGemeente('Noord', shown(1200), shown(1000)))).toBe('Noord: per huishouden 20 procent meer dan in de hele gemeente')
    expect(said(besideGemeente('Noord', shown(1010), shown(1000)))).toContain('ongeveer evenveel')
    expect(said(besideGemeente('Noord', SUPPRESSED, shown(1000)))).toContain('afgeschermd')
    expect(said(besideGemeente('Noord', shown(1000), ABSENT))).toBe('Noord: € 1.000 per huishouden')
  })
  it('names the law with the largest difference in euros', () => {
    const law = (name: string, wijk: number, gemeente: number) => ({ name, wijk: shown(wijk), gemeente: shown(gemeente) })
    expect(said(lawBesideFinding([law('De Wmo', 900, 1000), law('Schuldhulp', 40, 20)]))).toBe('De Wmo kost hier per huishouden € 100 minder dan in de gemeente (10 procent)')
    expect(said(lawBesideFinding([law('De Wmo', 900, 1000), law('De Jeugdwet', 600, 500)]))).toContain('Bij twee wetten is het verschil met de gemeente even groot')
    expect(said(lawBesideFinding([{ name: 'De Wmo', wijk: SUPPRESSED, gemeente: shown(1) }]))).toContain('kan niet worden getoond')
  })
})
