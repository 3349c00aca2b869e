import { describe, expect, it } from 'vitest'
import type { RegisterRow } from '../../server/facts/rows.ts'
import { SIGNAL_CODES } from '../../server/facts/signal-codes.ts'
import { cardOf, SIGNAL_CARDS } from '../../server/release/signals/cards.ts'
import { read } from '../server/ingest/read.ts'

const HEADERS = {
  signalen: 'signaal;gebied;periode;teller;noemer',
  contracten: 'contract;aanbieder;product;jaar;volume;eenheid;bedrag',
  initiatieven: 'initiatief;naam;wijkcode;thema;start;einde;bewijs;bedrag',
  signaalafspraken: 'signaal;gebied;soort;datum;waarde;toelichting',
  vergelijking: 'gemeentecode;gemeente;jaar;indicator;bedrag;bron',
  bijstellingen: 'bijstelling;jaar;wet;bedrag;reden;eigenaar;datum',
  verhalen: 'verhaal;datum;wijkcode;van;thema;titel;tekst',
} as const
const lines = (kind: keyof typeof HEADERS, ...rows: readonly string[]) => read(`${HEADERS[kind]}\n${rows.join('\n')}\n`)
const codes = async (kind: keyof typeof HEADERS, ...rows: readonly string[]) => (await lines(kind, ...rows)).codes
const values = async (kind: keyof typeof HEADERS, row: string) => ((await lines(kind, row)).rows[0] as RegisterRow).values

describe('A signal', () => {
  it('is a count of an area and a period', async () => {
    expect(await values('signalen', 'klachten;WK990101;2025-K1;14;120')).toEqual({ signal: 'klachten', area: 'WK990101', period: '2025-K1', numerator: 14, denominator: 120, households: null })
  })
  it('may say of how many households it is; a file without that column is read as before', async () => {
    const found = await read(`${HEADERS.signalen};huishoudens\nklachten;WK990101;2025-K1;14;120;9\nklachten;WK990101;2025-K2;14;120;\n`)
    expect([found.codes, found.rows.map((row) => (row as RegisterRow).values['households'])]).toEqual([[], [9, null]])
    expect((await read(`${HEADERS.signalen};huishoudens\nklachten;WK990101;2025-K1;14;120;veel\n`)).codes).toEqual(['FIELD_PATTERN'])
  })
  it('may be nought, out of at least one, or out of nothing that is known', async () => {
    expect(await codes('signalen', 'klachten;GM9901;2025;0;1')).toEqual([])
    expect(await codes('signalen', 'klachten;GM9901;2025;0;0')).toEqual(['FIELD_PATTERN'])
    expect((await values('signalen', 'klachten;GM9901;2025;0;'))['denominator']).toBeNull()
  })
  it.each(['2025', '2025-K1', '2025-K4', '2025-01', '2025-12'])('knows the period %s', async (period) => expect(await codes('signalen', `klachten;GM9901;${period};1;`)).toEqual([]))
  it.each(['2014', '2025-K0', '2025-K5', '2025-13', '2025-00', 'maart', '2025-3'])('refuses the period %s', async (period) => expect(await codes('signalen', `klachten;GM9901;${period};1;`)).toEqual(['DATE_FORMAT']))
  it('may come once per area and period', async () => {
    expect(await codes('signalen', 'klachten;GM9901;2025;1;', 'klachten;GM9901;2024;1;')).toEqual([])
    expect(await codes('signalen', 'klachten;GM9901;2025;1;', 'klachten;GM9901;2025;2;')).toEqual(['DUPLICATE_KEY'])
  })
  it('is refused for another gemeente, and kept with a warning for a wijk that is not known yet', async () => {
    expect(await codes('signalen', 'klachten;GM9902;2025;1;')).toEqual(['WRONG_MUNICIPALITY'])
    const found = await lines('signalen', 'klachten;WK990177;2025;1;')
    expect([found.status, found.codes, (found.rows[0] as RegisterRow).values['area']]).toEqual(['accept_with_warning', ['WIJK_UNKNOWN'], 'WK990177'])
  })
})

