/** One figure of one table: shown, suppressed or absent. Suppressed has no reason here: saying which rule applied can itself disclose. */
export type Cell =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'absent'; readonly because: 'not-collected' | 'not-delivered' | 'not-comparable' }

export const SUPPRESSED: Cell = { kind: 'suppressed' }
export const shown = (value: number): Cell => ({ kind: 'shown', value })
