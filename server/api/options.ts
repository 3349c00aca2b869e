import type { Briefing } from '../contract/briefing.ts'
import type { GemeenteCode } from '../units/areas.ts'
import type { ReleasedStore } from '../store/released/store.ts'

/** Where someone who found a weak spot can go (RFC 9116). */
export interface SecurityContact {
  /** `mailto:` or `https:` address. */
  readonly contact: string
  /** RFC 3339, for example 2027-06-30T00:00:00Z. */
  readonly expires: string
  readonly policy?: string | undefined
}

/** Whom to ask about the API; it stands in the OpenAPI document. */
export interface ApiContact {
  readonly name: string
  readonly url: string
  readonly email: string
}

/** Asks this API itself for the answer at an address. */
export type AskApi = (address: string) => Promise<unknown>

/** A briefing as PDF, and the figures for which it had no room; or what in it cannot be made. */
export type MadeBriefing = { readonly pdf: Uint8Array; readonly left: readonly number[] } | { readonly missing: readonly number[] } | { readonly unprintable: readonly string[] } | { readonly tooLong: true }

/** Where briefings are set as PDF; null when it is too busy. `site` is where its links lead. */
export interface BriefingDesk {
  make(briefing: Briefing, site: string, ask: AskApi, gone: AbortSignal): Promise<MadeBriefing | null>
}

export interface ServerOptions {
  /** The questions a reader can ask, over the login that sees releases and nothing else. */
  readonly released: ReleasedStore
  /** Whose releases are served; null serves the gemeente of the newest release. */
  readonly gemeente: GemeenteCode | null
  /** Folder with the built pages; null serves the API alone. */
  readonly webRoot: string | null
  /** Folder with the theme of the gemeente, in place of the neutral one; null keeps that. */
  readonly themeFolder?: string | null | undefined
  /** What is written to the log: every request, only what went wrong on our side, or nothing. */
  readonly log: boolean | 'failures'
  /** Where log lines go; standard error when left out. */
  readonly logTo?: { write(line: string): void } | undefined
  /** Address readers use, for example https://cijfers.voorbeeld.nl. Never taken from a request. */
  readonly publicUrl?: string | null | undefined
  /** Tell browsers to use https alone. Only behind TLS. */
  readonly hsts?: boolean | undefined
  /** Exact addresses of the proxies in front: what they say of who asks (X-Forwarded-For) counts, and what others say does not. */
  readonly proxies?: readonly string[] | undefined
  readonly contact?: ApiContact | undefined
  readonly security?: SecurityContact | null | undefined
  /** Without one, a briefing cannot be had as PDF here. */
  readonly briefings?: BriefingDesk | null | undefined
}

/** Stands in for a contact nobody filled in; the domain cannot exist (RFC 2606). */
export const DEFAULT_CONTACT: ApiContact = {
  name: 'Beheerder van Raadszicht',
  url: 'https://raadszicht.example',
  email: 'beheer@raadszicht.example',
}
