/** What the first bytes say: a family of text, or why it cannot be read. */
export type Sniffed = 'xml' | 'json' | 'csv' | 'FILE_EMPTY' | 'FILE_TYPE' | 'ENCODING_UNSUPPORTED'

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06], [0x50, 0x4b, 0x07, 0x08], // zip, xlsx, ods
  [0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a, 0x58], [0x28, 0xb5, 0x2f, 0xfd], // gzip, bzip2, xz, zstd
  [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0x25, 0x50, 0x44, 0x46], // 7z, rar, pdf
  [0xd0, 0xcf, 0x11, 0xe0], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], // xls/doc, png, jpeg, gif
  [0x7f, 0x45, 0x4c, 0x46], [0x4d, 0x5a, 0x90], [0x53, 0x51, 0x4c, 0x69], [0x50, 0x41, 0x52, 0x31], // elf, exe, sqlite, parquet
]
const UTF16: readonly (readonly number[])[] = [[0xff, 0xfe], [0xfe, 0xff], [0x3c, 0x00], [0x00, 0x3c], [0x00, 0x00, 0xfe, 0xff]]
const BOM = [0xef, 0xbb, 0xbf]
const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/
/** How many bytes are enough to sniff. */
export const SNIFF_BYTES = 512

/** Tells what kind of text a file is from its first bytes alone; a name or extension is never looked at. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return 'FILE_EMPTY'
  if (UTF16.some((mark) => startsWith(head, mark))) return 'ENCODING_UNSUPPORTED'
  if (SIGNATURES.some((mark) => startsWith(head, mark))) return 'FILE_TYPE'
  const text = latin1(withoutBom(head))
  if (text.includes('\0')) return /^(?:[^\0]\0|\0[^\0]){4}/.test(text) ? 'ENCODING_UNSUPPORTED' : 'FILE_TYPE'
  return family(text)
}

/** The bytes after a UTF-8 byte order mark, if there is one. */
export const withoutBom = (bytes: Uint8Array): Uint8Array => (startsWith(bytes, BOM) ? bytes.subarray(BOM.length) : bytes)

function family(text: string): Sniffed {
  const first = text.trimStart().charAt(0)
  if (first === '<') return declaresUtf8(text) ? 'xml' : 'ENCODING_UNSUPPORTED'
  return first === '{' || first === '[' ? 'json' : 'csv'
}

function declaresUtf8(text: string): boolean {
  const declared = DECLARED.exec(text)?.[1]
  return declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared)
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, place) => bytes[place] === byte)

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
