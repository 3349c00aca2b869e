/** Why a release is not made. */
export type RefusalCode = 'GEEN_GEGEVENS' | 'TOETS_NIET_GESLAAGD' | 'NIET_DE_GEGEVENS' | 'TE_WEINIG_ZICHTBAAR' | 'GEMEENTE_AFGESCHERMD' | 'GEMEENTE_ONBEKEND'

/** A release that may not be made: a stable code and a Dutch sentence that says why and what to do. Never holds a figure of a household. */
export class ReleaseRefusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'ReleaseRefusal'
    this.code = code
  }
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toLocaleString('nl-NL')} procent`

/** All words of refusals, as functions. */
export const refusals = {
  noFacts: () =>
    new ReleaseRefusal('GEEN_GEGEVENS', 'Er zijn nog geen kosten ingelezen voor deze gemeente. Lees eerst leveringen in en bouw daarna de publicatie.'),
  noGemeente: (code: string) =>
    new ReleaseRefusal('GEMEENTE_ONBEKEND', `De naam van gemeente ${code} is niet bekend. Lees eerst een bestand met gebieden in.`),
  attacksFound: (attacks: readonly { readonly number: number; readonly name: string; readonly found: number }[]) =>
    new ReleaseRefusal('TOETS_NIET_GESLAAGD', `De toets is niet geslaagd: ${attacks.map(({ number, name, found }) => `aanval ${number} (${name}) vindt ${found} keer iets`).join('; ')}. Er is niets gepubliceerd.`),
  notTheTruth: () =>
    new ReleaseRefusal('NIET_DE_GEGEVENS', 'Deze publicatie past niet bij de gegevens die nu zijn ingelezen. Zijn er na het bouwen leveringen bijgekomen, of is het programma vernieuwd? Bouw de publicatie opnieuw. Er is niets gepubliceerd.'),
  gemeenteHidden: (year: number) =>
    new ReleaseRefusal('GEMEENTE_AFGESCHERMD', `In ${year} zijn er zo weinig huishoudens dat ook het totaal van de gemeente afgeschermd is. Over dat jaar is geen publicatie mogelijk.`),
  tooLittleVisible: (year: number, what: string, visible: number, wanted: number, cause: string) =>
    new ReleaseRefusal('TE_WEINIG_ZICHTBAAR', `Van de uitgaven ${what} in ${year} is ${percent(visible)} zichtbaar; minstens ${percent(wanted)} is nodig. ${cause}`),
} as const

/** Which rule hides most, in words. */
export const causes = {
  count: (minimum: number) => `Het meeste is afgeschermd omdat er minder dan ${minimum} huishoudens zijn. Voeg kleine gebieden samen.`,
  sharp: () => 'Het meeste is afgeschermd omdat één huishouden een te groot deel van het bedrag heeft.',
  secondary: () => 'Het meeste is afgeschermd omdat een ander cijfer er anders uit terug te rekenen is.',
} as const
