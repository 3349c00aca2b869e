/** Widths of the letters from space to tilde in Source Sans 3 at weight 400, in thousandths of the size (read from the font, `hmtx`). */
const WIDTHS = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
  847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
  542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
] as const
const NO_BREAK_SPACE = '\u00a0'
/** Of any other letter: about that of an e with an accent. */
const OTHER = 500
/** Half-bold letters are this much wider. */
const BOLD = 1.035

/** How wide a line of text is, in the unit of `size`. A drawing that is made without a browser is laid out by it. */
export function textWidth(text: string, size: number, bold = false): number {
  const sum = [...text].reduce((total, letter) => total + widthOf(letter), 0)
  return (sum * size * (bold ? BOLD : 1)) / 1000
}

const widthOf = (letter: string): number => (letter === NO_BREAK_SPACE ? WIDTHS[0] : (WIDTHS[letter.charCodeAt(0) - 32] ?? OTHER))
