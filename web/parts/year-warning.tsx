import { yearWarning } from '../words/copy/release.ts'
import type { ReleaseYear } from './view.ts'

/** Says that a year is not closed, and what not to do with it; nothing for a closed year. */
export function YearWarning({ year }: { readonly year: ReleaseYear }) {
  const text = yearWarning(year)
  return text === null ? null : <p className="warning">{text}</p>
}
