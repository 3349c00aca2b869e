import { describe, expect, it } from 'vitest'
import type { Topgroep } from '../../web/data/rows.ts'
import { topOf } from '../../web/data/select.ts'
import { ABSENT, shown, SUPPRESSED, type Cell } from '../../web/words/cell.ts'
import { ageWords, changeSentence, outcomeName, ratioSentence } from '../../web/words/copy/top-group.ts'
import { groupAgesFinding, groupLawsFinding, groupStackingFinding, groupWijkFinding, stayingFinding } from '../../web/words/findings/top-group.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

const text = (found: Rich): string => plain(found).replaceAll('\u00a0', ' ')
const row = (more: Partial<Topgroep>): Topgroep => ({ gebied: 'GM9901', niveau: 'gemeente', jaar: 2025, onderdeel: 'wet', code: 'wmo', maat: 'vanGroep', waarde: 0.4, status: 'getoond', standVan: null, ...more })

describe('A figure about the dearest tenth', () => {
  it('is shown, hidden or not known, and hidden with its part', () => {
    const question = { onderdeel: 'wet', code: 'wmo', maat: 'vanGroep' } as const
    expect(topOf([row({})], question)).toEqual(shown(0.4))
    expect(topOf([row({ code: 'alle', waarde: null, status: 'afgeschermd' })], question)).toEqual(SUPPRESSED)
    expect(topOf([row({ code: 'jeugdwet' })], question)).toEqual(ABSENT)
    expect(topOf([], question)).toEqual(ABSENT)
  })
})

describe('The finding about ages', () => {
  const found = (inGroup: readonly Cell[], ofUsers: readonly Cell[]) => text(groupAgesFinding(['0-17', '18-64', '65+'].map((code, at) => ({ whom: ageWords(code).whom, inGroup: inGroup[at] ?? SUPPRESSED, ofUsers: ofUsers[at] ?? SUPPRESSED }))))
  it('names the class that the group has more of than all user households, by most', () => {
    expect(found([shown(0.6), shown(0.3)], [shown(0.2), shown(0.5)])).toBe('Bij 60 procent van de duurste 10 procent gaat het meeste geld naar iemand jonger dan 18; bij alle huishoudens met een voorziening is dat 20 procent')
    expect(found([shown(0.44), shown(0.53)], [shown(0.19), shown(0.43)])).toMatch(/^Bij 44 procent .* iemand jonger dan 18;/)
    expect(found([shown(0.2), shown(0.6)], [shown(0.2), shown(0.5)])).toMatch(/naar iemand van 18 tot en met 64;/)
  })
  it('says that it is hidden', () => {
    expect(found([], [])).toMatch(/is afgeschermd$/)
    expect(text(groupAgesFinding([]))).toMatch(/is afgeschermd$/)
  })
  it('names classes that stand together', () => {
    expect(['0-17', '0-64', '18-64', '65-79', '80+', '18+'].map((code) => ageWords(code).name)).toEqual(['Jonger dan 18', 'Jonger dan 65', '18 tot en met 64', '65 tot en met 79', '80 en ouder', '18 en ouder'])
  })
})

describe('The finding about who stays', () => {
  it('counts what chance would give beside what was found, and causes nothing', () => {
    const found = text(stayingFinding({ year: 2025, stay: shown(235), group: shown(440), chance: shown(0.08) }))
    expect(found).toBe('Ongeveer 235 van de 440 duurste huishoudens van 2024 hoorden in 2025 weer bij de duurste 10 procent; bij toeval zouden het er ongeveer 35 zijn')
    expect(found).not.toMatch(/veroorza|veelgebruik|door/)
  })
  it('says that it is hidden or not known', () => {
    expect(text(stayingFinding({ year: 2025, stay: SUPPRESSED, group: shown(40), chance: ABSENT }))).toMatch(/afgeschermd/)
    expect(text(stayingFinding({ year: 2025, stay: ABSENT, group: ABSENT, chance: ABSENT }))).toMatch(/niet bekend/)
  })
  it('names merged outcomes together', () => {
    expect(outcomeName('geen+vertrokken')).toBe('Geen voorziening, vertrokken')
  })
  it.each([[-0.19, 'kostte in 2025 samen 19 procent minder'], [0.1, '10 procent meer'], [0, 'evenveel']])('says of a change of %d: %s', (change, words) => {
    const sentence = changeSentence({ year: 2025, change: shown(change), share: shown(0.33), before: shown(0.41) }).replaceAll('\u00a0', ' ')
    expect(sentence).toMatch(/^In 2024 ging 41 procent van de uitgaven naar deze groep, in 2025 33 procent\./)
    expect(sentence).toMatch(new RegExp(words))
  })
  it('says what share is to be expected by itself, beside the one that was, and that a difference has no reason here', () => {
    const sentence = (share: Cell) => changeSentence({ year: 2025, change: SUPPRESSED, share, before: shown(0.4), byChance: 0.339 }).replaceAll('\u00a0', ' ')
    expect(sentence(shown(0.3))).toBe('In 2024 ging 40 procent van de uitgaven naar deze groep, in 2025 30 procent. Wie heel duur is, kost een jaar later vaak vanzelf minder: volgens een rekenvoorbeeld zou het ongeveer 34 procent worden. Waarom het anders liep, zegt dit cijfer niet.')
    expect(sentence(shown(0.34))).toMatch(/ongeveer 34 procent worden\.$/)
    expect(sentence(shown(0.3))).not.toMatch(/iets doe/)
    expect(sentence(SUPPRESSED)).toBe('')
  })
  it('says nothing of what is hidden', () => {
    expect(changeSentence({ year: 2025, change: SUPPRESSED, share: SUPPRESSED, before: shown(0.41) })).toBe('')
  })
})

