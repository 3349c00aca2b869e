import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, type DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateVoorbeeldstad } from '../../fixtures/voorbeeldstad/generate.ts'
import { auditYear, type AuditYear, type YearFindings } from '../../server/flow/audit-year.ts'
import { buildRelease, type BuildOptions } from '../../server/flow/build-release.ts'
import { attackRelease, auditing, checkRelease, type GateOptions } from '../../server/flow/check-release.ts'
import { clearDeliveries } from '../../server/flow/clear-deliveries.ts'
import { publishRelease } from '../../server/flow/publish-release.ts'
import { receiveDelivery, type Receipt } from '../../server/flow/receive-delivery.ts'
import { storedFacts } from '../../server/flow/stored-facts.ts'
import type { Pattern } from '../../server/protect/pattern.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import type { GateReport } from '../../server/release/gate-report.ts'
import type { Release } from '../../server/release/release.ts'
import type { ReleaseTables, SpendingRow } from '../../server/release/tables.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { saveConcept } from '../../server/store/concept/store.ts'
import { releasedStore } from '../../server/store/released/reader.ts'
import { gemeenteCode, isCombinationCode, membersOf } from '../../server/units/areas.ts'
import { onlyPrimaryHidden } from '../server/release/rows-showing.ts'
import { asAdmin, testDatabase, type TestDatabase } from './database.ts'
import { addUp, linesOfFile, placesOf, registerOf, type SourceLine } from './second-road.ts'

