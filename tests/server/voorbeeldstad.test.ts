import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { LIKE_SIZE, MEDIANS_2024, TRACEABLE_SHARE } from '../../fixtures/voorbeeldstad/care/medians.ts'
import { bytesOf, type DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateCareMessages, generateVoorbeeldstad, lists } from '../../fixtures/voorbeeldstad/generate.ts'
import { LOW_INCOME, PEER_INDICATORS, PEER_SIZE, PEER_YEARS, PEERS } from '../../fixtures/voorbeeldstad/town/peers.ts'
import { BUURTEN, GEMEENTE, HOUSEHOLDS, INHABITANTS, WIJKEN } from '../../fixtures/voorbeeldstad/town/wijken.ts'
import { PRODUCTS, productIndex } from '../../server/facts/catalogue.ts'
import type { RegisterRow } from '../../server/facts/rows.ts'
import { pseudonymiser } from '../../server/ingest/pseudonym.ts'
import { readDelivery } from '../../server/ingest/read-delivery.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { NO_AREAS, read } from './ingest/read.ts'

/** A cost line as this test reads it from the text, by patterns and without any reader of the product. */
interface Seen {
  readonly bsn: string
  readonly product: string
  readonly year: number
  readonly cents: number
  readonly key: string
  readonly previous: string | null
}

const BOOKED: Readonly<Record<string, string>> = {
  'pgb hulp bij het huishouden': 'wmo-pgb', 'pgb begeleiding': 'wmo-pgb', 'pgb jeugdhulp': 'jw-pgb', 'collectief vervoer': 'wmo-08', 'algemene bijstand': 'pw-bijstand',
  'bijzondere bijstand': 'pw-bijzonder', 'individuele inkomenstoeslag': 'pw-bijzonder', ioaw: 'pw-ioaw', 're-integratie': 'pw-werk', schuldregeling: 'shv-traject',
  budgetbeheer: 'shv-beheer', 'noodfonds overbrugging': 'pw-onbekend', 'proef buurtkring': 'wmo-onbekend',
}

function* costLines(file: DeliveryFile): Generator<Seen> {
  if (file.name.endsWith('.xml')) yield* messageLines(file)
  else if (file.name.startsWith('kostenregels')) yield* ledgerLines(file)
}

function* messageLines({ name, text }: DeliveryFile): Generator<Seen> {
  const [law, sender] = [name.startsWith('wmo') ? 'wmo' : 'jw', /Afzender>(\d{8})</.exec(text)![1]]
  let bsn = ''
  for (const line of text.split('\n')) {
    bsn = /<(?:\w+:)?Bsn>(\d{9})</.exec(line)?.[1] ?? bsn
    const cents = /:Bedrag>(\d+)<\/\w+:Bedrag><\w+:DebetCredit>([DC])/.exec(line)
    if (!cents) continue
    yield {
      bsn, product: `${law}-${/ProductCategorie>(\d\d)</.exec(line)![1]}`, year: Number(/Begindatum>(\d{4})/.exec(line)![1]),
      cents: Number(cents[1]) * (cents[2] === 'C' ? -1 : 1), key: `${sender} ${/:ReferentieNummer>([^<]+)</.exec(line)![1]}`,
      previous: /VorigReferentieNummer>([^<]+)</.exec(line)?.[1] ?? null,
    }
  }
}

function* ledgerLines({ text }: DeliveryFile): Generator<Seen> {
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [key, bsn, , , period, , amount, words] = line.split(';') as [string, string, string, string, string, string, string, string]
    yield { bsn, product: BOOKED[words]!, year: Number(period.slice(0, 4)), cents: Number(amount.replace(',', '')), key, previous: null }
  }
}

interface Stay {
  readonly wijk: string
  readonly household: string
  readonly from: string
  readonly until: string
}

const files: Omit<DeliveryFile, 'text'>[] = []
const lines: Seen[] = []
const totals = new Map<string, { stated: number | null; seen: number; records: number }>()
const stays = new Map<string, Stay[]>()
const reports = new Map<string, Map<string, number>>()
const messages: string[] = []

