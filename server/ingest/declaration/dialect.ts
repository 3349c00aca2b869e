import type { Wet } from '../../units/wet.ts'

/** What differs between the declaration of the Wmo and that of the Jeugdwet. */
export interface Dialect {
  readonly kind: 'wmo323' | 'jw323'
  readonly messageCode: string
  readonly namespaces: { readonly message: string; readonly base: string }
  readonly wet: Wet
  /** Front of a product code in the catalogue: `wmo-01`, `jw-45`. */
  readonly productPrefix: 'wmo' | 'jw'
}
