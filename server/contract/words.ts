import { Type, type TSchema } from 'typebox'

/** One value of a closed list, written as an OpenAPI enum. */
export const OneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Enum<[...T]>(values as readonly [...T], { type: 'string', description })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const Status = OneOf(['getoond', 'afgeschermd', 'nietBekend'] as const, 'Getoond: het cijfer staat er. Afgeschermd: het cijfer is er wel, maar zou iets over een huishouden kunnen zeggen. Niet bekend: er is geen cijfer.')
export const Reden = OneOf(['geenGegevens', 'bedragNul', 'teWeinig', 'geenSpreiding', 'nietTeBepalen', 'afgeschermd'] as const, 'Waarom er geen cijfer is. Geen gegevens: niets aangeleverd. Bedrag nul: er valt niets te delen. Te weinig: te weinig maanden of jaren. Geen spreiding: geen marge te berekenen. Niet te bepalen: er is nog niets om van uit te gaan.')
export const StandVan = Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Leeg bij een cijfer van deze publicatie. Een datum als hier het cijfer van een eerdere publicatie staat: dan is dit de stand van die dag, omdat het verschil met nu over te weinig huishoudens zou gaan.' }))
export const Wet = OneOf(['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const, 'De wet (of schuldhulp) waaronder de voorziening valt.')
export const WetOfAlle = OneOf(['alle', 'wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const, 'Eén wet, of alle wetten samen.')
export const Niveau = OneOf(['gemeente', 'wijk', 'wijkcombinatie', 'buurt'] as const, 'Soort gebied. Een wijkcombinatie is wat te klein is om apart te tonen, samen met andere.')
export const Gebied = Type.String({ pattern: '^((GM\\d{4}|WK\\d{4}[0-9A-Z]{2}|BU\\d{4}[0-9A-Z]{4})|GM\\d{4}-onbekend|WC\\d{4}(-[0-9A-Z]{2}){1,99}(-onbekend)?)$', description: 'CBS-code van het gebied. GM0000-onbekend is wat niet in een wijk kon worden geplaatst. Een wijkcombinatie heeft een eigen code, met de laatste twee tekens van elke wijk: WC0000-01-02.' })
export const Jaar = Type.Integer({ minimum: 2015, maximum: 2100, description: 'Kalenderjaar waarin de hulp is geleverd.' })
export const Dag = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Datum: jaar, maand en dag.' })
export const Eenheid = OneOf(['minuut', 'uur', 'etmaal', 'dagdeel', 'stuk', 'traject', 'plek'] as const, 'Waarin het volume is geteld.')
export const Verteller = OneOf(['wijkteam', 'cliëntenraad', 'college'] as const, 'Wie het vertelt.')
export const Thema = OneOf(['wonen', 'zorg', 'jeugd', 'werk en inkomen', 'schulden', 'ontmoeting', 'mantelzorg', 'overig'] as const, 'Waarover het gaat.')
export const Bewijs = OneOf(['onbekend', 'beschreven', 'onderbouwd', 'eerste aanwijzingen', 'goede aanwijzingen', 'sterke aanwijzingen'] as const, 'Hoe zeker het is dat het werkt, van zwak naar sterk.')
export const Eigenaar = OneOf(['concerncontroller', 'controller sociaal domein', 'financieel adviseur', 'hoofd financiën', 'college'] as const, 'Functie die voor de bijstelling staat.')
export const PublicatieId = Type.String({ pattern: '^\\d{4}-\\d{1,4}$', description: 'Naam van de publicatie: jaar en volgnummer.' })