beforeAll(() => {
  for (const file of generateVoorbeeldstad()) note(file)
})

function note(file: DeliveryFile): void {
  const { text, ...rest } = file
  files.push(rest)
  if (rest.books.kind === 'huishoudens') return register(text)
  if (rest.books.kind === 'begroting') return report(rest.name, text)
  const seen = [...costLines(file)]
  for (const line of seen) lines.push(line)
  const stated = /:TotaalBedrag>(\d+)<\/\w+:TotaalBedrag><\w+:DebetCredit>([DC])/.exec(text)
  totals.set(rest.name, { stated: stated ? Number(stated[1]) * (stated[2] === 'C' ? -1 : 1) : null, seen: sum(seen.map((line) => line.cents)), records: seen.length })
  if (stated) messages.push(/:Identificatie>([^<]+)</.exec(text)![1]!)
}

function register(text: string): void {
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [bsn, household, buurt, , from, until] = line.split(';') as [string, string, string, string, string, string]
    stays.set(bsn, [...(stays.get(bsn) ?? []), { wijk: buurt.slice(2, 8), household, from, until: until || '9999-12-31' }])
  }
}

function report(name: string, text: string): void {
  if (name.startsWith('begrotingswijziging-')) return
  reports.set(name, new Map(text.trimEnd().split('\n').slice(1).map((line) => line.split(';')).map((cells) => [cells[6]!, Number(cells[8])])))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const parentOf = (product: string): string => PRODUCTS[productIndex(product)]!.taakveld[0]

/** Net cents per household and year; a person without a household counts alone. */
function households(year: number): Map<string, { cents: number; laws: Set<string> }> {
  const result = new Map<string, { cents: number; laws: Set<string> }>()
  for (const line of lines) {
    if (line.year !== year) continue
    const key = stays.get(line.bsn)?.[0]?.household ?? line.bsn
    const entry = result.get(key) ?? { cents: 0, laws: new Set<string>() }
    entry.cents += line.cents
    entry.laws.add(PRODUCTS[productIndex(line.product)]!.wet)
    result.set(key, entry)
  }
  return new Map([...result].filter(([, { cents }]) => cents > 0))
}

describe('The town', () => {
  it('has 55,000 inhabitants in 12 wijken and 48 buurten', () => {
    expect([WIJKEN.length, BUURTEN.length]).toEqual([12, 48])
    expect(INHABITANTS).toBeGreaterThan(54_000)
    expect(INHABITANTS).toBeLessThan(56_000)
    expect(HOUSEHOLDS).toBeGreaterThan(24_000)
    expect(HOUSEHOLDS).toBeLessThan(26_000)
  })

  it('has small wijken and buurten under 100 households', () => {
    expect(WIJKEN.filter((wijk) => sum(wijk.buurten.map((buurt) => buurt.inhabitants)) < 600).length).toBeGreaterThanOrEqual(2)
    expect(BUURTEN.filter((buurt) => buurt.households < 100).length).toBeGreaterThanOrEqual(4)
  })
})

describe('The deliveries of Voorbeeldstad', () => {
  it('are the same bytes for the same seed', () => {
    const hash = (seed: number): string => {
      const sha = createHash('sha256')
      for (const file of generateVoorbeeldstad({ seed, fraction: 0.05 })) sha.update(file.name).update(file.text)
      return sha.digest('hex')
    }
    expect(hash(5)).toBe(hash(5))
    expect(hash(5)).not.toBe(hash(6))
  })

  it('hold 50,000 to 70,000 cost lines for each full year', () => {
    for (const year of [2022, 2023, 2024, 2025]) {
      const count = lines.filter((line) => line.year === year).length
      expect(count, String(year)).toBeGreaterThan(50_000)
      expect(count, String(year)).toBeLessThan(70_000)
    }
  })

  it('come in order of receipt after the borders and the register', () => {
    const received = files.slice(4).map((file) => file.received)
    expect(files.slice(0, 4).map((file) => file.books.kind)).toEqual(['gebieden', 'gebieden', 'gebieden', 'huishoudens'])
    expect(received).toEqual(received.toSorted())
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length)
  })

  it('state the total that their lines add up to', () => {
    for (const file of files) {
      const total = totals.get(file.name)
      if (!total || file.books.totalCents === null) continue
      expect([file.name, total.seen, total.records]).toEqual([file.name, file.books.totalCents, file.books.records])
      if (total.stated !== null) expect(total.stated, file.name).toBe(total.seen)
      expect(sum(Object.values(file.books.byWet)), file.name).toBe(total.seen)
    }
  })

  it('use every reference and every message number once', () => {
    expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length)
    expect(new Set(messages).size).toBe(messages.length)
  })

  it('take back only lines that came earlier, for the same amount', () => {
    const before = new Map<string, Seen>()
    let credits = 0
    for (const line of lines) {
      before.set(line.key, line)
      if (line.previous === null) continue
      const original = before.get(`${line.key.split(' ')[0]} ${line.previous}`)
      expect([original?.bsn, original?.cents, original?.year]).toEqual([line.bsn, -line.cents, line.year])
      credits += 1
    }
    expect(credits).toBeGreaterThan(1000)
  })

  it('hold what must be there: one provider per year, amounts in euros, lines nobody can place', () => {
    const yearly = files.filter((file) => file.name.includes('99992104'))
    expect(yearly.map((file) => file.name)).toEqual([2022, 2023, 2024, 2025].map((year) => `jw323-99992104-${year}-12.xml`))
    expect(lines.filter((line) => ['wmo-10', 'wmo-13', 'jw-50'].includes(line.product)).length).toBeGreaterThan(1000)
    expect(lines.filter((line) => line.product.endsWith('onbekend')).length).toBeGreaterThan(5)
    expect(new Set(lines.filter((line) => !stays.has(line.bsn)).map((line) => line.bsn)).size).toBeGreaterThan(10)
  })

  it('can be drawn small, for one year', () => {
    const small = lists({ years: [2024], fraction: 0.05 })
    const records = sum(small.filter(({ books }) => books.totalCents !== null).map(({ books }) => books.records))
    expect(records).toBeGreaterThan(2000)
    expect(records).toBeLessThan(4500)
  })
})

