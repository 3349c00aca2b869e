import { describe, expect, it } from 'vitest'
import { SIGNAL_CARDS } from '../../server/release/signals/cards.ts'
import type { Rule } from '../../server/statistics/control/flags.ts'
import { chanceSentence, funnelTitle, newestInWords, perInYear, perOf, SIGNALS, signalLimit, signalsHeading, signalValue } from '../../web/words/copy/signals.ts'
import { besideOthers, standsOutBeside } from '../../web/words/findings/beside-others.ts'
import { plain } from '../../web/words/rich.ts'
import { FROM_MESSAGES } from '../../web/words/signal-caveats.ts'
import { missedQuestion, questionOf } from '../../web/words/signal-questions.ts'
import { assuranceWords, detectableWords, displayWords, missedWords, verdictWords, yearsWords } from '../../web/words/signals.ts'

const flat = (text: string | null): string | null => text && text.replaceAll('\u00a0', ' ')

describe('A verdict in words', () => {
  it('calls noise by its name and asks after the mean, as METHODS 3.6 has it', () => {
    expect(verdictWords({ kind: 'ordinary' }, 'kwartaal', 'ordinary')).toEqual({
      title: 'Gewone schommeling', why: 'De cijfers bewegen zoals we op toeval mogen verwachten.',
      meaning: 'Eén hoger of lager kwartaal is geen reden voor vragen over dat kwartaal, wel voor de vraag of het gemiddelde goed genoeg is.',
    })
    expect(verdictWords({ kind: 'ordinary' }, 'maand', 'ordinary').meaning).toMatch(/^Eén hogere of lagere maand is geen reden voor vragen over die maand/)
  })

  it.each<[Rule, 'special-high' | 'special-low', number, string]>([
    ['outside', 'special-high', 1, 'De laatste maand ligt boven de bovenste grens.'],
    ['outside', 'special-low', 1, 'De laatste maand ligt onder de onderste grens.'],
    ['shift', 'special-low', 9, 'De cijfers liggen al negen maanden op rij onder het gemiddelde.'],
    ['shift', 'special-high', 3, 'De cijfers liggen al zeven maanden op rij boven het gemiddelde.'],
    ['trend', 'special-high', 7, 'De cijfers stijgen al zeven maanden op rij.'],
    ['trend', 'special-low', 13, 'De cijfers dalen al 13 maanden op rij.'],
    ['near-limit', 'special-high', 1, 'Van de laatste drie maanden liggen er twee of meer dicht bij de bovenste grens.'],
  ])('names the rule that fired: %s, %s', (rule, kind, points, why) => {
    const words = verdictWords({ kind, rule, points }, 'maand', 'concern')
    expect(words.why).toBe(why)
    expect(words.meaning).toBe('Hier is waarschijnlijk iets veranderd. Wat, dat vertelt de grafiek niet.')
  })

  it('does not call a point near a limit that lies outside it', () => {
    const why = (beyond: number) => verdictWords({ kind: 'special-low', rule: 'near-limit', points: 1 }, 'kwartaal', 'concern', beyond).why
    expect([why(0), why(1)]).toEqual(['Van de laatste drie kwartalen liggen er twee of meer dicht bij de onderste grens.', 'Van de laatste drie kwartalen liggen er twee dicht bij de onderste grens, en één ligt eronder.'])
  })

  it('differs in text for improvement, concern and where no direction is agreed', () => {
    const titles = (['improvement', 'concern', 'neutral-high', 'neutral-low'] as const).map((meaning) => verdictWords({ kind: meaning === 'neutral-low' ? 'special-low' : 'special-high', rule: 'outside', points: 1 }, 'jaar', meaning).title)
    expect(new Set(titles).size).toBe(4)
    expect(titles.every((title) => title.startsWith('Bijzonder: '))).toBe(true)
  })

  it('says which way it went before which way was agreed', () => {
    const title = (kind: 'special-high' | 'special-low', rule: Rule, meaning: 'improvement' | 'concern') => verdictWords({ kind, rule, points: 7 }, 'maand', meaning).title
    expect([title('special-low', 'near-limit', 'concern'), title('special-low', 'outside', 'improvement'), title('special-high', 'trend', 'concern')]).toEqual(['Bijzonder: lager dan gewoonlijk, de andere kant op dan afgesproken', 'Bijzonder: lager dan gewoonlijk, de afgesproken kant op', 'Bijzonder: stijgend, de andere kant op dan afgesproken'])
  })

  it('stands in a title with the newest value, and with its target where there is one', () => {
    const row = { periode: '2026-K2', teller: 20, noemer: 35 }
    const said = (target: number | null) => flat(newestInWords(row, 57.1, { per: 100, soort: 'gevallen' }, target))
    expect([said(80), said(null)]).toEqual(['Ongeveer 57 per 100 in het 2e kwartaal van 2026; het doel is 80', 'Ongeveer 57 per 100 in het 2e kwartaal van 2026'])
  })

  it('tells of whole years with both values and both spans, special or not', () => {
    const compared = { before: { years: [2022, 2023, 2024], value: 20.27 }, since: { years: [2025], value: 10.42 } }
    const special = yearsWords({ ...compared, isMarked: true }, 'improvement', { per: 1_000, each: 'gemiddeld per kwartaal' })
    expect(special.title).toBe('Bijzonder per jaar: lager dan gewoonlijk, de afgesproken kant op')
    expect(flat(special.why)).toBe('Hele jaren bij elkaar geteld is het verschil groter dan toeval: gemiddeld per kwartaal 10,4 per 1.000 in 2025, tegen 20,3 in 2022 tot en met 2024.')
    const ordinary = yearsWords({ ...compared, since: { years: [2024, 2025], value: 19 }, isMarked: false }, 'improvement', { per: 1_000, each: '' })
    expect(ordinary.title).toBe('Gewone schommeling per jaar')
    expect(flat(ordinary.why)).toBe('Hele jaren bij elkaar geteld is het verschil niet groter dan toeval: 19 per 1.000 in 2024 en 2025, tegen 20,3 in 2022 tot en met 2024.')
  })

  it('says what is missing instead of a verdict', () => {
    const constant = { kind: 'too-few', because: 'no-variation' } as const
    expect(verdictWords(constant, 'maand', 'ordinary')).toMatchObject({ title: 'Geen oordeel', why: 'Alle cijfers zijn gelijk. Dan is niet te zeggen wat een gewone schommeling is.' })
    for (const because of ['no-data', 'too-few', 'zero-total', 'no-basis', 'suppressed'] as const) expect(verdictWords({ kind: 'too-few', because }, 'maand', 'ordinary').why).toMatch(/\.$/)
  })

  it('never uses a causal verb, a judgement or a percentage', () => {
    const rules: readonly Rule[] = ['outside', 'shift', 'trend', 'near-limit']
    const all = rules.flatMap((rule) => (['improvement', 'concern', 'neutral-high'] as const).map((meaning) => Object.values(verdictWords({ kind: 'special-high', rule, points: 8 }, 'kwartaal', meaning)).join(' ')))
    for (const text of all) expect(text).not.toMatch(/door |veroorzaak|leidt|beter|slechter|%|procent/i)
  })
})

