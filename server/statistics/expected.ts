import { fsum } from 'd3-array'
import { mean } from './correlation.ts'
import { tQuantile } from './numerics/student.ts'
import { known, unknown, type Maybe } from './undefined.ts'

/** A gemeente: the share of its households with a low income (0 to 1), and its spending per inhabitant in euros. */
export interface Peer {
  readonly share: number
  readonly amount: number
}

/** What peers of a given share spend: the amount on their line, and between what amounts a gemeente like them lies with a chance of 80 per cent by the model. Not rounded. */
export interface Expected {
  readonly amount: number
  readonly low: number
  readonly high: number
}

/** How well the share tells the spending of each peer from that of the others alone, and what it says for the share that is asked. */
export interface ExpectedAmong {
  readonly count: number
  /** Part of the differences between peers, 1 at best and below 0 when their mean does better: 1 - sum of squared errors of each left out, over those of the mean of the others. */
  readonly explained: number
  /** Null with `no-basis` outside the shares of the peers, with `no-data` without a share, and with `no-variation` where too little is explained to expect anything. */
  readonly expected: Maybe<Expected>
}

/** Fewer peers than this, or less explained: nothing is expected. Our choices. */
export const ENOUGH_PEERS = 12
export const ENOUGH_EXPLAINED = 0.5
const LEVEL = 0.8

/**
 * What a gemeente is expected to spend given its share of households with a low income: the least-squares line of its peers, itself not among them. The
 * line must prove itself first: every peer is told from the others (leave-one-out), and only where that takes away half of the squared
 * differences anything is expected. It says what goes together, not what causes what. Method: docs/methods/vergelijken.md
 */
export function expectedAmong(share: number | null, peers: readonly Peer[]): Maybe<ExpectedAmong> {
  if (peers.length < ENOUGH_PEERS) return unknown(peers.length === 0 ? 'no-data' : 'too-few')
  const line = lineOf(peers)
  if (line === null) return unknown('no-variation')
  const explained = explainedBy(line, peers)
  return explained === null ? unknown('no-variation') : known({ count: peers.length, explained, expected: explained < ENOUGH_EXPLAINED ? unknown('no-variation') : expectedAt(share, line, peers) })
}

interface Line {
  readonly middle: number
  readonly slope: number
  readonly meanShare: number
  /** Sum of squared differences of the shares from their mean. */
  readonly spread: number
}

function lineOf(peers: readonly Peer[]): Line | null {
  const [meanShare, middle] = [mean(peers.map(({ share }) => share)), mean(peers.map(({ amount }) => amount))]
  const spread = fsum(peers.map(({ share }) => (share - meanShare) ** 2))
  return spread < 1e-12 ? null : { middle, meanShare, spread, slope: fsum(peers.map(({ share, amount }) => (share - meanShare) * (amount - middle))) / spread }
}

const onLine = ({ middle, slope, meanShare }: Line, share: number): number => middle + slope * (share - meanShare)

/** How far a peer pulls the line towards itself: 1 when nothing else holds it. */
const pull = ({ meanShare, spread }: Line, share: number, count: number): number => 1 / count + (share - meanShare) ** 2 / spread

function explainedBy(line: Line, peers: readonly Peer[]): number | null {
  const count = peers.length
  if (peers.some(({ share }) => pull(line, share, count) > 1 - 1e-9)) return null
  const errors = fsum(peers.map(({ share, amount }) => ((amount - onLine(line, share)) / (1 - pull(line, share, count))) ** 2))
  const without = fsum(peers.map(({ amount }) => ((amount - line.middle) * (count / (count - 1))) ** 2))
  return without < 1e-9 ? null : 1 - errors / without
}

function expectedAt(share: number | null, line: Line, peers: readonly Peer[]): Maybe<Expected> {
  if (share === null) return unknown('no-data')
  const shares = peers.map((peer) => peer.share)
  if (share < Math.min(...shares) || share > Math.max(...shares)) return unknown('no-basis')
  const count = peers.length
  const error = Math.sqrt(fsum(peers.map((peer) => (peer.amount - onLine(line, peer.share)) ** 2)) / (count - 2))
  const reach = tQuantile((1 + LEVEL) / 2, count - 2) * error * Math.sqrt(1 + pull(line, share, count))
  const amount = onLine(line, share)
  return known({ amount, low: amount - reach, high: amount + reach })
}