describe('The people of Voorbeeldstad', () => {
  it('have numbers from the test range that pass the 11-test', () => {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    for (const bsn of new Set([...stays.keys(), ...lines.map((line) => line.bsn)])) {
      expect(bsn >= '999900000' && bsn.length === 9).toBe(true)
      expect(sum(weights.map((weight, at) => weight * Number(bsn[at]))) % 11).toBe(0)
    }
  })

  it('never have a number that an example elsewhere uses', () => {
    const used = new Set([...stays.keys(), ...lines.map((line) => line.bsn)])
    for (const bsn of ['999990019', '999993653', '999990925', '999990020', '999990032', '000009921']) expect(used.has(bsn)).toBe(false)
    expect(used.size).toBeLessThanOrEqual(8600)
  })

  it('live in one household at a time', () => {
    for (const own of stays.values()) {
      const sorted = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))
      sorted.forEach((stay, at) => {
        expect(stay.from <= stay.until).toBe(true)
        if (at > 0) expect(stay.from > sorted[at - 1]!.until).toBe(true)
      })
    }
  })

  it('move, leave and die', () => {
    const all = [...stays.values()]
    expect(all.filter((own) => own.length > 1).length).toBeGreaterThan(500)
    expect(all.filter((own) => own.every((stay) => stay.until !== '9999-12-31')).length).toBeGreaterThan(500)
  })
})

