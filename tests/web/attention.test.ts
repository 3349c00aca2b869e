import { describe, expect, it } from 'vitest'
import type { Aanbod, Concentratie, Prognose, Publicatie, Signaal, Signaalafspraak, Signaalkaart, Uitgave } from '../../web/data/rows.ts'
import type { YearsMove } from '../../web/data/years.ts'
import { attentionOf, type Looked } from '../../web/overview/attention.ts'
import { momentOf } from '../../web/overview/moment.ts'
import { ATTENTION, forecastNote, signalNote, targetNote, wijkNote, yearsNote } from '../../web/words/copy/attention.ts'

const YEARS = [2021, 2022, 2023, 2024, 2025]
const GEMEENTE = 'GM9901'
const WIJKEN = ['WK990101', 'WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990106']

const spending = (gebied: string, jaar: number, bedrag: number | null): Uitgave => ({
  gebied, niveau: gebied.startsWith('GM') ? 'gemeente' : 'wijk', jaar, periodeSoort: 'jaar', periode: `${jaar}`, indeling: 'wet', wet: 'jeugdwet', taakveld: null, product: null,
  bedrag, bedragStatus: bedrag === null ? 'afgeschermd' : 'getoond', huishoudens: bedrag === null ? null : 100, huishoudensStatus: bedrag === null ? 'afgeschermd' : 'getoond', standVan: null,
})
/** Wijken that go up and down a little, and one that spends this many times as much in the last year. */
const laws = (times: number): Uitgave[] => YEARS.flatMap((jaar, year) => {
  const amounts = WIJKEN.map((wijk, at) => spending(wijk, jaar, Math.round(1e6 * (1 + 0.03 * Math.sin(5 * at + 2 * year)) * (at === 3 && year === 4 ? times : 1))))
  return [...amounts, spending(GEMEENTE, jaar, amounts.reduce((sum, { bedrag }) => sum + bedrag!, 0))]
})
const top = (jaar: number, waarde: number): Concentratie => ({ gebied: GEMEENTE, niveau: 'gemeente', jaar, wet: 'alle', noemer: 'gebruikers', maat: 'top', punt: 0.1, waarde, status: 'getoond', standVan: null })
const signal = (periode: string, waarde: number | null, regel: Signaal['regel'] = null): Signaal => ({
  signaal: 'klachten', gebied: GEMEENTE, niveau: 'gemeente', jaar: Number(periode.slice(0, 4)), weergave: 'periode', periodeSoort: 'kwartaal', periode, teller: null, noemer: null, waarde, status: waarde === null ? 'afgeschermd' : 'getoond',
  midden: 10, ondergrens: 4, bovengrens: 16, grafiek: 'u', stand: 'volledig', regel, kant: regel && waarde !== null ? (waarde > 10 ? 'hoog' : 'laag') : null, fase: 'definitief', standVan: null,
})
const forecast = (maat: Prognose['maat'], waarde: number, more: Partial<Prognose> = {}): Prognose => ({ jaar: 2025, wet: 'wmo', soort: 'jaar', maand: 9, maat, waarde, status: 'getoond', reden: null, standVan: null, ...more })
const yearAt = (budget: number) => [forecast('verwacht', 100e6), forecast('laag', 97e6), forecast('hoog', 103e6), forecast('begroot', budget)]
const supply = (deel: number | null, jaar = 2025): Aanbod => ({ jaar, wet: 'jeugdwet', product: 'jw-45', gecontracteerd: 1e6, volume: null, eenheid: null, gebruikt: 3e5, gebruiktStatus: 'getoond', deel, reden: null, standVan: null })

const SPECIAL = { signaal: 'klachten', gebied: GEMEENTE, periode: '2025-K4', periodeSoort: 'kwartaal', kant: 'laag', regel: 'buitenGrens', stand: 'volledig', run: 1, peak: '2025-K4', beyond: 1 } as const

const move = (chance: number, newest = 2025): YearsMove => ({ signal: 'klachten', area: GEMEENTE, side: 'low', chance, isMarked: chance < 0.002, before: { years: [newest - 2, newest - 1], value: 20, margin: 0.4 }, since: { years: [newest], value: 10, margin: 0.4 } })
const look = (some: Partial<Looked> = {}) => attentionOf({ year: 2025, whole: some.year ?? 2025, notes: [], years: YEARS, laws: [], concentration: [], signals: [], cards: [], moves: [], forecast: [], supply: [], budget: [], labels: [], ...some })
const kinds = (some: Partial<Looked>) => look(some).chosen.map(({ kind }) => kind)

