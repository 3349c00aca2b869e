import type { Rich } from '../words/rich.ts'

/** A sentence with its finding in the accent colour. */
export const RichText = ({ text }: { readonly text: Rich }) =>
  text.map((piece, at) => (typeof piece === 'string' ? piece : <em key={at} className="finding">{piece.accent}</em>))