describe('Spending in Voorbeeldstad', () => {
  it('lies within 15% of like gemeenten per traceable taakveld in 2024', () => {
    const spent = new Map<string, number>()
    for (const line of lines) if (line.year === 2024) spent.set(parentOf(line.product), (spent.get(parentOf(line.product)) ?? 0) + line.cents)
    for (const taakveld of Object.keys(TRACEABLE_SHARE) as (keyof typeof TRACEABLE_SHARE)[]) {
      const ratio = spent.get(taakveld)! / 100 / INHABITANTS / MEDIANS_2024[taakveld]
      expect(ratio, taakveld).toBeGreaterThan(0.85)
      expect(ratio, taakveld).toBeLessThan(0.95)
    }
  })

  it('is 60 to 70% traceable to a household', () => {
    const accounts = sum([...reports.get('iv3-jaarrekening-2024.csv')!.values()]) * 100_000
    const traceable = sum(lines.filter((line) => line.year === 2024).map((line) => line.cents))
    expect(traceable / accounts).toBeGreaterThan(0.6)
    expect(traceable / accounts).toBeLessThan(0.7)
  })

  it('never exceeds the accounts of its taakveld', () => {
    for (const year of [2022, 2023, 2024, 2025]) {
      const spent = new Map<string, number>()
      const scheme = year <= 2022 ? 0 : year <= 2024 ? 1 : 2
      for (const line of lines) {
        const taakveld = PRODUCTS[productIndex(line.product)]!.taakveld[scheme]
        if (line.year === year && taakveld.startsWith('6.')) spent.set(taakveld, (spent.get(taakveld) ?? 0) + line.cents)
      }
      const accounts = reports.get(`iv3-jaarrekening-${year}.csv`)!
      for (const [taakveld, cents] of spent) expect(cents / 100_000, `${year} ${taakveld}`).toBeLessThanOrEqual(accounts.get(taakveld)! + 1)
    }
  })

  it('runs over the budget most in 2025', () => {
    const over = [2022, 2023, 2024, 2025].map((year) => sum([...reports.get(`iv3-jaarrekening-${year}.csv`)!.values()]) / sum([...reports.get(`iv3-begroting-${year}.csv`)!.values()]))
    expect(Math.max(...over)).toBe(over[3])
    expect(over[3]).toBeGreaterThan(1.08)
  })

  it('falls for 38 to 48% on the most expensive tenth of the users', () => {
    for (const year of [2022, 2023, 2024, 2025]) {
      const amounts = [...households(year).values()].map(({ cents }) => cents).sort((a, b) => b - a)
      const top = sum(amounts.slice(0, Math.ceil(amounts.length / 10))) / sum(amounts)
      expect(amounts.length, String(year)).toBeGreaterThan(4300)
      expect(amounts.length, String(year)).toBeLessThan(5000)
      expect(top, String(year)).toBeGreaterThan(0.38)
      expect(top, String(year)).toBeLessThan(0.48)
    }
  })

  it('is higher for the 10 to 15% that use more than one law', () => {
    const all = [...households(2024).values()]
    const stacked = all.filter(({ laws }) => laws.size > 1)
    const mean = (group: typeof all): number => sum(group.map(({ cents }) => cents)) / group.length
    expect(stacked.length / all.length).toBeGreaterThan(0.1)
    expect(stacked.length / all.length).toBeLessThan(0.15)
    expect(mean(stacked)).toBeGreaterThan(1.5 * mean(all))
  })

  it('lasts and changes: from year to year a correlation of about 0.75', () => {
    const [before, after] = [households(2023), households(2024)]
    const pairs = [...after].flatMap(([key, { cents }]) => (before.has(key) ? [[Math.log(before.get(key)!.cents), Math.log(cents)] as const] : []))
    const r = correlation(pairs)
    expect(r).toBeGreaterThan(0.68)
    expect(r).toBeLessThan(0.82)
  })

  it('grows for children, except where a team keeps them at home', () => {
    const years = [2022, 2023, 2024, 2025].map((year) => youth(year, () => true))
    const krakeel = WIJKEN.find((wijk) => wijk.name === 'Krakeel')!.code.slice(2)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    expect(youth(2025, (wijk) => wijk === krakeel)).toBeLessThan(0.85 * youth(2024, (wijk) => wijk === krakeel))
    expect(youth(2025, (wijk) => wijk !== krakeel)).toBeGreaterThan(1.04 * youth(2024, (wijk) => wijk !== krakeel))
  })

  it('differs between wijken: more per household in Oostwijk than in Nieuwland', () => {
    const of = (name: string): number => {
      const { code, buurten } = WIJKEN.find((wijk) => wijk.name === name)!
      const cents = lines.filter((line) => line.year === 2024 && wijkIn(line.bsn, 2024) === code.slice(2)).map((line) => line.cents)
      return sum(cents) / sum(buurten.map((buurt) => buurt.households))
    }
    expect(of('Oostwijk')).toBeGreaterThan(1.7 * of('Nieuwland'))
  })
})

