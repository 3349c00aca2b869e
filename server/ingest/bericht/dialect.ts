import type { MessageKind } from '../reading.ts'

/** What tells one message of iWmo or iJw 3.2 from the others. */
export interface Dialect {
  readonly kind: MessageKind
  readonly messageCode: string
  readonly namespaces: { readonly message: string; readonly base: string }
  readonly wet: 'wmo' | 'jeugdwet'
  /** Front of a product code in the catalogue: `wmo-01`, `jw-45`. */
  readonly productPrefix: 'wmo' | 'jw'
  /** Who sends it; the other one receives it. */
  readonly sentBy: 'provider' | 'gemeente'
  /** The declaration of its law: a 323 is one, a 325 speaks of the lines of one. */
  readonly declared: 'wmo323' | 'jw323'
}

const message = (kind: MessageKind, messageCode: string, sentBy: Dialect['sentBy']): Dialect => {
  const productPrefix = kind.startsWith('wmo') ? 'wmo' : 'jw'
  const home = `http://www.istandaarden.nl/i${productPrefix}/3_2`
  return {
    kind, messageCode, sentBy, productPrefix, wet: productPrefix === 'wmo' ? 'wmo' : 'jeugdwet', declared: `${productPrefix}323`,
    namespaces: { message: `${home}/${kind}/schema`, base: `${home}/basisschema/schema` },
  }
}

/** Every message that is read, by its code in COD002 (SOURCES 2.1). */
export const DIALECTS: readonly Dialect[] = [
  message('wmo323', '484', 'provider'), message('jw323', '490', 'provider'),
  message('wmo325', '485', 'gemeente'), message('jw325', '491', 'gemeente'),
  message('wmo301', '414', 'gemeente'), message('jw301', '436', 'gemeente'),
  message('wmo305', '418', 'provider'), message('jw305', '438', 'provider'),
  message('wmo307', '420', 'provider'), message('jw307', '440', 'provider'),
]
