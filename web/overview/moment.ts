import type { Publicatie } from '../data/rows.ts'
import { chosenYear } from '../parts/view.ts'

/**
 * Up to when is looked for what deserves attention. Whichever year the page shows, the newest figures of all: the year that runs and the newest
 * whole one. Only a reader who chose an earlier year than that has the list of then.
 */
export function momentOf(release: Publicatie, shown: number): { readonly year: number; readonly whole: number } {
  const whole = chosenYear(release, null).jaar
  return shown < whole ? { year: shown, whole: shown } : { year: Math.max(...release.jaren.map(({ jaar }) => jaar)), whole }
}