/** Where someone lived on 1 July: six characters, or nothing. */
const wijkIn = (bsn: string, year: number): string | undefined => stays.get(bsn)?.find((stay) => stay.from <= `${year}-07-01` && stay.until >= `${year}-07-01`)?.wijk

function youth(year: number, where: (wijk: string | undefined) => boolean): number {
  return sum(lines.filter((line) => line.year === year && line.product.startsWith('jw') && where(wijkIn(line.bsn, year))).map((line) => line.cents))
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [mx, my] = [sum(pairs.map(([x]) => x)) / pairs.length, sum(pairs.map(([, y]) => y)) / pairs.length]
  const cross = sum(pairs.map(([x, y]) => (x - mx) * (y - my)))
  return cross / Math.sqrt(sum(pairs.map(([x]) => (x - mx) ** 2)) * sum(pairs.map(([, y]) => (y - my) ** 2)))
}

describe('The contracts and initiatives of Voorbeeldstad', () => {
  const texts = (kind: string) => [...generateVoorbeeldstad()].filter(({ books }) => books.kind === kind).map(({ text }) => text.trimEnd().split('\n').slice(1).map((line) => line.split(';')))

  it('buy what will be used to 70 to 110 per cent, but for two products: respite care and crisis beds', () => {
    for (const rows of texts('contracten')) {
      const year = Number(rows[0]![3])
      if (year === 2026) continue
      const bought = new Map<string, number>()
      for (const [, , product, , , , amount] of rows) bought.set(product!, (bought.get(product!) ?? 0) + Number(amount!.replace(',', '')))
      const used = (product: string): number => sum(lines.filter((line) => line.product === product && line.year === year).map(({ cents }) => cents)) / bought.get(product)!
      const outside = [...bought.keys()].filter((product) => used(product) < 0.7 || used(product) > 1.1)
      expect([year, outside]).toEqual([year, year === 2022 ? ['jw-46'] : ['wmo-04', 'jw-46']])
      if (year > 2022) expect(used('wmo-04')).toBeLessThan(0.5)
    }
  })
  it('name forty initiatives since 2017, each once, of which most have stopped and some are younger than a year', () => {
    const [rows] = texts('initiatieven')
    expect([rows!.length, new Set(rows!.map(([code]) => code)).size]).toEqual([40, 40])
    expect(rows!.filter(([, , , , , end]) => end !== '').length).toBeGreaterThan(25)
    expect(rows!.filter(([, , , , start, end]) => end === '' && start! > '2025-10-01').length).toBeGreaterThanOrEqual(3)
    expect(rows!.filter(([, , , , , , evidence]) => evidence === 'onbekend').length).toBeGreaterThan(10)
  })
})

describe('The stories of Voorbeeldstad', () => {
  it('are told by all three voices, about wijken and the whole gemeente, and point to nobody', async () => {
    const [file] = [...generateVoorbeeldstad({ years: [2026] })].filter(({ books }) => books.kind === 'verhalen')
    const { codes, rows } = await read(file!.text, { areas: NO_AREAS })
    const told = rows.map((row) => (row as RegisterRow).values)
    expect([codes, told.length]).toEqual([['AREAS_MISSING'], file!.books.records])
    expect(new Set(told.map(({ voice }) => voice)).size).toBe(3)
    expect(told.filter(({ wijk }) => wijk === null).length).toBeGreaterThan(3)
    expect(told.find(({ story }) => story === 'vroege-hulp-begin')!['wijk']).toBe('WK990102')
  })
})

