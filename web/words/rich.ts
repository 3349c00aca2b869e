/** A sentence in which the finding stands out: plain pieces and accented pieces. */
export type Rich = readonly (string | { readonly accent: string })[]

export const accent = (text: string): { readonly accent: string } => ({ accent: text })

/** A tagged template: rich`Wmo kost ${accent('meer')}` */
export function rich(pieces: TemplateStringsArray, ...values: readonly (string | { readonly accent: string })[]): Rich {
  return pieces.flatMap((piece, at) => {
    const value = values[at]
    return value === undefined ? [piece] : [piece, value]
  }).filter((piece) => piece !== '')
}

/** The same sentence as text. */
export const plain = (sentence: Rich): string => sentence.map((piece) => (typeof piece === 'string' ? piece : piece.accent)).join('')
