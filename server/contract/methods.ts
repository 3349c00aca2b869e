/** The pages that tell how figures are made: the last part of their address, and their document in docs/methods. In the order in which they are listed. */
export const METHODS = {
  herkomst: 'cijfers-op-de-paginas', verdeling: 'concentration', topgroep: 'topgroep', 'wat-als': 'what-if', prognose: 'prognose', verwachting: 'forecast', signalen: 'signals',
  'eerlijk-vergelijken': 'comparison', vergelijking: 'vergelijken', aanbod: 'aanbod-en-initiatieven', aandacht: 'aandacht', afscherming: 'disclosure', compleet: 'completeness',
} as const

export type MethodName = keyof typeof METHODS

const ADDRESS = '/over-de-cijfers/methode/'

export const methodAddress = (name: MethodName): string => `${ADDRESS}${name}`

/** The method that an address names, without a slash behind it. */
export function methodAt(path: string): MethodName | null {
  const name = path.slice(ADDRESS.length)
  return path.startsWith(ADDRESS) && Object.hasOwn(METHODS, name) ? name as MethodName : null
}
