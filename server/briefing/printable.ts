import type { Briefing } from '../contract/briefing.ts'
import { prints } from './fonts.ts'

/** The fields whose words hold a letter that the house has no type for, as `cijfers/0/tekst`. PDF/UA asks that every letter can be read. */
export function unprintable({ titel, inleiding, vragen, cijfers }: Briefing): readonly string[] {
  const isFine = (text: string): boolean => [...text].every((letter) => letter === '\n' || prints(letter.codePointAt(0)!))
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['titel', [titel]], ['inleiding', [inleiding]], ['vragen', vragen],
    ...cijfers.flatMap(({ tekst, vragen: own }, at) => [[`cijfers/${at}/tekst`, [tekst]], [`cijfers/${at}/vragen`, own]] as const),
  ]
  return fields.filter(([, texts]) => !texts.every(isFine)).map(([field]) => field)
}
