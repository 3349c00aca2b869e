/** Why a release is not made. */
export type RefusalCode = 'GEEN_GEGEVENS' | 'TOETS_NIET_GESLAAGD' | 'NIET_DE_GEGEVENS' | 'TE_WEINIG_ZICHTBAAR' | 'GEMEENTE_AFGESCHERMD' | 'GEMEENTE_ONBEKEND' | 'NIET_NA_TE_REKENEN' | 'ANDERE_GRENZEN' | 'NIETS_TE_BEHOUDEN'

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
  attacksFound: (attacks: readonly { readonly number: number; readonly name: string; readonly found: number }[], shownBefore: number | null) =>
    new ReleaseRefusal('TOETS_NIET_GESLAAGD', `De toets is niet geslaagd: ${attacks.map(({ number, name, found }) => `aanval ${number} (${name}) vindt ${found} keer iets`).join('; ')}.${shownBefore === null ? '' : ` De cijfers van ${shownBefore} stonden al in een eerdere publicatie. Kwam die nog door een toets die minder zag, laat het jaar dan staan: raadszicht build --behoud ${shownBefore}.`} Er is niets gepubliceerd.`),
  notTheTruth: () =>
    new ReleaseRefusal('NIET_DE_GEGEVENS', 'Deze publicatie past niet bij de gegevens die nu zijn ingelezen. Zijn er na het bouwen leveringen bijgekomen, of is het programma vernieuwd? Bouw de publicatie opnieuw. Er is niets gepubliceerd.'),
  notReproducible: (year: number, release: string) =>
    new ReleaseRefusal('NIET_NA_TE_REKENEN', `Publicatie ${release} heeft ${year} al getoond, maar die cijfers zijn niet na te rekenen uit de leveringen van toen. Wij kunnen dan niet zien wat oude en nieuwe cijfers samen verraden. Zet de leveringen van toen terug (dezelfde bestanden, in dezelfde volgorde) of laat ${year} staan zoals het in publicatie ${release} staat: raadszicht build --behoud ${year}. Er is niets gepubliceerd.`),
  otherBorders: (year: number, release: string) =>
    new ReleaseRefusal('ANDERE_GRENZEN', `Publicatie ${release} heeft ${year} al getoond met andere wijken of buurten. Dezelfde periode in twee indelingen laat kleine stukjes tussen de grenzen zien. Lees voor ${year} de huishoudens met de oude buurtcodes in, of laat ${year} staan zoals het in publicatie ${release} staat: raadszicht build --behoud ${year}. Er is niets gepubliceerd.`),
  nothingToKeep: (year: number) =>
    new ReleaseRefusal('NIETS_TE_BEHOUDEN', `Geen eerdere publicatie heeft cijfers over ${year}. Laat --behoud ${year} weg.`),
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
