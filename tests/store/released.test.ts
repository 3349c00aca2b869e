import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markChecked } from '../../server/flow/mark-checked.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { withdrawRelease } from '../../server/flow/withdraw-release.ts'
import { NEXT_STATES, RELEASE_STATES, type ReleaseState } from '../../server/release/manifest.ts'
import { loadConcept, nextReleaseId, saveConcept } from '../../server/store/concept/store.ts'
import * as ask from '../../server/store/released/questions.ts'
import { releasedStore } from '../../server/store/released/reader.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { GEMEENTE } from './deliveries.ts'
import { reportOn } from '../server/release/report.ts'
import { releaseNamed, TABLES } from './releases.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const key = (release: string) => ({ gemeente: GEMEENTE, release })
const report = (release: string) => reportOn({ release, artefact: releaseNamed(release).hash })
const store = () => releasedStore(db.kysely('public'))

/** Brings a new release as far as the state asked for. */
async function releaseIn(state: ReleaseState, id: string) {
  await saveConcept(db, releaseNamed(id), 'maker', 0)
  if (state === 'ingetrokken') return withdrawRelease(db, key(id), 'maker', 'fout')
  if (state !== 'concept') await markChecked(db, key(id), 'controleur', report(id))
  if (state === 'gepubliceerd') await publishRelease(db, key(id), 'controleur')
}