describe('What stands beside a signal', () => {
  it('is a target with a value from a day on, or an event on a day', async () => {
    expect(await values('signaalafspraken', 'bezwaren;GM9901;doel;2025-01-01;4;Hooguit 4')).toEqual({ signal: 'bezwaren', area: 'GM9901', kind: 'doel', date: '2025-01-01', value: 4, text: 'Hooguit 4' })
    expect((await values('signaalafspraken', 'bezwaren;GM9901;gebeurtenis;2025-03-01;;Balies weggehaald'))['value']).toBeNull()
  })
  it('is nothing else, and comes once a day', async () => {
    expect(await codes('signaalafspraken', 'bezwaren;GM9901;norm;2025-01-01;4;Hooguit 4')).toEqual(['WORD_UNKNOWN'])
    expect(await codes('signaalafspraken', 'bezwaren;GM9901;doel;2025-01-01;4;Een', 'bezwaren;GM9901;doel;2025-01-01;5;Twee')).toEqual(['DUPLICATE_KEY'])
    expect(await codes('signaalafspraken', 'bezwaren;GM9901;doel;2025-01-01;4;Een', 'bezwaren;GM9901;doel;2025-01-02;5;Twee')).toEqual([])
  })
})

describe('A contract', () => {
  it('is money in whole cents, a volume, or both', async () => {
    expect(await values('contracten', 'c-1;99999901;wmo-02;2025;100;uur;1234,56')).toMatchObject({ product: 'wmo-02', volume: 100, unit: 'uur', amount_cents: 123_456 })
    expect(await codes('contracten', 'c-1;99999901;wmo-02;2025;100;uur;')).toEqual([])
    expect(await codes('contracten', 'c-1;99999901;wmo-02;2025;;;')).toEqual(['FIELD_MISSING'])
  })
  it.each([['-1,00', 'AMOUNT_FORMAT'], ['12.50', 'AMOUNT_FORMAT'], ['1,5', 'AMOUNT_FORMAT'], ['1234567890,00', 'AMOUNT_RANGE']])('refuses %s as an amount', async (amount, code) => {
    expect(await codes('contracten', `c-1;99999901;wmo-02;2025;;;${amount}`)).toEqual([code])
  })
  it('names a product of the catalogue', async () => expect(await codes('contracten', 'c-1;99999901;wmo-99;2025;1;uur;')).toEqual(['WORD_UNKNOWN']))
})

describe('A signal', () => {
  it('without a card is kept with a warning, because no release will have it', async () => {
    expect(await codes('signalen', 'wachttijd-te-lang;GM9901;2025-03;31;120')).toEqual(['SIGNAL_NO_CARD'])
    expect(await codes('signaalafspraken', 'wachttijd-te-lang;GM9901;gebeurtenis;2025-04-01;;Tweede loket geopend')).toEqual(['SIGNAL_NO_CARD'])
  })
  it.each(SIGNAL_CODES)('%s has a card, and no warning', async (code) => {
    expect(await codes('signalen', `${code};GM9901;2025-03;31;120`)).toEqual([])
    expect(cardOf(code)?.code).toBe(code)
  })
  it('has a code for every card', () => expect(SIGNAL_CARDS.map(({ code }) => code)).toEqual(SIGNAL_CODES))
})

describe('What else is told in words', () => {
  it('is read as a story is: what happened beside a signal, and the name of an initiative', async () => {
    expect(await codes('signaalafspraken', 'klachten;WK990101;gebeurtenis;2025-04-01;;Verhuizing van drie gezinnen')).toEqual(['TEXT_PERSONAL'])
    expect(await codes('signaalafspraken', 'klachten;WK990101;gebeurtenis;2025-04-01;;Tweede loket geopend')).toEqual([])
    expect(await codes('initiatieven', 'a;Hulp voor mevrouw De Wit;;zorg;2025-01-01;;beschreven;')).toEqual(['TEXT_PERSONAL'])
  })
})