describe('What the overview chooses from published rows', () => {
  it('is nothing where nothing was looked at, and nothing where all is quiet', () => {
    expect(look()).toEqual({ chosen: [], others: [], looked: 0, standingOut: 0 })
    const quiet = look({ laws: laws(1), concentration: YEARS.map((year, at) => top(year, 0.4 + (at % 2) / 100)), signals: [signal('2025-K3', 11)], forecast: yearAt(101e6), supply: [supply(0.8)] })
    expect(quiet.chosen).toEqual([])
    expect(quiet.looked).toBe(6 + 1 + 1 + 1)
  })
  it('is a wijk whose whole years differ, unless its newest period says so already', () => {
    expect(kinds({ moves: [move(1e-6)] })).toEqual(['years'])
    expect(kinds({ moves: [move(0.5)] })).toEqual([])
    expect(kinds({ moves: [move(0.0021)] })).toEqual([])
    expect(kinds({ moves: [move(1e-6)], signals: [signal('2025-K3', 3, 'buitenGrens')] })).toEqual(['signal'])
    expect(kinds({ moves: [move(1e-6)], signals: [signal('2025-K3', 9)] })).toEqual(['years'])
  })
  it('holds whole years up to the one before, and none later', () => {
    expect([2023, 2024, 2025, 2026].map((newest) => kinds({ moves: [move(1e-6, newest)] }).length)).toEqual([0, 1, 1, 0])
  })
  it('tells of whole years in words, with what they are held against; their values stand on Signalen', () => {
    const note = yearsNote(move(1e-6), { code: 'klachten', naam: 'Klachten', vraag: 'Wat doen wij?', beter: 'nietAfgesproken' }, { code: 'WK990104', name: 'Krakeel' }, '/signalen')
    expect(note.title).toBe('Klachten, Krakeel: lager in 2025 dan in 2023 en 2024')
    expect(note.text.replaceAll('\u00a0', ' ')).toBe('Hele jaren bij elkaar geteld is het verschil groter dan toeval. Wat er veranderde, vertelt het cijfer niet. Door toeval alleen komt dit bijna nooit voor.')
  })
  it('asks the question of the signal, unless the figure moved the agreed way', () => {
    const asked = (kant: 'laag' | 'hoog', beter: 'lager' | 'hoger' | 'nietAfgesproken') => signalNote({ ...SPECIAL, signaal: 'crisishulp', kant }, { naam: 'Crisishulp', vraag: 'Kon het eerder?', beter }, { name: 'Stad' }, 0.01, '/signalen').question
    expect([asked('hoog', 'lager'), asked('laag', 'hoger'), asked('laag', 'nietAfgesproken')]).toEqual(['Kon het eerder?', 'Kon het eerder?', 'Kon het eerder?'])
    expect([asked('laag', 'lager'), asked('hoog', 'hoger')]).toEqual(['Wat veranderde hier, en wordt er nog net zo geteld?', 'Wat veranderde hier, en wordt er nog net zo geteld?'])
  })
  it('tells how many periods in a row from seven on, and the one period before that', () => {
    const title = (run: number) => signalNote({ ...SPECIAL, signaal: 'bezwaren', periode: '2025-12', periodeSoort: 'maand', kant: 'hoog', run }, { naam: 'Bezwaren', vraag: '', beter: 'nietAfgesproken' }, { name: 'Stad' }, 0.01, '').title
    expect([6, 7].map(title)).toEqual(['Bezwaren, Stad: hoger dan gewoonlijk in december 2025', 'Bezwaren, Stad: 7 maanden op rij boven het gemiddelde, tot en met december 2025'])
  })
  it('names the rule that fired and its periods: of two near a limit all three, and which went furthest', () => {
    const rows = [signal('2025-K3', 10.5), signal('2025-K4', 5.5, 'bijGrens'), signal('2026-K1', 3, 'buitenGrens'), signal('2026-K2', 5.5, 'bijGrens')]
    const [found] = look({ year: 2026, signals: rows }).chosen
    expect(found).toMatchObject({ kind: 'signal', run: 3, peak: '2026-K1', beyond: 1 })
    const note = (more: object) => { const { title, text } = signalNote({ ...SPECIAL, periode: '2026-K2', ...more }, undefined, { name: 'Stad' }, 0.01, ''); return [title.split(': ')[1], text.split(' Hier is')[0]].map((words) => words!.replaceAll('\u00a0', ' ')) }
    expect(note({ regel: 'bijGrens', run: 3, peak: '2026-K1', beyond: 1 })).toEqual(['drie kwartalen op rij onder het gemiddelde, het laagst in het 1e kwartaal van 2026', 'Van de laatste drie kwartalen liggen er twee dicht bij de onderste grens van gewone schommeling, en één ligt eronder.'])
    expect(note({ regel: 'bijGrens', kant: 'hoog', peak: '2026-K2', beyond: 0 })).toEqual(['drie kwartalen op rij boven het gemiddelde, het hoogst in het 2e kwartaal van 2026', 'Van de laatste drie kwartalen liggen er twee of meer dicht bij de bovenste grens van gewone schommeling.'])
    expect(note({})).toEqual(['lager dan gewoonlijk in het 2e kwartaal van 2026', 'Het 2e kwartaal van 2026 ligt onder de onderste grens van gewone schommeling.'])
    expect(note({ regel: 'trend', kant: 'hoog', run: 7 })[0]).toBe('7 kwartalen op rij gestegen, tot en met het 2e kwartaal van 2026')
  })
  it('says beside a signal what Signalen says: limits on few points, and that only messages are counted', () => {
    const text = (signaal: string, stand: 'volledig' | 'voorlopig') => signalNote({ ...SPECIAL, signaal, stand }, undefined, { name: 'Stad' }, 0.0001, '').text.split('bijna nooit voor.')[1]
    expect([text('klachten', 'volledig'), text('begin-op-tijd', 'voorlopig')]).toEqual(['', ' Voorlopig: de grenzen rusten op minder dan twintig kwartalen en kunnen nog verschuiven. Dit gaat alleen over hulp waarvan de aanbieder begin of einde meldt. Dat is een deel van alle hulp.'])
  })
  it('has what goes against an agreement before what does not, where a third signal finds no room', () => {
    const quarter = (signaal: string, kant: 'hoog' | 'laag', waarde: number): Signaal => ({ ...signal('2025-K3', waarde, 'buitenGrens'), signaal, kant })
    const rows = [quarter('a', 'laag', 2), quarter('b', 'laag', 2), quarter('c', 'laag', 3)]
    const card = (code: string, beter: Signaalkaart['beter']): Signaalkaart => ({ code, beter, naam: '', principe: '', soort: 'gevallen', per: 100, onvolledig: 0, teller: '', noemer: '', bron: '', zegtNiet: '', vraag: '' })
    const told = (beter: Signaalkaart['beter']) => look({ signals: rows, cards: [card('c', beter)] }).chosen.map((one) => (one.kind === 'signal' ? one.row.signaal : ''))
    expect(told('lager')).toEqual(['a', 'b'])
    expect(told('hoger')).toEqual(['c', 'a'])
  })
  it('is a wijk that went another way, with the size of it', () => {
    expect(look({ laws: laws(0.6) }).chosen).toMatchObject([{ kind: 'wijk', area: 'WK990104', wet: 'jeugdwet' }])
    const [found] = look({ laws: laws(0.6) }).chosen
    expect(found?.kind === 'wijk' ? found.move.ratio : null).toBeGreaterThan(0.55)
    expect(found?.kind === 'wijk' ? found.move.ratio : null).toBeLessThan(0.65)
  })
  it('takes no hidden wijk for one that spends nothing, and looks at no later year', () => {
    const hidden = laws(0.6).map((row) => (row.gebied === 'WK990104' && row.jaar === 2025 ? spending('WK990104', 2025, null) : row))
    expect(kinds({ laws: hidden })).toEqual([])
    expect(look({ year: 2024, laws: laws(0.6) }).chosen).toEqual([])
  })
  it('is a budget far outside the margin of the forecast, and not one inside', () => {
    expect(kinds({ forecast: yearAt(80e6) })).toEqual(['forecast'])
    expect(kinds({ forecast: yearAt(102e6) })).toEqual([])
    expect(look({ forecast: yearAt(80e6).filter(({ maat }) => maat !== 'laag') }).looked).toBe(0)
  })
  it('is told to be a changed budget only where a change was about its own law', () => {
    const isAmended = (changes: number) => look({ forecast: [...yearAt(80e6), forecast('begrootStart', 79e6), forecast('wijzigingen', changes)] }).chosen[0]
    expect([isAmended(0), isAmended(1), look({ forecast: yearAt(80e6) }).chosen[0]]).toMatchObject([{ isAmended: false }, { isAmended: true }, { isAmended: false }])
  })
  it('is a concentration outside what earlier years were', () => {
    const shares = (now: number) => [0.39, 0.4, 0.41, 0.4, now].map((value, at) => top(YEARS[at]!, value))
    expect(look({ concentration: shares(0.6) }).chosen).toMatchObject([{ kind: 'concentration', area: GEMEENTE, now: 0.6, before: 0.4 }])
    expect(kinds({ concentration: shares(0.41) })).toEqual([])
  })
  it('is a signal whose newest complete period is special', () => {
    expect(kinds({ signals: [signal('2025-K1', 10), signal('2025-K2', 19, 'buitenGrens')] })).toEqual(['signal'])
    expect(kinds({ signals: [signal('2025-K1', 19, 'buitenGrens'), signal('2025-K2', 10)] })).toEqual([])
    expect(kinds({ signals: [signal('2025-K2', 19, 'buitenGrens'), { ...signal('2025-K3', null), fase: 'voorlopig' }] })).toEqual(['signal'])
    expect(kinds({ signals: [{ ...signal('2025-K2', 19, 'buitenGrens'), stand: 'zonderGrenzen' }] })).toEqual([])
  })
  it('is a newest month that hardly came in, the law that lacks most', () => {
    const month = (maand: number, wet: Prognose['wet'], waarde: number) => forecast('compleet', waarde, { soort: 'maand', maand, wet })
    expect(look({ forecast: [month(8, 'jeugdwet', 0.2), month(9, 'wmo', 0.4), month(9, 'jeugdwet', 0.3)] }).chosen).toEqual([{ kind: 'completeness', year: 2025, wet: 'jeugdwet', month: 9, share: 0.3, chance: null }])
    expect(kinds({ forecast: [month(9, 'wmo', 0.5)] })).toEqual([])
  })
  it('looks at the newest period of a signal and at the forecast of the year that runs, whatever the newest whole year is', () => {
    const running = look({ year: 2026, whole: 2025, laws: laws(0.6), signals: [signal('2026-K2', 19, 'buitenGrens')], forecast: yearAt(80e6).map((row) => ({ ...row, jaar: 2026 })), supply: [supply(0.4)] }).chosen
    expect(running.map((one) => [one.kind, 'year' in one ? one.year : null])).toEqual([['supply', null], ['forecast', 2026], ['wijk', 2025], ['signal', null]])
    expect([2025, 2026, 2027].map((year) => kinds({ year, signals: [signal('2025-K4', 19, 'buitenGrens')] }).length)).toEqual([1, 1, 0])
  })
  it('is a target that the newest twelve periods missed, as Signalen counts them, and not one of eleven', () => {
    const quarters = (values: readonly number[]) => values.map((waarde, at) => signal(`${2022 + Math.floor(at / 4)}-K${1 + (at % 4)}`, waarde))
    const target: Signaalafspraak = { signaal: 'klachten', gebied: GEMEENTE, soort: 'doel', datum: '2022-01-01', waarde: 9, toelichting: 'Hooguit 9' }
    const found = (values: readonly number[], beter: Signaalkaart['beter'] = 'lager', datum = target.datum) => look({ signals: quarters(values), cards: [{ code: 'klachten', beter } as Signaalkaart], notes: [{ ...target, datum }] }).chosen
    const twelve = Array.from({ length: 12 }, () => 10)
    expect(found([8, ...twelve])).toMatchObject([{ kind: 'target', missed: 12, isAgainst: true, chance: null }])
    expect([found([10, 9, ...twelve.slice(1)]), found(twelve, 'nietAfgesproken'), found(twelve, 'hoger'), found(twelve, 'lager', '2022-04-01')].map(({ length }) => length)).toEqual([0, 0, 0, 0])
    const note = targetNote({ ...signal('2025-K3', 10), missed: 12, target: 'Hooguit 9' }, { naam: 'Klachten', beter: 'lager' }, { name: 'Stad' }, '/signalen')
    expect([note.title.replaceAll('\u00a0', ' '), note.text]).toEqual(['Klachten, Stad: 12 kwartalen op rij boven het doel, tot en met het 3e kwartaal van 2025', 'Hooguit 9. Waarom het doel niet is gehaald, zegt het cijfer niet.'])
  })
  it('is supply of which less than half is used', () => {
    expect(kinds({ supply: [supply(0.49)] })).toEqual(['supply'])
    expect(kinds({ supply: [supply(0.5), supply(null), supply(0.2, 2024)] })).toEqual([])
  })
})

