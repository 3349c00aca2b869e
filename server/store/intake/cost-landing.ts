import type pg from 'pg'
import type { CostRow } from '../../facts/rows.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyBytes, copyRows } from '../copy-in.ts'
import { codeOf } from '../errors.ts'
import { COST_COLUMNS, costChunk, type CostChunk } from './cost-rows.ts'
import { numberPseudonyms } from './number-pseudonyms.ts'
import { personNumbers, type PersonNumbers } from './person-numbers.ts'
import { lockGemeente, nextDelivery } from './questions.ts'
import { takenReferences, type TakenReference } from './taken-references.ts'

/** Takes the cost lines of one delivery into the facts, in parts, while the rest of its file is read. */
export interface CostLanding {
  /** Adds a line; answers what to wait for when its part is full, else null. The first full part takes the turn of its gemeente. */
  add(row: CostRow, record: number): Promise<void> | null
  /** Waits until the part on its way has landed. */
  settled(): Promise<void>
  /** Lands what is left; answers the first lines whose reference is taken. Where there is one nothing may be kept. */
  finish(): Promise<readonly TakenReference[]>
  /** How many lines take another back, rejections not counted. */
  readonly credits: number
  /** Number that the delivery gets; null before its first part. */
  readonly delivery: number | null
}

const MOST_TAKEN = 100
/** Lines of the first part; each next one has twice as many, so that the database does not wait long for the first. */
const FIRST_PART = 8_192
/** Larger parts leave more to land after the file was read, when nothing is read beside it. */
const LARGEST_PART = 32_768

/**
 * Opens the landing of a delivery; the transaction must have begun. One part fills while another lands:
 *
 *     rows ─▶ part (bytes of a COPY) ─▶ numbers of its persons ─▶ facts.cost ─▶ counted per law and month by the database
 *
 * Nothing is staged first: of a file that is refused after all, the transaction takes everything back.
 */
export function openCostLanding(client: pg.ClientBase, gemeente: GemeenteCode): CostLanding {
  const taken: TakenReference[] = []
  let [filling, free] = [{ chunk: roomOf(client, gemeente), persons: personNumbers() } as Part, null as Part | null]
  let landing: Promise<void> = Promise.resolve()
  let delivery: number | null = null
  let [credits, most] = [0, FIRST_PART]

  const land = async (part: Part): Promise<void> => {
    if (delivery === null) {
      await lockGemeente(client, gemeente)
      delivery = await nextDelivery(client, gemeente)
    }
    if (taken.length < MOST_TAKEN) taken.push(...await landPart(client, { part, gemeente, delivery, isKept: taken.length === 0 }))
    part.chunk.clear()
    free = part
  }
  const turnOver = async (): Promise<void> => {
    await landing
    const full = filling
    most = Math.min(most * 2, LARGEST_PART)
    filling = nextPart(free, full.persons, gemeente)
    landing = land(full)
    landing.catch(() => {})
  }
  return {
    add: (row, record) => {
      if (row.reverses !== null && !row.rejected) credits++
      filling.chunk.add(row, record, filling.persons.placeOf(row.person))
      return filling.chunk.isFull || filling.chunk.rows >= most ? turnOver() : null
    },
    settled: () => landing,
    finish: async () => {
      await landing
      if (filling.chunk.rows > 0) await land(filling)
      rooms.set(client, { gemeente, chunk: filling.chunk })
      return taken.slice(0, MOST_TAKEN)
    },
    get credits() { return credits },
    get delivery() { return delivery },
  }
}

interface Part {
  readonly chunk: CostChunk
  readonly persons: PersonNumbers
}

/** The room of a connection, kept between deliveries: most are of a few hundred lines, and new memory for each costs more than reading them. */
const rooms = new WeakMap<pg.ClientBase, { readonly gemeente: GemeenteCode; readonly chunk: CostChunk }>()

/** An empty chunk: that of the last delivery that landed on this connection, or a new one. It is taken out, so that what fails leaves nothing behind. */
function roomOf(client: pg.ClientBase, gemeente: GemeenteCode): CostChunk {
  const room = rooms.get(client)
  rooms.delete(client)
  return room?.gemeente === gemeente ? room.chunk : costChunk(gemeente)
}

/** Persons keep their places from part to part, until there are too many to remember. */
const nextPart = (free: Part | null, persons: PersonNumbers, gemeente: GemeenteCode): Part =>
  ({ chunk: free?.chunk ?? costChunk(gemeente), persons: persons.isFull ? personNumbers() : persons })

interface Landing {
  readonly part: Part
  readonly gemeente: GemeenteCode
  readonly delivery: number
  /** False once a line was taken: then the others are only looked up. */
  readonly isKept: boolean
}

/** Lands a part, or answers which of its references are taken: looked up only when the database says that one is. */
async function landPart(client: pg.ClientBase, { part: { chunk, persons }, gemeente, delivery, isKept }: Landing): Promise<readonly TakenReference[]> {
  await givePersonsNumbers(client, gemeente, persons)
  const pieces = (): Iterable<Uint8Array> => chunk.pieces(delivery, persons.numberOf)
  if (!isKept) return takenReferences(client, gemeente, pieces(), MOST_TAKEN)
  await client.query('savepoint part')
  try {
    await copyBytes(client, 'facts.cost', COST_COLUMNS, pieces())
    await client.query('release savepoint part')
    return []
  } catch (error) {
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error
    await client.query('rollback to savepoint part')
    const taken = await takenReferences(client, gemeente, pieces(), MOST_TAKEN)
    if (taken.length === 0) throw error
    return taken
  }
}

const UNIQUE_VIOLATION = '23505'

async function givePersonsNumbers(client: pg.ClientBase, gemeente: GemeenteCode, persons: PersonNumbers): Promise<void> {
  const waiting = persons.waiting()
  if (waiting.length === 0) return
  await client.query('create temporary table if not exists staged_person (place integer, pseudonym bytea) on commit drop')
  await client.query('truncate pg_temp.staged_person')
  await copyRows(client, 'pg_temp.staged_person', ['place', 'pseudonym'], waiting.map((pseudonym, place) => [place, pseudonym]))
  await client.query('analyze pg_temp.staged_person')
  await numberPseudonyms(client, gemeente, { table: 'facts.person', staged: 'pg_temp.staged_person', column: 'pseudonym' })
  const { rows } = await client.query<{ numbers: readonly number[] }>(`select array_agg(p.number order by s.place) as numbers
    from pg_temp.staged_person s join facts.person p on p.gemeente = $1 and p.pseudonym = s.pseudonym`, [gemeente])
  persons.number(rows[0]?.numbers ?? [])
}
