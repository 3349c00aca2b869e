import { describe, expect, it } from 'vitest'
import { groupOf } from '../../web/concentration/group.ts'
import type { Concentratie, Publicatie, Uitgave } from '../../web/data/rows.ts'
import { amountOf, byName, concentrationOf, spentOf, usersOf } from '../../web/data/select.ts'
import { ABSENT, cellText, ratio, shown, SUPPRESSED } from '../../web/words/cell.ts'
import { drawsHatch } from '../../web/parts/hidden-note.tsx'
import { sourceLine } from '../../web/words/copy/figure.ts'
import { SIGNATURE } from '../../web/words/copy/signature.ts'
import { drawnOf } from '../../web/spending/drawn.ts'
import { keptNote, nothingPublished } from '../../web/words/copy/states.ts'

const row = (noemer: Concentratie['noemer'], maat: Concentratie['maat'], punt: number | null, waarde: number | null): Concentratie =>
  ({ gebied: 'WK990101', niveau: 'wijk', jaar: 2025, wet: 'alle', noemer, maat, punt, waarde, status: waarde === null ? 'afgeschermd' : 'getoond', standVan: null })
const gini = { gebied: 'WK990101', jaar: 2025, noemer: 'alle', maat: 'gini' } as const

describe('A figure of a hidden group', () => {
  it('is hidden when its tenth is', () => {
    expect(concentrationOf([row('alle', 'top', 0.1, null)], gini)).toEqual(SUPPRESSED)
  })
  it('is hidden when only the users have a row and that is hidden', () => {
    expect(concentrationOf([row('gebruikers', 'top', 0.1, null)], gini)).toEqual(SUPPRESSED)
  })
  it('is not known when the tenth is shown or absent', () => {
    expect(concentrationOf([row('alle', 'top', 0.1, 0.4), row('gebruikers', 'top', 0.1, null)], gini)).toEqual(ABSENT)
    expect(concentrationOf([], gini)).toEqual(ABSENT)
  })
  it('says nothing of another year or wijk', () => {
    expect(concentrationOf([row('alle', 'top', 0.1, null)], { ...gini, jaar: 2024 })).toEqual(ABSENT)
  })
})

describe('The households of a group', () => {
  const area = { code: 'WK990101', naam: 'Noord', niveau: 'wijk' as const, ouder: null, inwoners: 500, huishoudens: 1000 }
  const spending = [{ gebied: 'WK990101', jaar: 2025, huishoudens: 13, huishoudensStatus: 'getoond', bedrag: 5, bedragStatus: 'getoond', standVan: null }] as unknown as Uitgave[]
  it('are those of the spending, or all of the area', () => {
    expect(groupOf(spending, area, { year: 2025, noemer: 'gebruikers' })).toMatchObject({ households: shown(13), receiving: shown(1) })
    expect(groupOf(spending, area, { year: 2025, noemer: 'alle' })).toMatchObject({ households: shown(1000), receiving: shown(0.013) })
  })
  it('are none where a held year has no row, and unknown without an area', () => {
    expect(groupOf([], area, { year: 2025, noemer: 'gebruikers' }).users).toEqual(shown(0))
    expect(groupOf(spending, undefined, { year: 2025, noemer: 'gebruikers' }).users).toEqual(ABSENT)
  })
})

describe('Rows as they are met', () => {
  it('turns no row into nobody, and a hidden row never', () => {
    expect([spentOf(undefined), usersOf(undefined)]).toEqual([shown(0), shown(0)])
    expect(spentOf({ bedrag: null, bedragStatus: 'afgeschermd', huishoudens: null, huishoudensStatus: 'afgeschermd', standVan: null })).toEqual(SUPPRESSED)
  })
  it('says of a figure that was kept that it is an earlier one, in whatever is made of it', () => {
    const kept = amountOf({ bedrag: 300, bedragStatus: 'getoond', huishoudens: null, huishoudensStatus: 'afgeschermd', standVan: '2025-02-28' })
    expect(kept).toEqual(shown(300, '2025-02-28'))
    expect(ratio(kept, shown(10))).toEqual(shown(30, '2025-02-28'))
    expect([cellText(kept, String), cellText(shown(300), String)]).toEqual(['300 (eerder cijfer)', '300'])
    expect(keptNote('2025-02-28').replaceAll('\u00a0', ' ')).toBe('eerder cijfer, stand 28 februari 2025')
  })
  it('puts wijken in order of name', () => {
    expect(byName([{ name: 'Óost' }, { name: 'Noord' }, { name: 'Zuid' }]).map((item) => item.name)).toEqual(['Noord', 'Óost', 'Zuid'])
  })
})

