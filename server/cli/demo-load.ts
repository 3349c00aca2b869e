import { bytesOf, type DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { receiveDelivery } from '../flow/receive-delivery.ts'
import type { Pools } from '../store/connect.ts'
import { VOORBEELDSTAD } from './publish-voorbeeldstad.ts'
import { sparing, type Say } from './progress.ts'
import { counted } from './receipt-words.ts'

/** How the files of Voorbeeldstad are taken in, and until when. */
export interface DemoLoad {
  readonly key: Uint8Array
  readonly say: Say
  /** Asked before every file: once it is false, nothing more is taken. */
  readonly goesOn?: () => boolean
}

/** Takes files of Voorbeeldstad through the real intake; one that is refused is a fault of ours. */
export async function takeInDemo(db: Pools, files: Iterable<DeliveryFile>, { key, say, goesOn = () => true }: DemoLoad): Promise<void> {
  const now = sparing(say)
  const sum = { files: 0, records: 0 }
  const told = (end: string, last: boolean) => now(`  ${counted(sum.files, 'levering', 'leveringen')}, ${counted(sum.records, 'regel', 'regels')}${end}`, last)
  const take = async (file: DeliveryFile) => {
    const receipt = await receiveDelivery(db, bytesOf(file), { gemeente: VOORBEELDSTAD, fileName: file.name, key, actor: 'demo' })
    if (receipt.status === 'rejected') throw new Error(`${file.name}: ${receipt.problems[0]?.message}`)
    sum.files += 1
    sum.records += receipt.records
    told('', false)
  }
  await twoAtATime(whileGoing(files, goesOn), take, (file) => file.books.kind === 'gebieden' || file.books.kind === 'huishoudens')
  told(goesOn() ? ': alles staat erin' : '', true)
}

function* whileGoing<T>(items: Iterable<T>, goesOn: () => boolean): Generator<T> {
  for (const item of items) {
    if (!goesOn()) return
    yield item
  }
}

/** Reads one file while the database lands another; files others build on go first, alone. */
async function twoAtATime<T>(items: Iterable<T>, work: (item: T) => Promise<void>, first: (item: T) => boolean): Promise<void> {
  const queue = items[Symbol.iterator]()
  let next = queue.next()
  for (; !next.done && first(next.value); next = queue.next()) await work(next.value)
  const take = (): T | undefined => {
    const { value, done } = next
    if (!done) next = queue.next()
    return done ? undefined : value
  }
  const worker = async () => { for (let item = take(); item !== undefined; item = take()) await work(item) }
  const ends = await Promise.allSettled([worker(), worker()])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