describe('A value beside its rounded counts', () => {
  const shares = { per: 100, soort: 'gevallen' } as const
  it('pretends no more than these tell', () => {
    expect(flat(signalValue(57.1, { teller: 20, noemer: 35 }, shares))).toBe('ongeveer 57')
    expect(signalValue(83.8, { teller: 155, noemer: 185 }, shares)).toBe('84')
    expect(signalValue(15.5, { teller: 400, noemer: 2_585 }, shares)).toBe('15,5')
  })
  it('has a limit as coarse as itself, and money as it is', () => {
    expect(signalLimit(51.4, { teller: 20, noemer: 35 }, shares)).toBe('51')
    expect(signalValue(3.3, { teller: 2_152, noemer: 65_800 }, { per: 100, soort: 'geld' })).toBe('3,3')
  })
  it('goes the same way over whole years', () => {
    const years = { before: { years: [2024], value: 20.27, margin: 2 }, since: { years: [2025], value: 10.42, margin: 5 }, isMarked: true }
    expect(flat(yearsWords(years, 'improvement', { per: 100, each: '' }).why)).toMatch(/: ongeveer 10 per 100 in 2025, tegen 20 in 2024\./)
  })
})

describe('What providers report', () => {
  it('is told of the signals that Raadszicht counts from messages, with how often', () => {
    expect(FROM_MESSAGES.every((code) => SIGNAL_CARDS.some((card) => card.code === code && /aanbieder/.test(card.source)))).toBe(true)
    expect([SIGNALS.reported(40, 65, 'kwartaal'), SIGNALS.reported(40, 40, 'kwartaal')].map((text) => text.match(/: (.*?)\./)![1])).toEqual(['40 tot 65 keer per kwartaal', '40 keer per kwartaal'])
  })
})

