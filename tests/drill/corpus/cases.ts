import type { CorpusCase } from './case.ts'
import { CSV_CASES } from './csv-cases.ts'
import { FILE_CASES } from './file-cases.ts'
import { OTHER_CASES } from './other-cases.ts'
import { XML_CASES } from './xml-cases.ts'

/** The corpus of our own, beside the one that is given. */
export const CORPUS: readonly CorpusCase[] = [...XML_CASES, ...CSV_CASES, ...OTHER_CASES, ...FILE_CASES]