const sorted = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
const GEMEENTE = gemeenteCode('GM9901')
const YEAR = '2024'
const witnesses = new Map<number, Pattern['witnesses']>()
const options: BuildOptions = { gemeente: GEMEENTE, id: '2024-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, inspect: ({ facts, pattern }) => witnesses.set(facts.year, pattern.witnesses) }

let db: TestDatabase
let files: DeliveryFile[]
let lines: SourceLine[]
let receipts: Receipt[]
let release: Release
let report: GateReport
let audit: AuditYear

beforeAll(async () => {
  db = await testDatabase()
  files = [...generateVoorbeeldstad({ years: [Number(YEAR)] })]
  lines = files.flatMap(linesOfFile)
  receipts = []
  for (const file of files) receipts.push(await receiveDelivery(db, bytesOf(file), { gemeente: GEMEENTE, fileName: file.name, key: new Uint8Array(32).fill(7) }))
  release = await buildRelease(storedFacts(db, GEMEENTE), options)
  await saveConcept(db, release, 'maker', await storedFacts(db, GEMEENTE).lastDelivery())
  audit = remembering(await auditing())
  await checkRelease(db, { gemeente: GEMEENTE, release: release.manifest.id }, 'checker', { witnesses, audit })
  await publishRelease(db, { gemeente: GEMEENTE, release: release.manifest.id }, 'maker')
  report = await attack({})
}, 600_000)

afterAll(() => db?.close())

describe('From source file to published figure', () => {
  it('takes every file of Voorbeeldstad', () => {
    expect(receipts.filter((receipt) => receipt.status === 'rejected')).toEqual([])
    expect(lines.length).toBeGreaterThan(50_000)
  })

  it('adds up per delivery, law and month to what a second reader finds, to the cent', async () => {
    const { deliveries, months, balances } = await clearDeliveries(db, GEMEENTE)
    expect(balances).toBe(true)
    expect(new Map(months.map((row) => [`${row.year}-${String(row.month).padStart(2, '0')} ${row.wet}`, row.facts]))).toEqual(sorted(addUp(lines, (line) => `${line.month} ${line.wet}`)))
    const own = deliveries.flatMap(({ file, entries }) => entries.map((entry) => [`${file} ${entry.year}-${String(entry.month).padStart(2, '0')} ${entry.wet}`, entry.facts] as const))
    expect(sorted(new Map(own))).toEqual(sorted(addUp(lines, (line) => `${line.file} ${line.month} ${line.wet}`)))
  })

  it('has on every receipt the total that a second reader finds', () => {
    const found = addUp(lines, (line) => line.file)
    const wrong = receipts.filter(({ file, kind, total_cents }) => isCost(kind) && total_cents !== found.get(file))
    expect(wrong).toEqual([])
  })

  it('has in the facts what a second reader finds, to the cent, per law and month', async () => {
    const rows = await db.ask<{ key: string; total: number }>(
      `select wet || ' ' || to_char(from_date, 'YYYY-MM') as key, sum(amount_cents)::bigint as total from facts.cost where gemeente = $1 group by 1`, [GEMEENTE])
    expect(new Map(rows.map(({ key, total }) => [key, total]))).toEqual(addUp(lines, (line) => `${line.wet} ${line.month}`))
  })

  it('publishes for the gemeente exactly the truth, rounded as declared', () => {
    const truth = addUp(lines, (line) => `${line.wet} ${line.month.slice(0, 4)}`)
    const rows = release.tables.spending.filter((row) => row.level === 'gemeente' && row.periodKind === 'jaar' && row.division === 'wet')
    expect(rows.filter((row) => row.amountStatus === 'shown' && row.amount !== rounded(truth.get(`${row.wet} ${row.year}`)!))).toEqual([])
    expect(rows.length).toBe(4)
  })

  it('shows every wijk a total of its own, or one together with others', () => {
    const totals = release.tables.spending.filter((row) => row.periodKind === 'jaar' && row.division === 'totaal' && row.amountStatus === 'shown')
    const seen = new Set(totals.flatMap(({ area }): string[] => (isCombinationCode(area) ? [...membersOf(area)] : [area])))
    expect(totals.filter(({ level }) => level === 'wijkcombinatie').length).toBeGreaterThan(0)
    expect(release.tables.areas.filter(({ level, area }) => level === 'wijk' && !seen.has(area))).toEqual([])
  })

  it('publishes for every wijk and buurt exactly the truth, rounded as declared', () => {
    const truth = truthByArea()
    const rows = release.tables.spending.filter((row) => row.periodKind === 'jaar' && row.level !== 'gemeente' && (row.division === 'wet' || row.division === 'totaal'))
    const shown = rows.filter((row) => row.amountStatus === 'shown')
    const wrong = shown.filter((row) => row.amount !== rounded(truth.get(`${row.area} ${row.wet ?? 'totaal'}`) ?? 0))
    expect(wrong.map((row) => [row.area, row.wet, row.amount, truth.get(`${row.area} ${row.wet ?? 'totaal'}`)])).toEqual([])
    expect(shown.length).toBeGreaterThan(80)
  })

  it('counts the households of a wijk as a second reader does, rounded to five', () => {
    const truth = householdsByWijk()
    const rows = release.tables.spending.filter((row) => row.periodKind === 'jaar' && row.level === 'wijk' && row.division === 'totaal' && row.householdsStatus === 'shown')
    expect(rows.length).toBeGreaterThan(4)
    expect(rows.map((row) => [row.area, row.households])).toEqual(rows.map((row) => [row.area, Math.round(truth.get(row.area)! / 5) * 5]))
  })

  it('shows at least 95% of wijk and law, and 80% of buurt totals', () => {
    for (const { visible } of release.manifest.years) {
      expect(visible.wijkWet).toBeGreaterThanOrEqual(0.95)
      expect(visible.buurtTotal).toBeGreaterThanOrEqual(0.8)
    }
  })

  it('hides small cells, and its audit finds none that can be worked back', () => {
    expect(release.tables.spending.filter((row) => row.amountStatus === 'suppressed').length).toBeGreaterThan(100)
    expect(report.audit).toMatchObject({ exact: 0, differencing: 0, insider: 0 })
    expect(report.attacks.filter(({ found }) => found > 0)).toEqual([])
  })

  it('publishes the report of the attack on exactly these bytes, without the name of a cell', async () => {
    expect(await releasedStore(db.kysely('public')).report({ gemeente: GEMEENTE, release: release.manifest.id })).toEqual(report)
    expect(report.artefact).toBe(release.hash)
    expect(JSON.stringify(report)).not.toMatch(/(GM|WK|BU)\d{4}|uitgaven\//)
  })

  it('leaves what is served as it was when the gate refuses', async () => {
    const served = await releasedStore(db.kysely('public')).releases(GEMEENTE)
    const other = sealRelease({ ...release.manifest, id: '2024-2' }, { ...release.tables, budget: release.tables.budget.slice(1) })
    await saveConcept(db, other, 'maker', await storedFacts(db, GEMEENTE).lastDelivery())
    await expect(checkRelease(db, { gemeente: GEMEENTE, release: '2024-2' }, 'checker', { witnesses, audit })).rejects.toThrow(/past niet bij/)
    await expect(publishRelease(db, { gemeente: GEMEENTE, release: '2024-2' }, 'maker')).rejects.toMatchObject({ code: 'RELEASE_STATE' })
    expect(await releasedStore(db.kysely('public')).releases(GEMEENTE)).toEqual(served)
  }, 300_000)

  it('refuses at the gate whatever does not follow from the facts', async () => {
    const { spending, concentration, budget } = release.tables
    const changed = (is: (row: SpendingRow) => boolean, to: Partial<SpendingRow>) => ({ spending: spending.map((row, at) => (at === spending.findIndex(is) ? { ...row, ...to } : row)) })
    const hidden = spending.find((row) => row.amountStatus === 'suppressed')!
    for (const tables of [
      changed((row) => row.amountStatus === 'shown', { amount: 1 }),
      changed((row) => row.amountStatus === 'suppressed', { amountStatus: 'shown', amount: 1 }),
      { spending: spending.slice(1) },
      { spending: [{ ...hidden, amountStatus: 'shown' as const, amount: 1234 }, ...spending] },
      { spending: [...spending, { ...spending[0]!, year: 2031, period: '2031' }] },
      { concentration: concentration.map((row) => (row.value === null ? row : { ...row, value: 0.5 })) },
      { budget: budget.slice(1) },
    ]) await expect(attack(tables)).rejects.toThrow(/past niet bij|toets/)
  }, 300_000)

  it('refuses at the gate when cells are hidden alone, without the others that give them away', async () => {
    const made = tabulate(await storedFacts(db, GEMEENTE).facts(Number(YEAR)), RELEASE_PLAN)
    await expect(attack(onlyPrimaryHidden(made, Number(YEAR)), withoutIntervals)).rejects.toThrow(/toets/)
  }, 300_000)

  it('refuses at the gate a release under weaker rules', async () => {
    const weak = sealRelease({ ...release.manifest, rules: { ...DEFAULT_RULES, minimumHouseholds: 2 } }, release.tables)
    await expect(attackRelease(storedFacts(db, GEMEENTE), weak, [], { witnesses, audit })).rejects.toThrow(/past niet bij/)
  }, 300_000)

  it('builds the same bytes from the same facts', async () => {
    expect((await buildRelease(storedFacts(db, GEMEENTE), options)).hash).toBe(release.hash)
  }, 300_000)

  it('serves readers the rows of the release and no others', async () => {
    const store = releasedStore(db.kysely('public'))
    const key = { gemeente: GEMEENTE, release: release.manifest.id }
    expect(await store.spending(key)).toEqual(release.tables.spending)
    expect(await store.concentration(key)).toEqual(release.tables.concentration)
    expect(await store.stacking(key)).toEqual(release.tables.stacking)
    expect(await store.forms(key)).toEqual(release.tables.forms)
    expect(await store.budget(key)).toEqual(release.tables.budget)
    expect(await store.areas(key)).toEqual(release.tables.areas)
  })

  it('writes no BSN: not in the database folder with its log of changes, not in the release', async () => {
    const used = new Set([...lines.map((line) => line.bsn), ...registerText().match(/^\d{9}/gm)!])
    expect(used.size).toBeGreaterThan(8000)
    expect(bsnsIn(await dataDirectory(), used)).toEqual([])
    expect(matches(Buffer.from(release.bytes).toString('latin1'), used)).toEqual([])
  }, 300_000)
})

/** Where something else is found already, and every interval would be looked for in vain. */
const withoutIntervals: GateOptions = { audit: (made, pattern, rules) => auditYear(made, pattern, rules, null) }

/**
 * The attack on a pattern sees the facts, which stay what they are here, and what the pattern shows: what it found once it finds again. An artefact that
 * shows other cells is attacked anew; one that differs in anything else must be refused by the rest of the gate.
 */
function remembering(attackYear: AuditYear): AuditYear {
  const found = new Map<string, YearFindings>()
  return async (made, pattern, rules) => {
    const name = pattern.status.join('')
    const findings = found.get(name) ?? await attackYear(made, pattern, rules)
    found.set(name, findings)
    return findings
  }
}

const attack = (tables: Partial<ReleaseTables>, more: GateOptions = {}): Promise<GateReport> =>
  attackRelease(storedFacts(db, GEMEENTE), sealRelease(release.manifest, { ...release.tables, ...tables }), [], { witnesses, audit, ...more })

const isCost = (kind: string): boolean => kind === 'wmo323' || kind === 'jw323' || kind === 'kostenregels'
const registerText = (): string => files.find((file) => file.books.kind === 'huishoudens')!.text

/** Whole euros from cents, to the nearest hundred, halves away from zero. */
const rounded = (cents: number): number => Math.sign(cents) * Math.floor((Math.abs(cents) + 5000) / 10_000) * 100

function truthByArea(): Map<string, number> {
  const place = placesOf(YEAR, registerOf(registerText()), lines)
  const combinations = release.tables.areas.map(({ area }) => area).filter(isCombinationCode)
  const truth = new Map<string, number>()
  for (const line of lines.filter(({ month }) => month.startsWith(YEAR))) {
    const [wijk = `${GEMEENTE}-onbekend`, ...buurt] = place(line.bsn).areas
    const together = combinations.filter((code) => membersOf(code).some((member) => member === wijk))
    for (const area of [wijk, ...buurt, ...together]) {
      for (const key of [`${area} totaal`, `${area} ${line.wet}`]) truth.set(key, (truth.get(key) ?? 0) + line.cents)
    }
  }
  return truth
}

function householdsByWijk(): Map<string, number> {
  const place = placesOf(YEAR, registerOf(registerText()), lines)
  const net = addUp(lines.filter(({ month }) => month.startsWith(YEAR)), (line) => place(line.bsn).unit)
  const wijkOf = new Map(lines.map(({ bsn }) => [place(bsn).unit, place(bsn).areas[0]] as const))
  const count = new Map<string, number>()
  for (const [unit, cents] of net) {
    const wijk = wijkOf.get(unit)
    if (wijk !== undefined && cents > 0) count.set(wijk, (count.get(wijk) ?? 0) + 1)
  }
  return count
}

function dataDirectory(): Promise<string> {
  return asAdmin(db.endpoint, db.secrets, async (admin) => (await admin.query<{ data_directory: string }>('show data_directory')).rows[0]!.data_directory)
}

function bsnsIn(folder: string, used: ReadonlySet<string>): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => matches(textOf(join(entry.parentPath, entry.name)), used))
}

/** Bytes of a file as text; a database of another test may be dropped while we look. */
function textOf(path: string): string {
  try {
    return readFileSync(path).toString('latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** A provider's code of eight digits followed by the length byte of the next text can look like a BSN: those few are passed over. */
function matches(text: string, used: ReadonlySet<string>): string[] {
  const providers = new Set(files.map((file) => /Afzender>(\d{8})</.exec(file.text)?.[1]))
  return (text.match(/(?<!\d)9999\d{5}(?!\d)/g) ?? []).filter((found) => used.has(found) && !providers.has(found.slice(0, 8)))
}