describe('Beside a chart', () => {
  it('stand limits that are missing or provisional', () => {
    expect(displayWords({ kind: 'chart' }, 'maand')).toBeNull()
    expect(displayWords({ kind: 'provisional' }, 'kwartaal')).toBe('Voorlopig: de grenzen rusten op minder dan twintig kwartalen en kunnen nog verschuiven.')
    expect(displayWords({ kind: 'run-chart', because: 'few-points' }, 'maand')).toBe('Nog geen grenzen: daarvoor zijn twaalf maanden nodig.')
    expect(displayWords({ kind: 'run-chart', because: 'small-counts' }, 'maand')).toMatch(/^Geen grenzen: de aantallen zijn te klein/)
    expect(displayWords({ kind: 'reason', because: 'too-few', instead: 'rarer-view' }, 'maand')).toMatch(/langere perioden of naar de hele gemeente/)
    expect(displayWords({ kind: 'reason', because: 'no-data', instead: null }, 'maand')).toBe('Er zijn nog geen cijfers.')
  })

  it('stands what the target may count on', () => {
    expect(assuranceWords('meets')).toContain('elke keer')
    expect(assuranceWords('misses')).toContain('geen enkele keer')
    expect(assuranceWords('by-chance')).toContain('toeval')
    expect([assuranceWords('by-chance', 6), assuranceWords('by-chance', 7), assuranceWords('meets', 7)].map((text) => /meestal niet/.test(text))).toEqual([false, true, false])
    expect([missedWords(0, 'maand'), missedWords(1, 'jaar'), missedWords(2, 'kwartaal')]).toEqual(['In de laatste maand is het doel gehaald.', 'In het laatste jaar is het doel niet gehaald.', 'Het doel is nu twee kwartalen op rij niet gehaald.'])
  })

  it.each([[150, 2.4, 5, 'ongeveer twee bijzonder. Gevonden: vijf.'], [20, 0.3, 1, 'meestal niets bijzonder. Gevonden: één.'], [60, 0.96, 0, 'ongeveer één bijzonder. Gevonden: geen.'], [1, 0.016, 0, 'bijna nooit iets bijzonder. Gevonden: geen.']])('stands what chance alone gives: %s charts', (charts, expected, found, words) => {
    expect(chanceSentence(charts, expected, found)).toBe(`U ziet hier ${charts === 1 ? 'één grafiek' : `${charts} grafieken`} over de tijd met een oordeel. Door toeval alleen is daarvan ${words}`)
  })

  it('stands what it cannot show', () => {
    expect(detectableWords('12 bezwaren', 'maand')).toBe('Een blijvende verandering van 12 bezwaren of meer valt meestal binnen zeven maanden op. Geen signaal betekent dus niet dat er niets veranderd is.')
  })
})

describe('Wijken beside each other', () => {
  const title = (high: readonly string[], low: readonly string[], judged = 12) => plain(funnelTitle({ name: 'Klachten', year: 2025, high, low, judged, wijken: 12 }))
  it('are named where they lie outside, and nowhere else', () => {
    expect([title([], []), title(['Noord'], ['Oost', 'West'])]).toEqual(['Klachten, 2025. Geen wijk valt op', 'Klachten, 2025. Noord hoger dan elders; Oost en West lager dan elders'])
  })
  it('have no verdict when too few are shown: that none stands out is not said', () => expect(title([], [], 0)).toBe('Klachten, 2025. Te weinig wijken getoond voor een oordeel'))
  it('says of how many there is no verdict, before it says that none stands out', () => {
    expect([title([], [], 11), title([], [], 3)]).toEqual([
      'Klachten, 2025. Van elf wijken met een oordeel valt er geen op; over één is geen oordeel mogelijk', 'Klachten, 2025. Van drie wijken met een oordeel valt er geen op; over negen is geen oordeel mogelijk'])
  })

  const row = { status: 'getoond', kant: null, bovengrens: 24.2 } as const
  it('have a verdict where fewer than ten are shown: a wijk outside the strict limits is told of, one inside does not stand out', () => {
    expect([besideOthers({ ...row, kant: 'hoog' }), besideOthers({ ...row, kant: 'laag' }), besideOthers(row)]).toEqual(['bijzonder: hoger dan elders', 'bijzonder: lager dan elders', 'valt niet op'])
  })
  it('are not called hidden where the wijk is shown and the others are not', () => {
    expect(besideOthers({ ...row, bovengrens: null })).toBe('geen oordeel: er zijn te weinig wijken getoond om naast te leggen')
    expect([besideOthers({ ...row, status: 'afgeschermd', bovengrens: null }), besideOthers({ ...row, status: 'nietBekend', bovengrens: null })]).toEqual(['geen oordeel: afgeschermd', 'geen oordeel: niet bekend'])
  })
  it('stand out on every page or on none', () => {
    expect([{ ...row, kant: 'hoog' as const }, { ...row, kant: 'laag' as const }, row, { ...row, bovengrens: null }].map(standsOutBeside)).toEqual([true, true, false, false])
  })
})