describe('A figure to compare with', () => {
  it('may be of another gemeente, once a year and indicator', async () => {
    expect(await codes('vergelijking', 'GM0363;Elders;2024;jeugd;345;CBS\nGM0363;Elders;2024;wmo;0;CBS')).toEqual([])
    expect(await codes('vergelijking', 'GM0363;Elders;2024;jeugd;345;CBS\nGM0363;Elders;2024;jeugd;346;CBS')).toEqual(['DUPLICATE_KEY'])
  })
  it('is of a gemeente, about something that is compared, in whole euros', async () => {
    expect(await codes('vergelijking', 'WK990101;Elders;2024;jeugd;345;CBS')).toEqual(['AREA_CODE'])
    expect(await codes('vergelijking', 'GM0363;Elders;2024;cultuur;345;CBS')).toEqual(['WORD_UNKNOWN'])
    expect(await codes('vergelijking', 'GM0363;Elders;2024;jeugd;345,50;CBS')).toEqual(['FIELD_PATTERN'])
  })
})

describe('An initiative', () => {
  it('may last a day, and not less', async () => {
    expect(await codes('initiatieven', 'a;Naam;;zorg;2025-01-01;2025-01-01;beschreven;')).toEqual([])
    expect(await codes('initiatieven', 'a;Naam;;zorg;2025-01-01;2024-12-31;beschreven;')).toEqual(['PERIOD_ORDER'])
  })
  it('says how sure it is that it works, in words of the list', async () => {
    expect(await codes('initiatieven', 'a;Naam;;zorg;2025-01-01;;Sterke Aanwijzingen;')).toEqual([])
    expect(await codes('initiatieven', 'a;Naam;;zorg;2025-01-01;;bewezen;')).toEqual(['WORD_UNKNOWN'])
  })
})

