import { yearWarning } from '../words/copy/release.ts'
import { NotThere, type Setting } from './not-there.tsx'
import type { ReleaseYear } from './view.ts'

/** Says that the address asks for what is not there, that a year is not closed, and what not to do with it; nothing for a closed year that was asked for. */
export function YearWarning({ year, reads = [] }: { readonly year: ReleaseYear; /** What else the page reads from its address. */ readonly reads?: readonly Setting[] }) {
  const text = yearWarning(year)
  return <><NotThere reads={['jaar', ...reads]} />{text === null ? null : <p className="warning">{text}</p>}</>
}