describe('The heading of the signals', () => {
  const heading = (all: number, judged: number, special: number, beside: readonly string[] = []) => plain(signalsHeading('Vaartzicht', { all, judged, special, beside }))
  it('calls everything usual only where everything has a verdict', () => {
    expect(heading(4, 4, 0)).toBe('In Vaartzicht is er geen bijzonder signaal: alles beweegt als gewoonlijk')
    expect(heading(4, 2, 0)).toBe('In Vaartzicht is bij twee van de vier signalen een oordeel mogelijk; die bewegen als gewoonlijk')
    expect(heading(4, 1, 0)).toBe('In Vaartzicht is bij één van de vier signalen een oordeel mogelijk; dat beweegt als gewoonlijk')
    expect(heading(4, 0, 0)).toBe('Over Vaartzicht is nog geen oordeel mogelijk')
  })
  it('does not leave out that the wijk stands out beside the others', () => {
    expect(heading(4, 2, 0, ['meer dan twee keer doorverwezen'])).toMatch(/als gewoonlijk\. Naast de andere wijken valt Vaartzicht wel op: meer dan twee keer doorverwezen$/)
    expect(heading(4, 2, 1, ['klachten'])).toMatch(/bijzonder\. Naast de andere wijken valt Vaartzicht ook op: klachten$/)
  })
})

describe('A value is per so many of something', () => {
  it.each([
    ['gebeurtenissen', 1_000, 'Kinderen tot 18 jaar', 'per 1.000 kinderen tot 18 jaar'],
    ['gevallen', 100, 'Alle aanvragen van die maand, ook die nog wachten', 'per 100 aanvragen van die maand'],
    ['geld', 100, 'Alle uitgaven in het sociaal domein, in euro’s', 'per 100 euro uitgaven in het sociaal domein'],
  ] as const)('%s', (soort, per, noemer, words) => expect(flat(perOf({ soort, per, noemer }))).toBe(words))
  it('of every card', () => { for (const { counted, per, denominator } of SIGNAL_CARDS) expect(flat(perOf({ soort: counted === 'money' ? 'geld' : 'gevallen', per, noemer: denominator }))).toMatch(/^per (100|1\.000) (?!alle|hulp )\p{Ll}/u) })
  it('and over a year of shorter periods the mean of these, where each counts the same people anew', () => {
    const inYear = (period: 'jaar' | 'kwartaal') => SIGNAL_CARDS.filter(({ code, denominator, per, counted }) => perInYear({ code, soort: counted === 'money' ? 'geld' : 'gevallen', per, noemer: denominator }, period).endsWith(', gemiddeld per kwartaal')).map(({ denominator }) => denominator)
    expect([inYear('kwartaal'), inYear('jaar')]).toEqual([['Huishoudens met een voorziening', 'Kinderen tot 18 jaar', 'Alle cliënten van de Wmo'], []])
    expect(SIGNALS.funnelAxes('per 1.000 kinderen, gemiddeld per kwartaal', 'Kinderen', { many: 4, kind: 'kwartaal' })).toBe('Van onder naar boven: hoe vaak, per 1.000 kinderen, gemiddeld per kwartaal. Van links naar rechts: kinderen, gemiddeld per kwartaal.')
  })
})

describe('The order of points', () => {
  it('is told beside what chance gives, as a second look', () => {
    expect(SIGNALS.runs({ longestRun: 5, longestRunMax: 8, crossings: 11, crossingsMin: 7, signal: false })).toBe('De langste rij punten aan één kant van het midden is hier 5; bij toeval is dat bijna nooit meer dan 8. De lijn gaat 11 keer over het midden; bij toeval is dat bijna altijd ten minste 7 keer. Dit is een tweede blik: het oordeel komt alleen van de regels hierboven.')
  })
})

describe('A wijk in a funnel', () => {
  it('is never held against another wijk', () => expect(SIGNALS.funnel.join(' ')).toContain('niet met een andere wijk'))
})

describe('A question about a signal', () => {
  it('is that of its card, unless it moved the agreed way', () => {
    const asked = (beter: 'lager' | 'hoger', side: 'high' | 'low') => questionOf({ vraag: 'Kon het eerder?', beter }, side)
    expect([asked('lager', 'high'), asked('hoger', 'low')]).toEqual(['Kon het eerder?', 'Kon het eerder?'])
    expect([asked('lager', 'low'), asked('hoger', 'high')].every((text) => text.startsWith('Wat veranderde hier'))).toBe(true)
  })
  it('is asked of a target that was missed seven times on end, and not of six', () => {
    expect([missedQuestion('Op tijd', null, 'maand'), missedQuestion('Op tijd', 6, 'maand')]).toEqual([null, null])
    expect(missedQuestion('Op tijd', 7, 'kwartaal')).toBe('Op tijd: het doel is al 7 kwartalen op rij niet gehaald. Wat is er nodig om het wel te halen?')
  })
})
