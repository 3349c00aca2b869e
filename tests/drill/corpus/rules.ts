import { expect } from 'vitest'
import { isBsn } from '../../../server/ingest/bsn.ts'
import type { TestDatabase } from '../../store/database.ts'
import type { Door, Heard } from './door.ts'

/** The rules `for_every_reject` and `for_every_accept` of the corpus, through any door. */
export interface Rules {
  /** After a refusal: nothing landed, everything is said in words without a BSN, and the next good file is taken. */
  rejected(heard: Heard, before: State): Promise<void>
  /** After an acceptance: the cents of the file are those of the facts and of the receipt, and the same bytes again change nothing. */
  accepted(heard: Heard, before: State, again: () => Promise<Heard>): Promise<void>
  state(): Promise<State>
}

/** Rows per table of the facts, and cents per table with money. */
export interface State {
  readonly rows: Readonly<Record<string, number>>
  readonly cents: number
}

let controls = 0

export function rulesOf(db: Pick<TestDatabase, 'ask'>, door: Door): Rules {
  const state = (): Promise<State> => stateOf(db)
  const rejected = async ({ receipt, text, status }: Heard, before: State): Promise<void> => {
    expect(await state()).toEqual(before)
    expect(receipt.status).toBe('rejected')
    saidWell(receipt)
    if (status !== undefined) expect(Math.floor(status / 100)).toBe(4)
    expect(bsnsIn(text)).toEqual([])
    expect(bsnsIn(JSON.stringify(await db.ask(`select file, problems from facts.refusal order by refused_at desc limit 1`)))).toEqual([])
    expect((await door('controle.csv', control())).receipt.status).toMatch(/^accepted/)
  }
  const accepted = async ({ receipt, text, status }: Heard, before: State, again: () => Promise<Heard>): Promise<void> => {
    const landed = await state()
    if (status !== undefined) expect(Math.floor(status / 100)).toBe(2)
    expect(landed.cents - before.cents).toBe(receipt.total_cents ?? 0)
    expect(bsnsIn(text)).toEqual([])
    expect((await again()).receipt.status).toBe('already_imported')
    expect(await state()).toEqual(landed)
  }
  return { rejected, accepted, state }
}

/** A good file that was never delivered before. */
export const control = (): Uint8Array =>
  Buffer.from(`record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving\nCTRL-${++controls};999990019;WK990101;PW;2025-03;2025-03-28;0,0${controls % 10};controle\n`)

/** Says what, where and what to do, under a code. */
export function saidWell({ file, problems }: Heard['receipt']): void {
  expect([file, problems.length]).toEqual([file, expect.toSatisfy((many: number) => many > 0)])
  for (const { code, message } of problems) expect([file, code, message]).toEqual([file, expect.stringMatching(/^[A-Z][A-Z0-9_]+$/), expect.stringMatching(/^.{10,}\. .{10,}\.$/s)])
}

/** Rows and cents of the facts. */
export async function stateOf(db: Pick<TestDatabase, 'ask'>): Promise<State> {
  const tables = await db.ask<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'facts' and table_name not in ('refusal', 'key_check') order by 1`)
  const rows = await Promise.all(tables.map(async ({ name }) => [name, (await db.ask<{ n: number }>(`select count(*)::int as n from facts.${name}`))[0]!.n] as const))
  const sums = await db.ask<{ cents: number }>(['cost', 'budget'].map((name) => `select coalesce(sum(amount_cents), 0)::bigint as cents from facts.${name}`).join(' union all '))
  return { rows: Object.fromEntries(rows), cents: sums.reduce((sum, { cents }) => sum + cents, 0) }
}

/** Every run of nine digits in a file; the letters between the digits of UTF-16 are passed over. */
export const numbersLikeABsn = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString('latin1').replaceAll('\0', '').match(/(?<!\d)\d{9}(?!\d)/g) ?? []

/** Every BSN in a text, also in groups. */
export const bsnsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g)].map(([found]) => found.replaceAll(/\D/g, '')).filter((digits) => isBsn(digits) && digits.startsWith('99999'))