describe('When it looks', () => {
  it('is now, whichever year the page shows; or then, for an earlier year that was chosen, and says so', () => {
    const release = { jaren: [2023, 2024, 2025, 2026].map((jaar) => ({ jaar, totMaand: jaar === 2026 ? 9 : 12 })) } as unknown as Publicatie
    expect([2024, 2025, 2026].map((shown) => momentOf(release, shown))).toEqual([{ year: 2024, whole: 2024 }, { year: 2026, whole: 2025 }, { year: 2026, whole: 2025 }])
    expect(ATTENTION.moment(2024, 2024, true)).toContain('U koos 2024')
    expect([ATTENTION.moment(2026, 2025, false), ATTENTION.moment(2025, 2025, false)]).toEqual(['De nieuwste cijfers: 2026, en 2025 waar een heel jaar nodig is.', 'De nieuwste cijfers, tot en met 2025.'])
  })
})

describe('Its words', () => {
  it('say how often chance does this, and never a cause', () => {
    const note = wijkNote({ code: 'WK990104', name: 'Krakeel' }, { wet: 'jeugdwet', year: 2025, yearBefore: 2024, move: { own: 0.82, middle: 1.08, among: 12 } }, 0.004, '/wijken/WK990104')
    expect(note.title.replaceAll('\u00a0', ' ')).toBe('Krakeel: uitgaven voor de Jeugdwet 18 procent lager in 2025 dan in 2024; in de middelste van 12 wijken 8 procent hoger')
    expect(note.text).toContain('ongeveer 1 op de 300 keer')
    expect(note.text).not.toMatch(/doordat|veroorzaakt|komt door/)
  })
  it('say of a forecast that its margin holds three in four', () => {
    expect(forecastNote({ year: 2026, wet: 'wmo', forecast: 100e6, low: 97e6, high: 103e6, budget: 80e6, isAmended: false }, '/geld').text).toContain('drie op de vier')
    const titles = [false, true].map((isAmended) => forecastNote({ year: 2026, wet: 'wmo', forecast: 100e6, low: 97e6, high: 103e6, budget: 80e6, isAmended }, '/geld').title.replaceAll('\u00a0', ' '))
    expect(titles).toEqual(['Wmo: we verwachten in 2026 100 miljoen euro, begroot is 80 miljoen euro', 'Wmo: we verwachten in 2026 100 miljoen euro, begroot is na wijziging 80 miljoen euro'])
  })
  it('count what was looked at', () => {
    expect(ATTENTION.none(86)).toContain('86 cijfers')
    expect(ATTENTION.some(2, 86, 3).replaceAll('\u00a0', ' ')).toContain('Drie vallen op; twee staan hier, van elke soort hoogstens twee.')
    expect(ATTENTION.some(1, 86, 1)).toContain('Eén valt op.')
  })
})