describe('A story', () => {
  const story = (text: string) => codes('verhalen', `s;2025-04-02;;wijkteam;zorg;Titel;${text}`)
  it.each(['999990019', '999.990.019', '999 99 00 19', '06-12345678', '012-345 67 89', '999\u{a0}990\u{a0}019', '999\u{202f}990\u{202f}019', '999\u{2013}990\u{2013}019', '999\u{2011}990\u{2011}019', '9999\u{200b}90019', '9999\u{ad}90019', '999  990  019', '06 \u{2013} 12 34 56 78', '\u{ff19}99990019',
    '999/990/019', '999_990_019', '999,990,019', '999\u{b7}990\u{b7}019', '(999)990(019)', '999990o19', '\u{669}\u{669}\u{669}\u{669}\u{669}\u{660}\u{660}\u{661}\u{669}', 'https://voorbeeld.nl/?nr=999%2D990%2d019', 'negen negen negen negen negen nul nul een negen', 'nul zes 12345678', 'onder bsn 9999 en dan 90019'])('is refused with %s in it, and does not repeat it', async (number) => {
    const found = await lines('verhalen', `s;2025-04-02;;wijkteam;zorg;Titel;bel ${number}`)
    expect([found.codes, JSON.stringify(found).includes(number)]).toEqual([['TEXT_HOLDS_BSN'], false])
  })
  it.each(['In 2025 gaf de gemeente 12.500 euro aan huis 14.', 'In 2024\u{2013}2025 3 keer meer.', 'Een co\u{ad}alitie', 'Van 1.234.567,89 euro in 2025 naar 999.990,01 euro.', '999/990/018', '9999 uur en 90018 euro', '999 990/0190'])('may hold years, an amount, a house number and a soft hyphen: %s', async (text) => expect(await story(text)).toEqual([]))
  it.each(['\u{202e}000.042', '\u{2066}a'])('is refused with a sign that turns the direction of a line: %j', async (text) => expect(await story(text)).toEqual(['FIELD_PATTERN']))
  it.each([['s-999990019', ['TEXT_HOLDS_BSN']], ['s-999-990-019', ['TEXT_HOLDS_BSN']], ['s-999-990-018', []], ['s-999990018', []], ['s-9999900190', []], ['s-2026-01-01-9', []]])('has no BSN in its code, which is published: %s', async (code, expected) => expect(await codes('verhalen', `${code};2025-04-02;;wijkteam;zorg;Titel;Tekst`)).toEqual(expected))
  it.each([[5_000, []], [5_001, ['FIELD_TOO_LONG']]])('has room for %i characters', async (length, expected) => expect(await story('x'.repeat(length))).toEqual(expected))
  it.each([
    ['een e-mailadres', 'mail naar wijk@voorbeeld.nl'], ['een postcode', 'aan de kade, 1234 AB'], ['een adres', 'zij woont op Kadestraat 14'],
    ['een volledige datum die een geboortedatum kan zijn', 'geboren op 3-4-1951'], ['een volledige datum die een geboortedatum kan zijn', 'van 12 maart 2009'],
    ['een aanhef met een naam', 'volgens mevrouw De Wit'], ['een aanhef met een naam', 'mevrouw van der Berg belde'], ['een aanhef met een naam', 'Mw. A. de Wit belde'], ['een aanhef met een naam', 'dhr. J.P. Wit'], ['een klein aantal huishoudens of personen', 'E\u{e9}n gezin'], ['een postcode', '1234\u{a0}AB'], ['een klein aantal huishoudens of personen', 'drie jonge gezinnen in deze straat'], ['een klein aantal huishoudens of personen', 'bij 2 cliënten'],
    ['een klein aantal huishoudens of personen', 'tien gezinnen wachten'], ['een klein aantal huishoudens of personen', '12 mensen'], ['een klein aantal huishoudens of personen', 'drie ernstig zieke kinderen'], ['een klein aantal huishoudens of personen', 'een alleenstaande vader'], ['een klein aantal huishoudens of personen', 'enkele ouders'],
    ['een e-mailadres', 'mail wijk (at) voorbeeld.nl'], ['een e-mailadres', 'wijk apenstaartje voorbeeld'], ['een postcode', '1234ab'], ['een adres', 'Kadestraat nr. 14b'], ['een volledige datum die een geboortedatum kan zijn', 'van 1951-04-03'], ['een volledige datum die een geboortedatum kan zijn', '3 mrt 2011'],
    ['een naam met voorletters', 'volgens A. de Wit'], ['iemand met een leeftijd', 'dat meisje van 14'], ['iemand met een leeftijd', 'de 14-jarige'], ['wie er in een straat wonen', 'de bewoners van de lange Kadestraat'], ['wie er in een straat wonen', 'In de Kadestraat wachten gezinnen'], ['een getal dat een BSN kan zijn', '9999 uur en 90019 euro'],
  ])('is taken in with a warning for %s, and does not repeat it: %s', async (what, text) => {
    const found = await lines('verhalen', `s;2025-04-02;;wijkteam;zorg;Titel;${text}`)
    expect([found.codes, found.rows.length, found.problems[0]!.message.includes(what), JSON.stringify(found.problems).includes(text)]).toEqual([['TEXT_PERSONAL'], 1, true, false])
  })
  it.each(['Sinds 2 maart 2025 zijn de balies weg.', 'Dertig gezinnen kregen hulp.', 'De mevrouw van de kantine zegt niets.', 'In 2025 kwamen er 14 kinderen bij.', 'Een huis met een hoge weg.', 'Veertien gezinnen en 13 cliënten wachten.', 'Het is een plek voor kinderen.', 'Eén op de tien kinderen krijgt hulp.', '1 op de 10 gezinnen.', 'De markt en het plein zijn veranderd.', 'In 1234 af en toe.', 'Kinderen van 4 tot 12 jaar.', 'De hulp in de Kadestraat is verhuisd.', 'Het besluit van 12 maart 2024.'])('says nothing of %s', async (text) => {
    expect(await story(text)).toEqual([])
  })
  it('has its title read in the same way', async () => expect(await codes('verhalen', 's;2025-04-02;;wijkteam;zorg;Dank aan mevrouw De Wit;Tekst')).toEqual(['TEXT_PERSONAL']))
  it('takes long texts at once, whatever they are made of', async () => {
    const begun = performance.now()
    for (const part of ['9 ', 'een ', '%39', 'o9', 'A. ', 'Kade']) await story(part.repeat(5_000 / part.length))
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
  it('keeps its line ends', async () => expect((await values('verhalen', 's;2025-04-02;;wijkteam;zorg;Titel;"een\ntwee"'))['body']).toBe('een\ntwee'))
})

describe('A figure to compare with', () => {
  const share = (text: string) => read(`${HEADERS.vergelijking};laag_inkomen\nGM9902;Elders;2024;jeugd;345;CBS;${text}\n`)
  it.each([['33', 330], ['33,5', 335], ['0', 0], ['100', 1_000], ['', null]])('may say its low incomes: %j', async (text, tenths) => {
    const found = await share(text)
    expect([found.codes, (found.rows[0] as RegisterRow).values['low_income']]).toEqual([[], tenths])
  })
  it.each(['100,1', '33,55', '33.5', '-1', 'veel', '33%'])('is refused with %s', async (text) => expect((await share(text)).codes).toEqual(['FIELD_PATTERN']))
  it('is read as before without that column', async () => expect((await values('vergelijking', 'GM9902;Elders;2024;jeugd;345;CBS'))['low_income']).toBeNull())
})

describe('An adjustment of the forecast', () => {
  const adjusted = (change: Partial<Record<'jaar' | 'wet' | 'bedrag' | 'reden' | 'eigenaar' | 'datum', string>>) =>
    codes('bijstellingen', Object.values({ code: 'a', jaar: '2026', wet: 'wmo', bedrag: '100,00', reden: 'Nieuw tarief', eigenaar: 'concerncontroller', datum: '2026-10-06', ...change }).join(';'))
  it('is money more or less under one law, with a reason, a function and a day', async () => {
    expect(await values('bijstellingen', 'a;2026;Jeugdwet;-1234,56;Nieuw tarief;Concerncontroller;2026-10-06'))
      .toEqual({ adjustment: 'a', year: 2026, wet: 'jeugdwet', amount_cents: -123_456, reason: 'Nieuw tarief', owner: 'concerncontroller', decided: '2026-10-06', withdrawn: null })
  })
  it.each([['0,01', []], ['-0,01', []], ['0,00', ['AMOUNT_ZERO']], ['-0,00', ['AMOUNT_ZERO']], ['100', ['AMOUNT_FORMAT']], ['', ['FIELD_MISSING']]])('may be %s: %j', async (bedrag, expected) => expect(await adjusted({ bedrag })).toEqual(expected))
  it.each(['alle', 'zorg', ''])('is not about %j', async (wet) => expect(await adjusted({ wet })).toEqual([wet === '' ? 'FIELD_MISSING' : 'WORD_UNKNOWN']))
  it('has an owner that is a function of the list, never a name', async () => {
    expect([await adjusted({ eigenaar: 'J. Jansen' }), await adjusted({ eigenaar: 'hoofd financiën' }), await adjusted({ eigenaar: '' })]).toEqual([['WORD_UNKNOWN'], [], ['FIELD_MISSING']])
  })
  it('has its reason read as a story is', async () => {
    expect([await adjusted({ reden: 'bel 999990019' }), await adjusted({ reden: 'plaatsing van drie kinderen' }), await adjusted({ reden: 'x'.repeat(201) }), await adjusted({ reden: 'x'.repeat(200) })])
      .toEqual([['TEXT_HOLDS_BSN'], ['TEXT_PERSONAL'], ['FIELD_PATTERN'], []])
  })
  it.each([['2024-12-31', ['DECISION_YEAR']], ['2025-01-01', []], ['2027-12-31', []], ['2028-01-01', ['DECISION_YEAR']]])('of 2026 is warned of when it was made far from that year: %s', async (datum, expected) => expect(await adjusted({ datum })).toEqual(expected))
  it('comes once in a file', async () => {
    const line = (code: string) => `${code};2026;wmo;1,00;Tarief;college;2026-10-06`
    expect([await codes('bijstellingen', line('a'), line('a')), await codes('bijstellingen', line('a'), line('b'))]).toEqual([['DUPLICATE_KEY'], []])
  })
})
