import type { FactColumns } from '../../../server/facts/columns.ts'

/** User households per quarter, of the gemeente and of every wijk, counted line by line: what a gemeente would deliver as "Huishoudens met een voorziening". */
export function quarterUsers(years: readonly FactColumns[]): { readonly area: string; readonly period: string; readonly users: number }[] {
  const found = new Map<string, Set<number>>()
  for (const facts of years) {
    for (let line = 0; line < facts.length; line++) {
      const { wijk } = facts.places[facts.place[line]!]!
      for (const area of wijk === null ? [facts.gemeente] : [facts.gemeente, wijk]) {
        const key = `${area} ${facts.year}-K${Math.ceil(facts.month[line]! / 3)}`
        found.set(key, (found.get(key) ?? new Set()).add(facts.unitKey[facts.unit[line]!]!))
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, users]) => ({ area: key.split(' ')[0]!, period: key.split(' ')[1]!, users: users.size }))
}
