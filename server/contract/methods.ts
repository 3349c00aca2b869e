/** The pages that tell how figures are made, by the last part of their address. Which document each shows: web/methods/documents.ts. */
export const METHODS = ['herkomst', 'verdeling', 'topgroep', 'wat-als', 'prognose', 'verwachting', 'signalen', 'eerlijk-vergelijken', 'vergelijking', 'aanbod', 'aandacht', 'afscherming', 'compleet'] as const

export type MethodName = (typeof METHODS)[number]

const ADDRESS = '/over-de-cijfers/methode/'

export const methodAddress = (name: MethodName): string => ADDRESS + name

/** The method that an address names, without a slash behind it. */
export const methodAt = (path: string): MethodName | undefined => METHODS.find((name) => methodAddress(name) === path)
