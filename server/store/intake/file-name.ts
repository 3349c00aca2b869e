import { basename } from 'node:path'

/** A file name as it may be kept and shown: without its folder, and with what could be a BSN masked. */
export function safeFileName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/')).replaceAll(/[\p{Surrogate}\p{Control}]/gu, '')
  return (maskDigits(name) || 'zonder naam').slice(0, 200)
}

/** A BSN as people write it: nine digits together, or in groups with points or spaces between them. */
const LIKE_A_BSN = /\d{9,}|(?<!\d)(?:\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3}|\d{4}([ .])\d{3}\3\d{2})(?!\d)/g

/** Replaces what could be a BSN by asterisks; a code of eight digits beside a date stays readable. */
export const maskDigits = (text: string): string => text.replace(LIKE_A_BSN, (run) => run.replaceAll(/\d/g, '*'))
