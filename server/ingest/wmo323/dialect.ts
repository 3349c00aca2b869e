import type { Dialect } from '../declaration/dialect.ts'

/** Declaration of Wmo support by a provider: iWmo 3.2, message 484. */
export const WMO323: Dialect = {
  kind: 'wmo323',
  messageCode: '484',
  namespaces: {
    message: 'http://www.istandaarden.nl/iwmo/3_2/wmo323/schema',
    base: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  },
  wet: 'wmo',
  productPrefix: 'wmo',
}
