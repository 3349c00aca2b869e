import { basename } from 'node:path'

/** A file name as it may be kept and shown: without its folder, and with runs of nine digits or more masked, for one may be a BSN. */
export function safeFileName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/')).replaceAll(/[\p{Surrogate}\p{Control}]/gu, '')
  return (maskDigits(name) || 'zonder naam').slice(0, 200)
}

/** Replaces every run of nine digits or more, also with points, spaces or dashes between them, by asterisks. */
export const maskDigits = (text: string): string =>
  text.replace(/\d(?:[ .-]?\d){8,}/g, (run) => run.replaceAll(/\d/g, '*'))
