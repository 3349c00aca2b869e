import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import template from './briefing.typ?raw'
import { HOUSE_FONTS, prints } from './fonts.ts'
import type { Sheet } from './sheet.ts'

/** A folder that does not exist: every file the template reads is handed to it, and it can reach no other. */
const NOWHERE = join('/', 'raadszicht-briefing')

export interface Typeset {
  readonly pages: number
  /** The sheet as PDF/UA-1. Equal sheets give equal bytes. */
  pdf(): Buffer
}

/** Sets a sheet with Typst. A mistake in the template is a mistake of ours and is thrown. */
export function typeset({ data, files }: Sheet): Typeset {
  const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: [...HOUSE_FONTS] }] })
  for (const [name, text] of [...files, ['data.json', JSON.stringify(data)] as const]) compiler.mapShadow(join(NOWHERE, name), Buffer.from(onlyPrintable(text)))
  compiler.addSource(join(NOWHERE, 'briefing.typ'), template)
  const outcome = compiler.compile({ mainFilePath: join(NOWHERE, 'briefing.typ') })
  const made = outcome.result
  if (made === null) throw new Error(`the sheet was not set: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`)
  return { pages: made.numOfPages, pdf: () => compiler.pdf(made, { pdfStandard: 'ua-1' }) }
}

/** PDF/UA has no place for a letter that cannot be read: in a name out of the release or out of an address it becomes a question mark. */
const onlyPrintable = (text: string): string => text.replace(/[^ -~\n]/gu, (letter) => (prints(letter.codePointAt(0)!) ? letter : '?'))