describe('The comparison of Voorbeeldstad', () => {
  it('puts its own accounts beside real gemeenten of like size, once a year', () => {
    const made = [...generateVoorbeeldstad({ years: [2024] })].filter(({ books }) => books.kind === 'vergelijking')
    expect(made.map(({ name, books }) => [name, books.records])).toEqual([['vergelijking-2024.csv', 5 * (PEERS.length + 1)]])
    const own = made[0]!.text.split('\n').filter((line) => line.startsWith(GEMEENTE.code)).map((line) => line.split(';'))
    const wmo = sum([...reports.get('iv3-jaarrekening-2024.csv')!].filter(([code]) => /^6\.(6|71|81)/.test(code)).map(([, amount]) => amount))
    expect(Math.abs(Number(own.find(([, , , indicator]) => indicator === 'wmo')![4]) - (wmo * 1000) / INHABITANTS)).toBeLessThan(1)
  })
})

describe('The messages about care', () => {
  const made = generateCareMessages()
  it('tell of one client each, of both laws, by day of receipt', () => {
    expect(made.every(({ text }) => text.match(/<Bsn>/g)!.length === 1)).toBe(true)
    expect([...new Set(made.map(({ books }) => books.kind))].sort()).toEqual(['jw301', 'jw305', 'jw307', 'wmo301', 'wmo305', 'wmo307'])
    expect(made.map(({ received }) => received)).toEqual(made.map(({ received }) => received).sort())
    expect(made.length).toBeLessThan(3_000)
  })
  it('use every name and every identification of a sender once', () => {
    const idOf = ({ text }: DeliveryFile): string => `${/<Afzender>(\d+)</.exec(text)![1]} ${/Identificatie>([^<]+)</.exec(text)![1]}`
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length)
    expect(new Set(made.map(idOf)).size).toBe(made.length)
  })
  it('are about allocations that are declared for, but for a few that are late', () => {
    const declared = new Set([...generateVoorbeeldstad()].flatMap(({ text }) => text.match(/ToewijzingNummer>\d+/g) ?? []))
    expect(made.filter(({ text }) => !declared.has(/ToewijzingNummer>\d+/.exec(text)![0])).length).toBeLessThan(made.length / 100)
  })
  it('end with reasons that mean something else in the other law', () => {
    const endsWith = (law: string): boolean => made.some(({ books, text }) => books.kind === `${law}307` && text.includes('<RedenBeeindiging>31<'))
    expect([endsWith('wmo'), endsWith('jw')]).toEqual([true, true])
  })
})

describe('The reader of the product', () => {
  it('accepts every file of a small Voorbeeldstad and finds the totals of the generator', async () => {
    const gemeente = gemeenteCode(GEMEENTE.code)
    const context = { gemeente, pseudonymise: pseudonymiser(new Uint8Array(32).fill(1), gemeente), areas: { wijken: new Set(WIJKEN.map((wijk) => wijk.code)), buurten: new Set(BUURTEN.map((buurt) => buurt.code)) } }
    for (const file of [...generateVoorbeeldstad({ fraction: 0.04 }), ...generateCareMessages({ fraction: 0.04 })]) {
      const rows = readDelivery(bytesOf(file), { ...context, fileName: file.name })
      let step = await rows.next()
      while (!step.done) step = await rows.next()
      const { kind, records, totalCents, problems } = step.value
      expect([file.name, ...problems.filter((problem) => problem.severity === 'refusal')]).toEqual([file.name])
      expect([file.name, kind, records]).toEqual([file.name, file.books.kind, file.books.records])
      if (file.books.totalCents !== null) expect(totalCents, file.name).toBe(file.books.totalCents)
    }
  })
})

const openData = process.env['RAADSZICHT_OPEN_DATA']
const iv3 = join(openData ?? '', 'data', 'iv3', 'lasten-sociaal-domein-2017-2026.csv')

