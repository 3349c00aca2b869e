import { gammaTails } from './gamma.ts'
import { openChance } from './tails.ts'

/** Chance that a standard normal value is at most x: half the error function, taken from incomplete gamma with shape 1/2. */
export function normalCdf(x: number): number {
  const { lower, upper } = gammaTails(0.5, (x * x) / 2)
  return x < 0 ? upper / 2 : 0.5 + lower / 2
}

/**
 * Standard normal value with a share p below it, to 16 digits. Source: Wichura 1988, Algorithm AS 241 (PPND16); its
 * coefficients stand here as the doubles that they are.
 * @example normalQuantile(0.975) // 1.959964
 */
export function normalQuantile(p: number): number {
  const fromMiddle = openChance(p) - 0.5
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(0.180625 - fromMiddle * fromMiddle, MIDDLE)
  const root = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const size = root <= 5 ? ratio(root - 1.6, TAIL) : ratio(root - 5, FAR_TAIL)
  return fromMiddle < 0 ? -size : size
}

type Polynomials = readonly (readonly [numerator: number, denominator: number])[]

const ratio = (x: number, terms: Polynomials): number =>
  terms.reduceRight((sum, [above]) => sum * x + above, 0) / terms.reduceRight((sum, [, below]) => sum * x + below, 0)

const MIDDLE: Polynomials = [
  [3.3871328727963665, 1],
  [133.14166789178438, 42.31333070160091],
  [1971.5909503065513, 687.1870074920579],
  [13731.69376550946, 5394.196021424751],
  [45921.95393154987, 21213.794301586597],
  [67265.7709270087, 39307.89580009271],
  [33430.57558358813, 28729.085735721943],
  [2509.0809287301227, 5226.495278852854],
]
const TAIL: Polynomials = [
  [1.4234371107496835, 1],
  [4.630337846156546, 2.053191626637759],
  [5.769497221460691, 1.6763848301838038],
  [3.6478483247632045, 0.6897673349851],
  [1.2704582524523684, 0.14810397642748008],
  [0.2417807251774506, 0.015198666563616457],
  [0.022723844989269184, 0.0005475938084995345],
  [0.0007745450142783414, 1.0507500716444169e-9],
]
const FAR_TAIL: Polynomials = [
  [6.657904643501103, 1],
  [5.463784911164114, 0.599832206555888],
  [1.7848265399172913, 0.1369298809227358],
  [0.29656057182850487, 0.014875361290850615],
  [0.026532189526576124, 0.0007868691311456133],
  [0.0012426609473880784, 0.000018463183175100548],
  [0.000027115555687434876, 1.421511758316446e-7],
  [2.0103343992922881e-7, 2.0442631033899397e-15],
]
