import type { MethodName } from '../../server/contract/methods.ts'

/** The document of each method in docs/methods. */
export const DOCUMENTS: Readonly<Record<MethodName, string>> = {
  herkomst: 'cijfers-op-de-paginas', verdeling: 'concentration', topgroep: 'topgroep', 'wat-als': 'what-if', prognose: 'prognose', verwachting: 'forecast', signalen: 'signals',
  'eerlijk-vergelijken': 'comparison', vergelijking: 'vergelijken', aanbod: 'aanbod-en-initiatieven', aandacht: 'aandacht', afscherming: 'disclosure', compleet: 'completeness',
}