describe('A published release', () => {
  it('gives every reader exactly the rows that were sealed, in their order', async () => {
    await releaseIn('gepubliceerd', '2025-1')
    const q = key('2025-1')
    expect(await store().labels(q)).toEqual(TABLES.labels)
    expect(await store().areas(q)).toEqual(TABLES.areas)
    expect(await store().spending(q)).toEqual(TABLES.spending)
    expect(await store().forms(q)).toEqual(TABLES.forms)
    expect(await store().stacking(q)).toEqual(TABLES.stacking)
    expect(await store().concentration(q)).toEqual(TABLES.concentration)
    expect(await store().budget(q)).toEqual(TABLES.budget)
    expect(await store().supply(q)).toEqual(TABLES.supply)
    expect(await store().initiatives(q)).toEqual(TABLES.initiatives)
    expect(await store().initiativeFigures(q)).toEqual(TABLES.initiativeFigures)
    expect(await store().forecast(q)).toEqual(TABLES.forecast)
    expect(await store().signals(q)).toEqual(TABLES.signals)
    expect(await store().signalCards(q)).toEqual(TABLES.signalCards)
    expect(await store().signalNotes(q)).toEqual(TABLES.signalNotes)
    expect(await store().comparison(q)).toEqual(TABLES.comparison)
    expect(await store().stories(q)).toEqual(TABLES.stories)
    expect(await store().adjustments(q)).toEqual(TABLES.adjustments)
  })

  it('is listed with its manifest, its hash and its row counts', async () => {
    const [record] = await store().releases(GEMEENTE)
    const release = releaseNamed('2025-1')
    expect(record).toEqual({
      gemeente: GEMEENTE, id: '2025-1', hash: release.hash, state: 'gepubliceerd', publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      withdrawnAt: null, withdrawalReason: null, manifest: release.manifest, audit: report('2025-1').audit,
      rows: { labels: 2, areas: 2, spending: 5, forms: 2, stacking: 1, concentration: 2, budget: 2, supply: 2, initiatives: 2, initiativeFigures: 2, forecast: 7, signals: 2, signalCards: 1, signalNotes: 2, topGroup: 2, comparison: 2, stories: 2, adjustments: 2 },
    })
  })

  it('has the report of the gate beside it, to the letter', async () => {
    expect(await store().report(key('2025-1'))).toEqual(report('2025-1'))
    expect(await store().report(key('2025-9'))).toBeNull()
  })

  it('answers narrower questions with fewer rows', async () => {
    const q = key('2025-1')
    expect(await store().spending({ ...q, area: GEMEENTE })).toEqual([TABLES.spending[1]])
    expect(await store().spending({ ...q, level: 'wijk', year: 2024 })).toEqual([TABLES.spending[4]])
    expect(await store().spending({ ...q, wet: 'wmo', division: 'wet' })).toEqual([TABLES.spending[2]])
    expect(await store().spending({ ...q, taakveld: '6.71', product: 'wmo-01' })).toEqual([TABLES.spending[3]])
    expect(await store().spending({ ...q, periodKind: 'maand' })).toEqual([])
    expect(await store().forms({ ...q, wet: 'jeugdwet' })).toEqual([TABLES.forms[1]])
    expect(await store().concentration({ ...q, wet: 'alle', denominator: 'gebruikers' })).toEqual([TABLES.concentration[0]])
    expect(await store().areas({ ...q, level: 'wijk' })).toEqual([TABLES.areas[1]])
    expect(await store().budget({ ...q, year: 2024 })).toEqual([])
    expect(await store().supply({ ...q, wet: 'jeugdwet', product: 'jw-46', year: 2025 })).toEqual([TABLES.supply[1]])
    expect(await store().initiativeFigures({ ...q, measure: 'survival' })).toEqual([TABLES.initiativeFigures[0]])
    expect(await store().comparison({ ...q, year: 2025 })).toEqual([TABLES.comparison[1]])
    expect(await store().stories({ ...q, voice: 'wijkteam' })).toEqual([TABLES.stories[0]])
    expect(await store().adjustments({ ...q, year: 2025, wet: 'wmo' })).toEqual([TABLES.adjustments[1]])
    expect(await store().stacking({ ...key('2025-9') })).toEqual([])
    expect(await store().spending({ gemeente: gemeenteCode('GM9902'), release: '2025-1' })).toEqual([])
  })

  it.each(['release', 'report', 'withdrawal', 'label', 'area', 'spending', 'form', 'stacking', 'concentration', 'budget', 'supply', 'initiative', 'initiative_figure', 'forecast', 'signal', 'signal_card', 'signal_note', 'comparison', 'story', 'adjustment'])('never changes: released.%s', async (table) => {
    for (const login of ['migrate', 'publish', 'public', 'staff', 'ingest'] as const) {
      for (const change of [`update released.${table} set gemeente = 'GM0001'`, `delete from released.${table}`, `truncate released.${table} cascade`]) {
        await expect(db.pool(login).query(change)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|RZ001)$/) as string })
      }
    }
  })

  it('cannot hold a value that is not shown, nor lack one that is', async () => {
    const insert = (amount: string, status: string) => db.pool('migrate').query(`insert into released.form (gemeente, release, row_order, area, level, year, wet, form, amount, amount_status, households, households_status)
      values ('GM9901', '2025-1', 99, 'WK990101', 'wijk', 2025, 'wmo', 'zin', ${amount}, '${status}', null, 'suppressed')`)
    for (const [amount, status] of [['5', 'suppressed'], ['0', 'suppressed'], ['0', 'absent'], ['null', 'shown'], ['null', 'hidden']] as const) {
      await expect(insert(amount, status)).rejects.toMatchObject({ code: '23514' })
    }
  })

  it('cannot hold a number or a verdict beside a signal that is not shown', async () => {
    const insert = (field: string, status: string) => db.pool('migrate').query(`insert into released.signal (gemeente, release, row_order, signal, area, level, year, view, period_kind, period, status, chart, standing, phase, ${field.split(' ')[0]})
      values ('GM9901', '2025-1', 99, 'klachten', 'WK990101', 'wijk', 2025, 'periode', 'kwartaal', '2025-K1', '${status}', 'u', 'hidden', 'definitief', ${field.split(' ')[1]})`)
    for (const field of ['numerator 10', 'denominator 400', 'value 2.5', 'lower 0', 'upper 9', "rule 'outside'", "side 'high'"]) await expect(insert(field, 'suppressed'), field).rejects.toMatchObject({ code: '23514' })
    await expect(insert('numerator null', 'shown')).rejects.toMatchObject({ code: '23514' })
  })

  it('stays listed after it is withdrawn, with the reason and all its rows', async () => {
    await releaseIn('gepubliceerd', '2025-2')
    await withdrawRelease(db, key('2025-2'), 'controleur', ' Een levering was dubbel. ')
    const record = (await store().releases(GEMEENTE)).find((item) => item.id === '2025-2')
    expect(record).toMatchObject({ state: 'ingetrokken', withdrawalReason: 'Een levering was dubbel.', hash: releaseNamed('2025-2').hash })
    expect(await store().spending(key('2025-2'))).toEqual(TABLES.spending)
  })

  it('is listed newest first, per gemeente or all', async () => {
    expect((await store().releases(null)).map((record) => record.id)).toEqual(['2025-2', '2025-1'])
    expect(await store().releases(gemeenteCode('GM9902'))).toEqual([])
  })
})

