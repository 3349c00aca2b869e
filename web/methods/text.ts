/** Words of a method page: as they stand, or with a meaning. `to` is a document in docs/methods. */
export type Piece = string | { readonly as: 'strong' | 'em' | 'code'; readonly text: readonly Piece[] } | { readonly as: 'link'; readonly to: string; readonly text: readonly Piece[] }

export type MethodBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Piece[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly Piece[])[])[] }
  | { readonly kind: 'code'; readonly text: string }

/** Blocks in one language. */
export interface MethodPart {
  readonly lang: 'nl' | 'en'
  readonly blocks: readonly MethodBlock[]
}

/** A page of docs/methods, made of its Markdown when the pages are built (vite.methods.ts). */
export interface MethodText {
  readonly title: string
  readonly lay: readonly MethodPart[]
  readonly technical: readonly MethodPart[]
}