describe('The other findings', () => {
  it('name the law with most of the money, also when others are hidden', () => {
    expect(text(groupLawsFinding([{ wet: 'wmo', share: shown(0.2) }, { wet: 'jeugdwet', share: shown(0.6) }, { wet: 'schuldhulp', share: SUPPRESSED }]))).toBe('Van het geld voor de duurste 10 procent van alle huishoudens met een voorziening gaat 60 procent naar de Jeugdwet')
    expect(text(groupLawsFinding([{ wet: 'wmo', share: shown(0.4) }, { wet: 'schuldhulp', share: SUPPRESSED }]))).toMatch(/; een deel is afgeschermd$/)
    expect(text(groupLawsFinding([{ wet: 'wmo', share: SUPPRESSED }]))).toMatch(/is afgeschermd$/)
  })
  it('say both ways round that dear is not the same as more laws', () => {
    expect(text(groupStackingFinding(shown(0.93), shown(0.2)))).toBe('93 procent van de duurste 10 procent gebruikt meer dan één wet; van wie meer dan één wet gebruikt, hoort 20 procent bij de duurste 10 procent')
  })
  it.each([[1.2, 0.9, 1.5, /ongeveer even vaak.*1,2/], [2.4, 1.9, 3, /2,4 keer zo vaak/], [1.1, 1, 1.3, /ongeveer even vaak/]])('judge a ratio of %d by its margin', (ratio, low, high, words) => {
    expect(ratioSentence({ ratio: shown(ratio), low: shown(low), high: shown(high) })).toMatch(words)
  })
  it('name wijken only outside the margin, by name and never ranked', () => {
    const wijk = (name: string, low: number, high: number) => ({ name, low: shown(low), high: shown(high) })
    expect(text(groupWijkFinding([wijk('Noord', 0.9, 1.2), wijk('Zuid', 1, 1.3)]))).toMatch(/geen wijk valt op/)
    expect(text(groupWijkFinding([wijk('Noord', 1.1, 1.4), wijk('Zuid', 0.5, 0.9)]))).toBe('Alleen in Noord en Zuid is het verschil groter dan toeval meestal geeft: in Noord woont een groter deel van de duurste 10 procent dan van alle huishoudens met een voorziening, in Zuid een kleiner deel')
    expect(text(groupWijkFinding([wijk('Noord', 0.9, 1.2), wijk('Zuid', 0.5, 0.9)]))).toBe('Alleen in Zuid is het verschil groter dan toeval meestal geeft: daar woont een kleiner deel van de duurste 10 procent dan van alle huishoudens met een voorziening')
    expect(text(groupWijkFinding([wijk('Noord', 1.1, 1.4), wijk('Oost', 1.1, 1.2)]))).toBe('Alleen in Noord en Oost is het verschil groter dan toeval meestal geeft: daar woont een groter deel van de duurste 10 procent dan van alle huishoudens met een voorziening')
    expect(text(groupWijkFinding(['A', 'B', 'C', 'D'].map((name) => wijk(name, 1.1, 1.4))))).toMatch(/^In 4 wijken is het verschil/)
    expect(text(groupWijkFinding([{ name: 'Noord', low: SUPPRESSED, high: SUPPRESSED }]))).toMatch(/afgeschermd/)
  })
})
