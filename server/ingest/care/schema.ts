import { HEADER } from '../bericht/header.ts'
import { base, group, ignored, leaf, optional, repeated, type Element } from '../xml/schema.ts'

const PRODUCT = optional(group('Product', [base(leaf('Categorie')), optional(base(leaf('Code')))]))

const bericht = (client: readonly Element[]): Element => group('Bericht', [group('Header', HEADER), group('Client', client)])

const WHO: readonly Element[] = [leaf('Bsn'), ignored('Geboortedatum'), ignored('Geslacht'), ignored('Naam')]

/** The assignment message 301 of iWmo and iJw 3.2 (SOURCES: Zorginstituut, release 3.2). Names, addresses and free text are passed over. */
export const TOEWIJZING: Element = bericht([
  ...WHO,
  ignored('Communicatie'), ignored('JuridischeStatus'), ignored('WettelijkeVertegenwoordiging'), ignored('Commentaar'), ignored('Relaties'), ignored('Contactgegevens'),
  group('ToegewezenProducten', [repeated(group('ToegewezenProduct', [
    leaf('ToewijzingNummer'),
    ignored('ReferentieAanbieder'),
    PRODUCT,
    leaf('Toewijzingsdatum'),
    leaf('Toewijzingstijd'),
    leaf('Ingangsdatum'),
    optional(leaf('Einddatum')),
    optional(leaf('RedenWijziging')),
    optional(group('Omvang', [base(leaf('Volume')), base(leaf('Eenheid')), base(leaf('Frequentie'))])),
    optional(leaf('Budget')),
    ignored('Commentaar'),
  ]))]),
])

const DELIVERED: readonly Element[] = [optional(leaf('ToewijzingNummer')), PRODUCT, optional(leaf('ToewijzingIngangsdatum')), leaf('Begindatum')]

/** The start message 305. */
export const START: Element = bericht([
  ...WHO, group('StartProducten', [repeated(group('StartProduct', [...DELIVERED, leaf('StatusAanlevering')]))]),
])

/** The stop message 307. */
export const STOP: Element = bericht([
  ...WHO, group('StopProducten', [repeated(group('StopProduct', [...DELIVERED, leaf('RedenBeeindiging'), leaf('Einddatum'), leaf('StatusAanlevering')]))]),
])
