import type { Dialect } from '../declaration/dialect.ts'

/** Declaration of youth care by a provider: iJw 3.2, message 490. */
export const JW323: Dialect = {
  kind: 'jw323',
  messageCode: '490',
  namespaces: {
    message: 'http://www.istandaarden.nl/ijw/3_2/jw323/schema',
    base: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  },
  wet: 'jeugdwet',
  productPrefix: 'jw',
}
