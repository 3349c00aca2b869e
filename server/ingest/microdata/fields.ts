/** The fields of one line of CSV, or null when its quotes do not fit. A field does not run over the end of a line. */
export function fieldsOf(line: string, delimiter: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(delimiter)
  const fields: string[] = []
  for (let at = 0; at <= line.length;) {
    const end = line[at] === '"' ? endOfQuoted(line, at) : endOfPlain(line, at, delimiter)
    if (end < 0 || (end < line.length && line[end] !== delimiter)) return null
    fields.push(line[at] === '"' ? line.slice(at + 1, end - 1).replaceAll('""', '"') : line.slice(at, end))
    at = end + 1
  }
  return fields
}

/** Place after the closing quote, or -1. */
function endOfQuoted(line: string, from: number): number {
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at + 1
  return -1
}

/** Place of the next delimiter or the end; -1 when a quote stands inside. */
function endOfPlain(line: string, from: number, delimiter: string): number {
  const found = line.indexOf(delimiter, from)
  const end = found < 0 ? line.length : found
  return line.slice(from, end).includes('"') ? -1 : end
}
