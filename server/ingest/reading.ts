import type { Received } from '../facts/received.ts'
import type { Pseudonym } from '../facts/rows.ts'
import type { GemeenteCode } from '../units/areas.ts'
import type { Cents } from '../units/cents.ts'

/** A message of iWmo or iJw. */
export type MessageKind = `${'wmo' | 'jw'}${'301' | '305' | '307' | '323' | '325'}`

/** What a delivery turned out to be, read from its content and never from its name. */
export type DeliveryKind = MessageKind | 'kostenregels' | 'huishoudens' | 'gebieden' | 'begroting' | 'kerncijfers' | 'signalen' | 'contracten' | 'initiatieven' | 'vergelijking' | 'verhalen' | 'signaalafspraken' | 'bijstellingen' | 'onbekend'

/** One thing that is wrong (refusal: nothing of the file lands) or worth knowing (warning). Never holds content of the file. */
export interface Problem {
  /** Stable, UPPER_SNAKE; each one stands in docs/sources/meldingen.md. */
  readonly code: string
  readonly severity: 'refusal' | 'warning'
  /** Line in the file, from 1. */
  readonly line: number | null
  /** Column or element by our own name for it. */
  readonly field: string | null
  /** Dutch: what, where, what to do. */
  readonly message: string
}

/** What the reader says about a whole file, once it has seen the last byte. */
export interface Reading {
  readonly kind: DeliveryKind
  /** AGB code or gemeente as a message says, `kostenregels` for cost lines, else null. */
  readonly sender: string | null
  /** Within which the references of its cost lines are unique: `wmo323 99999901` for a declaration and for its answer. */
  readonly stream: string
  /** Keyed hash of the identification of a message by its sender; null where a source has none. */
  readonly messageId: string | null
  /** Hexadecimal SHA-256 of the bytes as received. */
  readonly sha256: string
  readonly bytes: number
  /** Records of our gemeente in the file. */
  readonly records: number
  /** Sum of all amounts, or null where a source has none or the file is refused. */
  readonly totalCents: Cents | null
  /** Part of the total that could not be placed in a product or a wijk. */
  readonly unknownCents: Cents
  /** The cost lines per law and month; empty where a source has none or the file is refused. */
  readonly received: readonly Received[]
  readonly problems: readonly Problem[]
}

/** Turns what identifies a person or household into a key that means nothing elsewhere. */
export interface Pseudonymiser {
  person(bsn: string): Pseudonym
  household(key: string): Pseudonym
  /** A reference or message identification as it may be kept: a sender can put anything in it, a BSN too. The same text gives the same key. */
  reference(text: string): string
}

/** The areas that earlier deliveries made known; both empty when none has come yet. */
export interface KnownAreas {
  readonly wijken: ReadonlySet<string>
  readonly buurten: ReadonlySet<string>
}

/** Everything a reader may know about the world around its bytes. */
export interface ReadContext {
  readonly gemeente: GemeenteCode
  /** Used for one thing only: the year in the name of a file with areas that does not say its year itself. */
  readonly fileName: string
  readonly pseudonymise: Pseudonymiser
  readonly areas: KnownAreas
}

/** Takes a file as text, piece by piece; what it finds goes to the ledger. */
export interface TextReader {
  write(text: string): void
  end(): void
}
