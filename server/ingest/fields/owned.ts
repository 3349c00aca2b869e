/**
 * The same text in memory of its own. A piece cut from a larger text keeps the whole of it alive, so what is
 * remembered for as long as the file is read (a reference, a description) is copied first.
 */
export const owned = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
