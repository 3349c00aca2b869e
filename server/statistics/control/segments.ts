/**
 * Cuts a series where its limits begin anew. `starts` are the places of the first points of later parts, each with a named cause and a
 * date that the caller keeps: software never begins anew by itself, that hides a decline (METHODS 3.2).
 */
export function segmentsOf<T>(series: readonly T[], starts: readonly number[]): readonly (readonly T[])[] {
  const cuts = [0, ...starts, series.length]
  if (cuts.some((cut, at) => at > 0 && cut <= cuts[at - 1]!)) throw new RangeError('a new beginning outside the series or out of order')
  return cuts.slice(1).map((end, at) => series.slice(cuts[at], end))
}
