import { basename } from 'node:path'
import { isBsn } from '../../ingest/bsn.ts'
import { hidesBsn, plainDigits } from '../../ingest/registers/numbers.ts'

/** A file name as it may be kept and shown: without its folder and signs that cannot be seen, and with what could be a BSN masked. */
export function safeFileName(fileName: string): string {
  const plain = fileName.normalize('NFKC').replaceAll(/[\p{Surrogate}\p{Control}\p{Cf}]/gu, '')
  const name = maskDigits(basename(plain.replaceAll('\\', '/')))
  return (hidesBsn(name) ? `verborgen naam${KIND.exec(name)?.[0] ?? ''}` : name || 'zonder naam').slice(0, 200)
}

/** A BSN as people write it: nine digits together, three times three, or in other groups with points or spaces between them. */
const LIKE_A_BSN = /\d{9,}|(?<!\d)(?:\d{3}([^\p{L}\d]{1,3})\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3}|\d{4}([ .])\d{3}\3\d{2})(?!\d)/gu
/** What a name says of its content; an archive is unpacked by it. */
const KIND = /\.[a-z]{1,7}$/i
const SIGNS = /^[^\p{L}\d]+$/u

/** Replaces what could be a BSN by asterisks; a code of eight digits beside a date stays readable. */
export const maskDigits = (text: string): string => maskGroups(plainDigits(text).replaceAll(LIKE_A_BSN, masked))

const masked = (run: string): string => run.replaceAll(/\d/g, '*')

/** Groups of digits that follow each other with signs alone between them, and are a BSN together. */
function maskGroups(text: string): string {
  const parts = text.split(/(\d+)/)
  const hidden = new Set<number>()
  for (let first = 1; first < parts.length; first += 2) {
    let [number, last] = [parts[first]!, first]
    while (number.length < 9 && last + 2 < parts.length && SIGNS.test(parts[last + 1]!)) number += parts[last += 2]!
    if (isBsn(number)) for (let at = first; at <= last; at += 2) hidden.add(at)
  }
  return parts.map((part, at) => (hidden.has(at) ? masked(part) : part)).join('')
}
