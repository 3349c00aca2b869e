const NOBODY = '000000000'

/**
 * True for nine digits that pass the 11-test of the BSN: nine times the first digit, eight times the second and so on,
 * minus the last, is a multiple of eleven. The text is compared as text: leading zeros count.
 */
export function isBsn(text: string): boolean {
  if (text.length !== 9 || text === NOBODY) return false
  let sum = 0
  for (let place = 0; place < 9; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return false
    sum += place === 8 ? -digit : digit * (9 - place)
  }
  return sum % 11 === 0
}