describe('What stands with a figure', () => {
  const release = { id: '2026-1', standVan: '2026-10-19', verzonnen: false, jaren: [[2023, 'definitief'], [2024, 'definitief'], [2025, 'definitief'], [2026, 'voorlopig']].map(([jaar, status]) => ({ jaar, status })), bronnen: ['begroting', 'gebieden', 'huishoudens', 'jw323', 'kostenregels', 'wmo323'].map((soort) => ({ soort, leveringen: 1 })) } as unknown as Publicatie
  it('names the source of the resource', () => {
    expect(sourceLine(release, { resource: 'begroting' })).toMatch(/^Bron: begroting en jaarrekening;/)
    expect(sourceLine({ ...release, verzonnen: true }, { resource: 'vergelijking' })).toMatch(/uw gemeente zijn verzonnen, die van de andere niet\.$/)
    expect(sourceLine(release, { resource: 'uitgaven' })).not.toMatch(/register|begroting/)
    for (const source of [{ resource: 'concentratie' }, { resource: 'uitgaven', perHead: true }]) expect(sourceLine(release, source)).toMatch(/declaraties Wmo.*register van huishoudens en kaart van wijken en buurten/)
  })
  it('names the messages that a signal is counted from, where the release has them', () => {
    const signal = (kinds: readonly string[], signaal: string) => sourceLine({ ...release, bronnen: kinds.map((soort) => ({ soort, leveringen: 1 })) }, { resource: 'signalen', question: { signaal } })
    const all = ['signalen', 'signaalafspraken', 'jw305', 'wmo301', 'wmo307']
    expect(signal(all, 'begin-op-tijd')).toMatch(/^Bron: toewijzingen Wmo, start van hulp Jeugdwet en afspraken bij signalen;/)
    expect(signal(all, 'volgens-plan-beeindigd')).toMatch(/^Bron: einde van hulp Wmo en afspraken bij signalen;/)
    for (const [kinds, code] of [[all, 'klachten'], [['signalen', 'signaalafspraken'], 'begin-op-tijd']] as const) expect(signal(kinds, code)).toMatch(/^Bron: signalen en afspraken bij signalen;/)
  })
  it('tells which years are provisional and which are final, of the figure and no others', () => {
    expect(sourceLine(release, { resource: 'uitgaven' })).toMatch(/; 2026 voorlopig, 2023 tot en met 2025 definitief\.$/)
    expect(sourceLine(release, { resource: 'uitgaven', question: { jaar: 2025 } })).toMatch(/2026; 2025 definitief\.$/)
    expect(sourceLine(release, { resource: 'uitgaven', question: { jaar: '2026' } })).toMatch(/2026; 2026 voorlopig\.$/)
    expect(sourceLine(release, { resource: 'initiatieven' })).not.toMatch(/voorlopig|definitief/)
  })
  it('names the hatch where a drawing has one, and nowhere else', () => {
    const rows = (status: string) => ({ rows: [{ status: 'getoond' }, { status }] })
    expect(drawsHatch({ name: 'bars', rows: rows('afgeschermd') })).toBe(true)
    expect(drawsHatch({ name: 'bars', rows: rows('nietBekend') })).toBe(false)
    expect(drawsHatch({ name: 'control', rows: rows('afgeschermd') })).toBe(false)
  })
  it('calls the total of the signature an approximation', () => {
    expect(SIGNATURE.costTotal(shown(59_238_700)).replaceAll('\u00a0', ' ')).toBe('ongeveer 59,2 miljoen euro')
    expect(SIGNATURE.costTotal(SUPPRESSED)).toBe('afgeschermd')
  })
  it('says which release was withdrawn and why', () => {
    const words = nothingPublished([{ id: '2026-1', ingetrokkenOp: '2026-11-21T12:00:00Z', redenIntrekking: 'Dubbel geteld.' }])
    expect(`${words.title}. ${words.what}`.replaceAll('\u00a0', ' ')).toBe('Publicatie 2026-1 is ingetrokken. De gemeente trok deze publicatie in op 21 november 2026. De reden: Dubbel geteld.')
    expect(nothingPublished([]).title).toBe('Nog geen publicatie')
  })
})

describe('The drawing of taakvelden or products', () => {
  const item = (name: string, value: number | null) => ({ key: name, name, cell: value === null ? SUPPRESSED : shown(value) })
  const items = (values: readonly (number | null)[]) => values.map((value, at) => item(`${'ZA'[at % 2]}${String(at).padStart(2, '0')}`, value))
  const thirteen = Array.from({ length: 13 }, (_, at) => 100 - at)

  it('calls its twelve the largest of what is shown, and has what is hidden below them, by name', () => {
    const { drawn, all, said } = drawnOf([item('Hulp naar werk', null), ...items(thirteen), item('Arbeidsparticipatie', null)])
    expect(drawn.map(({ name }) => name).slice(-3)).toEqual(['A11', 'Arbeidsparticipatie', 'Hulp naar werk'])
    expect(drawn).toHaveLength(14)
    expect(all.map(({ name }) => name).slice(-4)).toEqual(['A11', 'Z12', 'Arbeidsparticipatie', 'Hulp naar werk'])
    expect(said).toBe('De twaalf grootste van wat getoond wordt. Onderaan, op alfabet, wat afgeschermd is. Dat kan groter of kleiner zijn. Alle staan in de tabel. De kleur is die van de wet.')
  })
  it('puts what is hidden in the same order, however large it is', () => {
    const names = (values: readonly (number | null)[]) => drawnOf(items(values)).drawn.map(({ name }) => name)
    expect(names([null, 5, null, 9])).toEqual(['A03', 'A01', 'Z00', 'Z02'])
    expect(names([null, 5, null, 9].toReversed())).toEqual(['Z00', 'Z02', 'A01', 'A03'])
  })
  it('says no more than there is to say, and when not all that is hidden is drawn', () => {
    expect(drawnOf(items([1, 2])).said).toBe('De kleur is die van de wet.')
    const { drawn, said } = drawnOf(items([1, ...thirteen.map(() => null)]))
    expect([drawn.length, said]).toEqual([13, 'Onderaan, op alfabet, een deel van wat afgeschermd is. Dat kan groter of kleiner zijn. Alle staan in de tabel. De kleur is die van de wet.'])
  })
})
