/** Which letters a TrueType font can print, by code point: its `cmap`, of which it reads the table of all of Unicode (format 12). */
export function lettersOf(font: Buffer): (letter: number) => boolean {
  const start = tableAt(font, 'cmap')
  const tables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) => start + font.readUInt32BE(start + 4 + at * 8 + 4))
  const full = tables.find((at) => font.readUInt16BE(at) === 12)
  if (full === undefined) throw new Error('a font without a list of its letters')
  const ranges = groups(font, full)
  return (letter) => ranges.some(([first, last]) => first <= letter && letter <= last)
}

function tableAt(font: Buffer, name: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  throw new Error(`a font without a table ${name}`)
}

const groups = (font: Buffer, at: number): readonly (readonly [first: number, last: number])[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => [font.readUInt32BE(at + 16 + group * 12), font.readUInt32BE(at + 20 + group * 12)])
