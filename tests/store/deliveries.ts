import type { DeliveryContext, Receipt } from '../../server/flow/receive-delivery.ts'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import type { Database } from '../../server/store/database.ts'
import { gemeenteCode } from '../../server/units/areas.ts'

export const GEMEENTE = gemeenteCode('GM9901')
export const KEY = new Uint8Array(32).map((_, at) => (at * 37 + 11) % 251)

/** A nine-digit number that passes the 11-test: invented, one per index. */
export function bsn(index: number): string {
  for (let start = 10_000_000 + index * 11; ; start++) {
    const digits = String(start).padStart(8, '0')
    const rest = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11
    if (rest < 10) return digits + rest
  }
}

/** `euros` as the files write it. */
const comma = (cents: number): string => `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`

export interface CostLine {
  readonly id: string
  readonly person: number
  readonly wijk?: string
  readonly regeling?: string
  readonly month?: string
  readonly cents: number
}

/** A file with cost lines. */
export function costs(lines: readonly CostLine[]): string {
  const rows = lines.map((line) => {
    const month = line.month ?? '2024-03'
    return [line.id, bsn(line.person), line.wijk ?? 'WK990101', line.regeling ?? 'PW', month, `${month}-28`, comma(line.cents), 'Bijstand'].join(';')
  })
  return ['record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving', ...rows, ''].join('\n')
}

/** Wijken WK990101 and WK990102, each with two buurten. */
export const AREAS = ['code;naam;ouder', 'GM9901;Voorbeeldstad;', 'WK990101;Noord;GM9901', 'WK990102;Zuid;GM9901',
  'BU99010101;Noord een;WK990101', 'BU99010102;Noord twee;WK990101', 'BU99010201;Zuid een;WK990102', 'BU99010202;Zuid twee;WK990102', ''].join('\n')

export interface Residence {
  readonly person: number
  readonly household: string
  readonly buurt: string
  readonly from: string
  readonly to?: string
}

/** A register of households. */
export function households(rows: readonly Residence[]): string {
  const lines = rows.map((row) => [bsn(row.person), row.household, row.buurt, '1980', row.from, row.to ?? ''].join(';'))
  return ['bsn;huishouden;buurtcode;geboortejaar;vanaf;tot', ...lines, ''].join('\n')
}

/** Delivers a text as a file, in small pieces. */
export function deliver(db: Database, text: string, context: Partial<DeliveryContext> = {}): Promise<Receipt> {
  return receiveDelivery(db, pieces(Buffer.from(text)), { gemeente: GEMEENTE, fileName: 'levering.csv', key: KEY, ...context })
}

export async function* pieces(bytes: Uint8Array, size = 4096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
