/** A change of a file as bad luck or bad will makes it. */
type Change = (bytes: Buffer, draw: (below: number) => number) => Buffer

const HOSTILE = ['\0', '\uFEFF', '"', ';', '\n', '\r', '<', '>', '&', '&#0;', ']]>', '<!DOCTYPE a>', '<!--', '{', '[', ',', '-', '99999999999999999999', '１', '\u202E', '__proto__', '=1+1', "'; drop table facts.cost; --", '1e999', 'NaN', '\xff\xfe'.repeat(3)].map((text) => Buffer.from(text))

const CHANGES: readonly Change[] = [
  (bytes, draw) => {
    const changed = Buffer.from(bytes)
    const at = draw(bytes.length)
    changed[at] = changed[at]! ^ (1 << draw(8))
    return changed
  },
  (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
  (bytes, draw) => {
    const [at, length] = [draw(bytes.length), draw(200)]
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
  },
  (bytes, draw) => {
    const [at, length, to] = [draw(bytes.length), 1 + draw(200), draw(bytes.length)]
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, at + length), bytes.subarray(to)])
  },
  (bytes, draw) => {
    const at = draw(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), HOSTILE[draw(HOSTILE.length)]!, bytes.subarray(at)])
  },
  (bytes, draw) => {
    const at = draw(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + draw(8) }, () => draw(256))), bytes.subarray(at + 1)])
  },
]

/** One to three changes; the same seed gives the same file. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  const draw = drawing(seed)
  let changed = bytes
  for (let times = 1 + draw(3); times > 0 && changed.length > 0; times--) changed = CHANGES[draw(CHANGES.length)]!(changed, draw)
  return changed
}

/** Whole numbers below a bound, the same every time (minimal standard generator of Park and Miller). */
function drawing(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_646 + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}
