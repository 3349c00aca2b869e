import type { BewaardBewijs, GeweigerdeLevering, Leveringen, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { BEHEER } from '../words/copy/beheer.ts'
import type { State } from './queue.ts'

const ROOT = '/v1/beheer'
const ADDRESS = `${ROOT}/leveringen`

/** Sends one file and tells how far it is; ends with its receipt, or with why there is none. `fetch` does not tell how far it is. */
export function sendFile(file: File, onShare: (share: number) => void): Promise<State> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total === 0 ? 1 : loaded / total))
    request.addEventListener('load', () => resolve(stateOf(request.status, request.responseText)))
    for (const end of ['error', 'abort', 'timeout'] as const) request.addEventListener(end, () => resolve({ at: 'failed', because: BEHEER.noServer }))
    request.open('POST', ADDRESS)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Content-Disposition', dispositionOf(file.name))
    request.send(file)
  })
}

/** A file name as a header can carry it (RFC 5987). */
export const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** What an answer means for the file. */
export function stateOf(status: number, text: string): State {
  const body = parsed(text) as Partial<GeweigerdeLevering> | Ontvangstbewijs | null
  if (body === null) return { at: 'failed', because: BEHEER.noServer }
  if (status === 200 || status === 201) return { at: 'answered', receipt: body as Ontvangstbewijs }
  if ('ontvangstbewijs' in body && body.ontvangstbewijs) return { at: 'answered', receipt: body.ontvangstbewijs }
  return { at: 'failed', because: 'detail' in body && body.detail ? body.detail : BEHEER.noServer }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Which page of the list: of one kind or of all, and after the last file of every page before it. */
export interface Asked {
  readonly kind: string
  readonly after: readonly string[]
}
export const NEWEST: Asked = { kind: '', after: [] }

/** A page of the files that came in; throws when it does not come. */
export async function loadDeliveries(asked: Asked): Promise<Page> {
  const query = new URLSearchParams({ ...(asked.kind !== '' && { soort: asked.kind }), ...(asked.after.length > 0 && { ouderDan: asked.after.at(-1)! }) })
  return { asked, list: await loadJson(`${ADDRESS}?${query}`) as Leveringen }
}

/** A page with what was asked for it. */
export interface Page {
  readonly asked: Asked
  readonly list: Leveringen
}

/** The receipt of one of them. */
export const loadReceipt = (id: string): Promise<BewaardBewijs> => loadJson(`${ADDRESS}/${id}`) as Promise<BewaardBewijs>

/** One of the three answers about what came in. */
export const loadBalance = <T>(name: 'natelling' | 'aansluiting' | 'volledigheid'): Promise<T> => loadJson(`${ROOT}/${name}`) as Promise<T>

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error('no answer')
  return response.json()
}
