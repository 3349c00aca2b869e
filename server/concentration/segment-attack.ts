import type { Curve } from './curve.ts'
import type { IsSafe, Magnitude } from './segments.ts'

/** A published point of a curve: a share of so many households, or the households that carry a share of the spending. */
export interface PublishedPoint {
  readonly measure: 'top' | 'lorenz' | 'half'
  readonly point: number
  /** Size of the group that the share is of. */
  readonly households: number
}

/** What an attack on the published points of one group found. */
export interface SegmentFindings {
  readonly tries: number
  readonly found: number
}

/**
 * Attacks the points of one group: with the total beside it every stretch between two of them is an amount, and so is all that lies
 * outside it. Household by household, from the amounts alone, and not by the cuts that the points were chosen with (DISCLOSURE 5, 15).
 */
export function attackPoints(curve: Curve, points: readonly PublishedPoint[], isSafe: IsSafe): SegmentFindings {
  const places = [0, ...points.map((point) => placeOf(curve, point)), curve.users].sort((a, b) => a - b)
  const stretches = places.slice(1).map((to, at) => [places[at]!, to] as const).filter(([from, to]) => to - from > SAME)
  const groups = stretches.flatMap(([from, to]) => [householdsWithin(curve, (at) => overlap(at, from, to)), householdsWithin(curve, (at) => 1 - overlap(at, from, to))])
  const asked = groups.filter((parts) => parts.length > 0)
  return { tries: asked.length, found: asked.filter((parts) => !isSafe(parts)).length }
}

/** Places closer together than this are one: a thousandth of a household. */
const SAME = 0.001 + 1e-9

/** How many of the dearest households a point takes in. */
function placeOf(curve: Curve, { measure, point, households }: PublishedPoint): number {
  if (measure !== 'half') return Math.min(point * households, curve.users)
  let [spent, at] = [0, 0]
  for (; at < curve.users && spent + curve.amounts[at]! < point * curve.total; at++) spent += curve.amounts[at]!
  return Math.min(curve.users, at + (point * curve.total - spent) / curve.amounts[Math.min(at, curve.users - 1)]!)
}

/** The part of household number `at` that lies between two places. */
const overlap = (at: number, from: number, to: number): number => Math.max(0, Math.min(to, at + 1) - Math.max(from, at))

/** The households of a group with the part that each takes in it, as the rules see them. */
function householdsWithin(curve: Curve, partOf: (at: number) => number): Magnitude & { readonly length: number } {
  let [households, absolute, top1, top2, length] = [0, 0, 0, 0, 0]
  for (let at = 0; at < curve.users; at++) {
    const part = partOf(at)
    if (part <= SAME) continue
    const amount = part * curve.amounts[at]!
    households += part
    absolute += amount
    length++
    if (amount > top1) [top1, top2] = [amount, top1]
    else if (amount > top2) top2 = amount
  }
  const whole = Math.max(Math.floor(households + 1e-6), length > 0 ? 1 : 0)
  return { contributors: whole, users: whole, top1, top2, absolute, length }
}

/** The same point of one group in two years: who is in the top, and what they spend. */
export interface TopOfTwoYears {
  readonly before: { readonly curve: Curve; readonly point: PublishedPoint }
  readonly after: { readonly curve: Curve; readonly point: PublishedPoint }
}

/** True when so few joined or left the top that the change of its total is one household's doing (DISCLOSURE 3.7). */
export function changeTells({ before, after }: TopOfTwoYears, minimum: number, dominance: number): boolean {
  const [old, now] = [topOf(before), topOf(after)]
  const changes = [...new Set([...old.keys(), ...now.keys()])].map((key) => ({ moved: old.has(key) !== now.has(key), size: Math.abs((now.get(key) ?? 0) - (old.get(key) ?? 0)) }))
  const movers = changes.filter(({ moved }) => moved)
  const total = changes.reduce((sum, { size }) => sum + size, 0)
  return movers.length < minimum && movers.some(({ size }) => size > dominance * total)
}

function topOf({ curve, point }: { readonly curve: Curve; readonly point: PublishedPoint }): ReadonlyMap<number, number> {
  const count = Math.ceil(placeOf(curve, point) - 1e-9)
  return new Map(Array.from(curve.keys.slice(0, count), (key, at) => [key, curve.amounts[at]!] as const))
}
