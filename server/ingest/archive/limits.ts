/** What an archive may hold. A message of XML shrinks some thirty times; what shrinks a hundred times is no delivery. */
export const ARCHIVE_LIMITS = { ratio: 100, unpacked: 200_000_000, zip: 32_000_000, freely: 1_000_000 } as const

/** True when this much came out of that much: more than an archive may hold. */
export const isTooMuch = (unpacked: number, packed: number): boolean =>
  unpacked > ARCHIVE_LIMITS.unpacked || (unpacked > ARCHIVE_LIMITS.freely && unpacked > packed * ARCHIVE_LIMITS.ratio)
