import { createHash } from 'node:crypto'
import { API_VERSION } from '../contract/version.ts'
import type { ReleaseRecord } from '../store/released/store.ts'
import type { Encoding, Format } from './formats.ts'

/** What one answer is made of; equal parts, equal bytes. */
export interface AnswerKey {
  readonly release: ReleaseRecord
  readonly table: string
  readonly query: Readonly<Record<string, unknown>>
  readonly format: Format
}

const ASKED_ELSEWHERE: ReadonlySet<string> = new Set(['publicatie', 'csvVorm'])

/** One text per answer: the release by its hash, and the question in a fixed order. */
export function answerText({ release, table, query, format }: AnswerKey): string {
  const asked = Object.entries(query).filter(([name]) => !ASKED_ELSEWHERE.has(name)).sort(([a], [b]) => a < b ? -1 : 1)
  return JSON.stringify([API_VERSION, release.gemeente, release.id, release.hash, table, format, asked])
}

/** A strong validator: it differs as soon as one byte of the answer could, so also per compression. */
export function etagOf(text: string, encoding: Encoding): string {
  return `"${createHash('sha256').update(text).digest('base64url')}-${encoding}"`
}

/** True when the reader already holds this answer (If-None-Match, RFC 9110 13.1.2). */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch.split(',').map((item) => item.trim().replace(/^W\//, '')).some((item) => item === etag || item === '*')
}