describe('Accounts that closed', () => {
  const none = { wijziging: null, besluit: null }
  const closed = (spent: number, jaar = 2025) => [{ jaar, soort: 'begroting' as const, taakveld: '6.1', bedrag: 600, ...none }, { jaar, soort: 'begroting' as const, taakveld: '6.2', bedrag: 400, ...none }, { jaar, soort: 'realisatie' as const, taakveld: '6.1', bedrag: 601, ...none }, { jaar, soort: 'realisatie' as const, taakveld: '6.2', bedrag: spent - 601, ...none }]

  it.each([[951, 0], [950, 1], [1049, 0], [1050, 1]])('deserve a question from a twentieth on either side: %d of 1.000', (spent, found) => {
    expect(look({ budget: closed(spent) }).chosen).toHaveLength(found)
  })
  it('are those of the last year that closed, with the taakveld that differs most that way', () => {
    expect(look({ year: 2026, budget: [...closed(1100, 2024), ...closed(1200), { jaar: 2026, soort: 'begroting', taakveld: '6.1', bedrag: 700, ...none }] }).chosen).toEqual([expect.objectContaining({ kind: 'accounts', year: 2025, spent: 1200, budget: 1000, largest: { wet: null, code: '6.2', amount: 199 } })])
  })
  it('say nothing without both', () => {
    expect(look({ budget: closed(1200).filter(({ soort }) => soort === 'begroting') }).chosen).toEqual([])
    expect(look({ budget: closed(1200).filter(({ soort }) => soort === 'realisatie') }).chosen).toEqual([])
  })
  it('say nothing where a begroting is not known and changes of it are', () => {
    const changed = (soort: 'begroting' | 'wijziging') => closed(1200).map((row) => (row.soort === 'begroting' ? { ...row, soort, wijziging: soort === 'wijziging' ? 1 : null, besluit: soort === 'wijziging' ? '2025-07-08' : null } : row))
    expect([look({ budget: changed('wijziging') }).chosen, look({ budget: changed('begroting') }).chosen.length]).toEqual([[], 1])
  })
})
