import type { DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'

/**
 * A second road from the source files to the truth behind a release: regular expressions and plain objects, sharing no line
 * with the readers, the database or the kernel. Slow and simple on purpose.
 */
export interface SourceLine {
  readonly file: string
  readonly wet: string
  readonly bsn: string
  readonly month: string
  readonly cents: number
  readonly wijk: string
}

/** All cost lines of a file, signed. */
export function linesOfFile({ name, text, books }: DeliveryFile): readonly SourceLine[] {
  if (books.kind === 'kostenregels') return csvLines(name, text)
  return books.kind === 'wmo323' || books.kind === 'jw323' ? xmlLines(name, text, books.kind === 'wmo323' ? 'wmo' : 'jeugdwet') : []
}

const REGELING: Readonly<Record<string, string>> = { WMO: 'wmo', JW: 'jeugdwet', PW: 'participatiewet', SHV: 'schuldhulp' }

function csvLines(file: string, text: string): readonly SourceLine[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).filter((line) => line !== '').map((line) => {
    const [, bsn, wijk, regeling, periode, , bedrag] = line.split(';') as [string, string, string, string, string, string, string]
    return { file, wet: REGELING[regeling]!, bsn, month: periode, cents: Number(bedrag.replace(',', '')), wijk }
  })
}

/** The cost lines of a declaration message, signed. */
export function xmlLines(file: string, text: string, wet: string): readonly SourceLine[] {
  const plain = text.replace(/<(\/?)\w+:/g, '<$1')
  return plain.split('<Client>').slice(1).flatMap((client) => {
    const bsn = /<Bsn>(\d{9})<\/Bsn>/.exec(client)![1]!
    return client.split('<Prestatie>').slice(1).map((prestatie) => {
      const month = /<ProductPeriode>\s*<Begindatum>(\d{4}-\d{2})/.exec(prestatie)![1]!
      const [, amount, sign] = /<IngediendBedrag>\s*<Bedrag>(\d+)<\/Bedrag>\s*<DebetCredit>([DC])/.exec(prestatie)!
      return { file, wet, bsn, month, cents: sign === 'C' ? -Number(amount) : Number(amount), wijk: '' }
    })
  })
}

/** The rejected lines of an answer message, with the opposite sign. */
export function rejectedLines(file: string, text: string, wet: string): readonly SourceLine[] {
  return xmlLines(file, text, wet).map((line) => ({ ...line, cents: -line.cents }))
}

/** Who lived where: per BSN its lines of the register. */
export function registerOf(text: string): Map<string, { household: string; buurt: string; from: string; to: string }[]> {
  const register = new Map<string, { household: string; buurt: string; from: string; to: string }[]>()
  for (const line of text.split('\n').slice(1).filter((item) => item !== '')) {
    const [bsn, household, buurt, , from, to] = line.split(';') as [string, string, string, string, string, string]
    register.set(bsn, [...(register.get(bsn) ?? []), { household, buurt, from, to: to || '9999-12-31' }])
  }
  return register
}

/** Households of a year: the earliest day in the year on which a line of the register holds decides. */
function householdsIn(year: string, register: ReturnType<typeof registerOf>): { householdOf: Map<string, string>; buurtOf: Map<string, string> } {
  const start = `${year}-01-01`
  const holds = (stay: { from: string; to: string }) => stay.to >= start && stay.from <= `${year}-12-31`
  const day = (stay: { from: string }) => (stay.from > start ? stay.from : start)
  const householdOf = new Map<string, string>()
  const first = new Map<string, { day: string; buurt: string }>()
  for (const [bsn, stays] of register) {
    const here = stays.filter(holds).sort((a, b) => (day(a) < day(b) ? -1 : 1))
    if (here[0]) householdOf.set(bsn, here[0].household)
    for (const stay of here) {
      const known = first.get(stay.household)
      if (!known || day(stay) < known.day) first.set(stay.household, { day: day(stay), buurt: stay.buurt })
    }
  }
  return { householdOf, buurtOf: new Map([...first].map(([household, { buurt }]) => [household, buurt])) }
}

/** Unit of count and areas (wijk first) of a person: those of its household, or else itself and the wijk its first lines of the year name. */
export function placesOf(year: string, register: ReturnType<typeof registerOf>, lines: readonly SourceLine[]): (bsn: string) => { unit: string; areas: readonly string[] } {
  const { householdOf, buurtOf } = householdsIn(year, register)
  const named = new Map<string, string>()
  const telling = lines.filter(({ month, wijk }) => month.startsWith(year) && WIJKEN.test(wijk)).sort((a, b) => (a.month + a.wijk < b.month + b.wijk ? -1 : 1))
  for (const { bsn, wijk } of telling) if (!named.has(bsn)) named.set(bsn, wijk)
  return (bsn) => {
    const household = householdOf.get(bsn)
    const buurt = buurtOf.get(household ?? '')
    if (household !== undefined && buurt !== undefined) return { unit: household, areas: [`WK${buurt.slice(2, 8)}`, buurt] }
    const wijk = named.get(bsn)
    return { unit: bsn, areas: wijk === undefined ? [] : [wijk] }
  }
}

/** The twelve wijken that exist; a line may name one that does not. */
const WIJKEN = /^WK9901(0[1-9]|1[0-2])$/

/** Adds up lines by a key. */
export function addUp(lines: readonly SourceLine[], key: (line: SourceLine) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.cents)
  return sums
}