describe.skipIf(!openData || !existsSync(iv3))('The table of gemeenten of like size', () => {
  it('holds all of them and what the open Iv3 data say', () => {
    const found = new Map<string, { inhabitants: number; thousands: Map<string, number> }>()
    for (const line of readFileSync(iv3, 'utf8').trimEnd().split('\n').slice(1)) {
      const [year, , kind, code, , inhabitants, taakveld, , amount] = line.split(';') as [string, string, string, string, string, string, string, string, string]
      if (kind !== 'jaarrekening' || !PEER_YEARS.some((one) => String(one) === year)) continue
      const own = found.get(`${code} ${year}`) ?? { inhabitants: Number(inhabitants), thousands: new Map<string, number>() }
      found.set(`${code} ${year}`, own)
      for (const [indicator, codes] of Object.entries(PEER_INDICATORS)) if (codes.some((one) => taakveld.startsWith(one))) own.thousands.set(indicator, (own.thousands.get(indicator) ?? 0) + Number(amount))
    }
    const alike = [...new Set([...found.keys()].map((key) => key.slice(0, 6)))].filter((code) => PEER_YEARS.every((year) => {
      const { inhabitants = 0 } = found.get(`${code} ${year}`) ?? {}
      return inhabitants >= PEER_SIZE.from && inhabitants <= PEER_SIZE.to
    }))
    expect(PEERS.map(([code]) => code).toSorted()).toEqual(alike.toSorted())
    for (const [code, , ...figures] of PEERS) for (const [at, year] of PEER_YEARS.entries()) {
      const { inhabitants, thousands } = found.get(`${code} ${year}`)!
      expect([code, year, ...figures[at]!]).toEqual([code, year, ...Object.keys(PEER_INDICATORS).map((indicator) => Math.round((thousands.get(indicator)! * 1000) / inhabitants))])
    }
  })
})

const keyFigures = join(openData ?? '', 'data', 'cbs', 'kerncijfers-gemeenten-2022-wmo-jeugd.csv')

describe.skipIf(!openData || !existsSync(keyFigures))('The table of low incomes', () => {
  it('is what the key figures of CBS say', () => {
    const [head = '', ...rows] = readFileSync(keyFigures, 'utf8').replace(/^\ufeff/, '').trimEnd().split('\n')
    const at = head.split(';').indexOf('pct_hh_laag_inkomen')
    const found = new Map(rows.map((line) => line.split(';')).map((cells) => [cells[0], Number(cells[at])]))
    expect(LOW_INCOME).toEqual(Object.fromEntries(PEERS.map(([code]) => [code, found.get(code)])))
  })
})

describe.skipIf(!openData || !existsSync(iv3))('The table of medians', () => {
  it('is what the open Iv3 data say', () => {
    const perGemeente = new Map<string, Map<string, number>>()
    for (const line of readFileSync(iv3, 'utf8').trimEnd().split('\n').slice(1)) {
      const [, report_, , gemeente, , inhabitants, taakveld, , amount] = line.split(';') as [string, string, string, string, string, string, string, string, string]
      if (report_ !== '2024X005' || Number(inhabitants) < LIKE_SIZE.from || Number(inhabitants) > LIKE_SIZE.to) continue
      const parent = taakveld === '6.73' || taakveld === '6.74' ? '6.72' : taakveld
      const own = perGemeente.get(gemeente) ?? new Map<string, number>()
      perGemeente.set(gemeente, own.set(parent, (own.get(parent) ?? 0) + (Number(amount) * 1000) / Number(inhabitants)))
    }
    expect(perGemeente.size).toBe(80)
    for (const [taakveld, expected] of Object.entries(MEDIANS_2024)) {
      const sorted = [...perGemeente.values()].map((own) => own.get(taakveld)!).sort((a, b) => a - b)
      expect((sorted[39]! + sorted[40]!) / 2, taakveld).toBeCloseTo(expected, 1)
    }
  })
})