describe('A concept', () => {
  it('is invisible to readers in every form', async () => {
    await releaseIn('concept', '2024-1')
    await releaseIn('gecontroleerd', '2024-2')
    expect((await store().releases(null)).map((record) => record.id)).not.toEqual(expect.arrayContaining(['2024-1']))
    expect(await store().spending(key('2024-1'))).toEqual([])
    expect(await store().spending(key('2024-2'))).toEqual([])
  })

  it('comes back as the exact bytes that were sealed', async () => {
    const { release, entry } = await loadConcept(db, key('2024-1'))
    expect(Buffer.from(release.bytes).equals(Buffer.from(releaseNamed('2024-1').bytes))).toBe(true)
    expect(entry).toMatchObject({ state: 'concept', madeBy: 'maker', checkedBy: null })
  })

  it('may be built again while nobody checked it, and not after', async () => {
    await saveConcept(db, releaseNamed('2024-1', { ...TABLES, budget: [] }), 'maker', 0)
    expect((await loadConcept(db, key('2024-1'))).release.tables.budget).toEqual([])
    await expect(saveConcept(db, releaseNamed('2024-2', { ...TABLES, budget: [] }), 'maker', 0)).rejects.toMatchObject({ code: 'RELEASE_EXISTS' })
  })

  it('is never checked by the one who made it, also not past the program', async () => {
    await expect(markChecked(db, key('2024-1'), 'maker', report('2024-1'))).rejects.toMatchObject({ code: 'CHECKER_IS_MAKER' })
    await expect(db.pool('publish').query(`update concept.release set state = 'gecontroleerd', checked_by = made_by, checked_at = now() where id = '2024-1'`)).rejects.toMatchObject({ code: '23514' })
    await expect(db.pool('publish').query(`update concept.release set state = 'gepubliceerd' where id = '2024-1'`)).rejects.toMatchObject({ code: '23514' })
  })

  it('whose bytes do not have its hash cannot be kept', async () => {
    await expect(db.pool('publish').query(`update concept.release set bytes = bytes || 'x'::bytea where id = '2024-1'`)).rejects.toMatchObject({ code: '23514' })
  })

  it('gets the next name of its year', async () => {
    expect(await nextReleaseId(db, GEMEENTE, 2024)).toBe('2024-3')
    expect(await nextReleaseId(db, GEMEENTE, 2030)).toBe('2030-1')
  })

  it('that does not exist is refused in words', async () => {
    await expect(loadConcept(db, key('2019-1'))).rejects.toMatchObject({ code: 'RELEASE_UNKNOWN', message: expect.stringContaining('2019-1') as string })
  })

  it('is withdrawn only with a reason, and with none that holds a BSN: readers see it', async () => {
    await expect(withdrawRelease(db, key('2024-1'), 'maker', '  ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
    for (const reason of ['het huishouden van 999990019', 'bel 06-12345678']) {
      await expect(withdrawRelease(db, key('2024-1'), 'maker', reason)).rejects.toMatchObject({ code: 'REASON_HOLDS_BSN', message: expect.not.stringContaining(reason) as unknown })
    }
  })
})

describe('The states of a release', () => {
  const verbs: Readonly<Record<Exclude<ReleaseState, 'concept'>, (id: string) => Promise<void>>> = {
    gecontroleerd: (id) => markChecked(db, key(id), 'controleur', report(id)),
    gepubliceerd: (id) => publishRelease(db, key(id), 'controleur'),
    ingetrokken: (id) => withdrawRelease(db, key(id), 'controleur', 'fout'),
  }
  const targets = Object.keys(verbs) as (keyof typeof verbs)[]

  it.each(RELEASE_STATES.flatMap((from, a) => targets.map((to, b) => [from, to, `2010-${a * 10 + b + 1}`] as const)))('from %s to %s only where the table allows it', async (from, to, id) => {
    await releaseIn(from, id)
    if (NEXT_STATES[from].includes(to)) await expect(verbs[to](id)).resolves.toBeUndefined()
    else await expect(verbs[to](id)).rejects.toMatchObject({ code: 'RELEASE_STATE' })
    const { entry } = await loadConcept(db, key(id))
    expect(entry.state).toBe(NEXT_STATES[from].includes(to) ? to : from)
  })

  it('leave a report about other bytes unused: what was attacked is what is checked', async () => {
    await releaseIn('concept', '2013-1')
    await expect(markChecked(db, key('2013-1'), 'controleur', report('2013-2'))).rejects.toMatchObject({ code: 'REPORT_MISSING' })
    expect((await loadConcept(db, key('2013-1'))).entry.state).toBe('concept')
  })

  it('never reach readers without a report', async () => {
    await releaseIn('gecontroleerd', '2013-2')
    await db.pool('migrate').query(`delete from concept.report where release = '2013-2'`)
    await expect(publishRelease(db, key('2013-2'), 'controleur')).rejects.toMatchObject({ code: 'REPORT_MISSING' })
    expect(await store().report(key('2013-2'))).toBeNull()
  })

  it('change once when two people publish at the same moment', async () => {
    await releaseIn('gecontroleerd', '2011-1')
    const results = await Promise.allSettled([publishRelease(db, key('2011-1'), 'a'), publishRelease(db, key('2011-1'), 'b')])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await store().spending(key('2011-1'))).toEqual(TABLES.spending)
  })

  it('are never half published: a failing row leaves nothing', async () => {
    const [row] = TABLES.spending
    const broken = releaseNamed('2012-1', { ...TABLES, spending: [...TABLES.spending, { ...row!, amountStatus: 'suppressed' }] })
    await saveConcept(db, broken, 'maker', 0)
    await markChecked(db, key('2012-1'), 'controleur', reportOn({ release: '2012-1', artefact: broken.hash }))
    await expect(publishRelease(db, key('2012-1'), 'controleur')).rejects.toMatchObject({ code: '23514' })
    expect((await store().releases(GEMEENTE)).some((record) => record.id === '2012-1')).toBe(false)
    expect(await store().labels(key('2012-1'))).toEqual([])
    expect((await loadConcept(db, key('2012-1'))).entry.state).toBe('gecontroleerd')
  })

  it('are all in the audit', async () => {
    const events = await db.ask<{ action: string; actor: string }>(`select action, actor from audit.event where subject = '2025-2' order by at`)
    expect(events).toEqual([{ action: 'release-built', actor: 'maker' }, { action: 'release-checked', actor: 'controleur' },
      { action: 'release-published', actor: 'controleur' }, { action: 'release-withdrawn', actor: 'controleur' }])
  })
})

describe('The questions of readers as SQL', () => {
  const q = { gemeente: GEMEENTE, release: '2025-1' }
  const compiled = () => {
    const reader = db.kysely('public')
    return {
      areas: ask.areasOf(reader, { ...q, level: 'wijk' }), labels: ask.labelsOf(reader, q), spending: ask.spendingOf(reader, { ...q, area: 'WK990101', year: 2025, wet: 'wmo' }),
      forms: ask.formsOf(reader, q), stacking: ask.stackingOf(reader, q), concentration: ask.concentrationOf(reader, { ...q, denominator: 'alle' }), budget: ask.budgetOf(reader, q),
      supply: ask.supplyOf(reader, { ...q, product: 'wmo-01' }), initiatives: ask.initiativesOf(reader, q), initiativeFigures: ask.initiativeFiguresOf(reader, { ...q, measure: 'evidence' }), comparison: ask.comparisonOf(reader, { ...q, year: 2024 }), stories: ask.storiesOf(reader, { ...q, theme: 'zorg' }), adjustments: ask.adjustmentsOf(reader, { ...q, wet: 'wmo' }),
      signals: ask.signalsOf(reader, { ...q, signal: 'klachten' }), signalCards: ask.signalCardsOf(reader, q), signalNotes: ask.signalNotesOf(reader, q), forecast: ask.forecastOf(reader, q),
    }
  }

  it('always name gemeente and release, and keep the order of the release', () => {
    for (const question of Object.values(compiled())) {
      const { sql, parameters } = question.compile()
      expect(sql).toMatch(/from "released"\."\w+" where \("gemeente" = \$1 and "release" = \$2.*\) order by "row_order"$/)
      expect(parameters.slice(0, 2)).toEqual([GEMEENTE, '2025-1'])
    }
  })

  it('leave out what was not asked', () => {
    expect(compiled().spending.compile().sql).toMatch(/where \("gemeente" = \$1 and "release" = \$2 and "area" = \$3 and "year" = \$4 and "wet" = \$5\)/)
    expect(ask.spendingOf(db.kysely('public'), q).compile().parameters).toEqual([GEMEENTE, '2025-1'])
  })

  it('carry what a reader typed as a parameter, never as text', async () => {
    const evil = `x' or '1'='1`
    expect(ask.spendingOf(db.kysely('public'), { ...q, area: evil }).compile().sql).not.toContain(evil)
    expect(await store().spending({ ...q, area: evil })).toEqual([])
  })

  it('ask releases newest first', () => {
    expect(ask.releasesOf(db.kysely('public'), GEMEENTE).compile().sql).toMatch(/left join "released"\."withdrawal" as "w" on "w"\."gemeente" = "r"\."gemeente" and "w"\."release" = "r"\."id" left join "released"\."report" as "t" on "t"\."gemeente" = "r"\."gemeente" and "t"\."release" = "r"\."id" where "r"\."gemeente" = \$1 order by "r"\."published_at" desc, "r"\."id" desc$/)
  })
})
