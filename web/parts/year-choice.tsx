import { Choice } from './choice.tsx'
import { usePublication } from './publication.tsx'
import { monthName } from '../words/dates.ts'
import { chosenYear, useView } from './view.ts'

/** The years of this release; a part year says so. */
export function YearChoice() {
  const { release } = usePublication()
  const years = release.jaren.toSorted((a, b) => a.jaar - b.jaar)
  const label = (year: (typeof years)[number]) => `${year.jaar}${year.totMaand < 12 ? ` (tot en met ${monthName(year.totMaand)})` : ''}`
  return <Choice legend="Jaar" name="jaar" standard={String(chosenYear(release, null).jaar)} chosen={String(useView().year)} options={years.map((year) => ({ value: String(year.jaar), label: label(year) }))} />
}
