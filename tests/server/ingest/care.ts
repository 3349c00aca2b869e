/** A message about care, from parts: everything has a good default. */
export interface GivenCare {
  readonly law?: 'wmo' | 'jw'
  readonly id?: string
  readonly bsn?: string
  readonly municipality?: string
  /** Elements of each product by name; null leaves one out. */
  readonly items?: readonly Readonly<Record<string, string | null>>[]
}

type Number = '301' | '305' | '307'
const CODES = { wmo: { 301: '414', 305: '418', 307: '420' }, jw: { 301: '436', 305: '438', 307: '440' } } as const
const LISTS = { 301: ['ToegewezenProducten', 'ToegewezenProduct'], 305: ['StartProducten', 'StartProduct'], 307: ['StopProducten', 'StopProduct'] } as const

const DEFAULTS: Readonly<Record<Number, Readonly<Record<string, string>>>> = {
  301: {
    ToewijzingNummer: '1001', Product: '02 02A05', Toewijzingsdatum: '2025-01-10', Toewijzingstijd: '09:30:00', Ingangsdatum: '2025-02-01', Einddatum: '2025-12-31',
    RedenWijziging: '', Omvang: '4 04 2', Budget: '',
  },
  305: { ToewijzingNummer: '1001', Product: '02 02A05', ToewijzingIngangsdatum: '2025-02-01', Begindatum: '2025-02-03', StatusAanlevering: '1' },
  307: { ToewijzingNummer: '1001', Product: '02 02A05', ToewijzingIngangsdatum: '2025-02-01', Begindatum: '2025-02-03', RedenBeeindiging: '19', Einddatum: '2025-06-30', StatusAanlevering: '1' },
}

/** The text of a message 301, 305 or 307. */
export function care(number: Number, given: GivenCare = {}): string {
  const law = given.law ?? 'wmo'
  const home = `http://www.istandaarden.nl/i${law}/3_2`
  const [list, item] = LISTS[number]
  const gemeente = given.municipality ?? '9901'
  const [from, to] = number === '301' ? [gemeente, '99999901'] : ['99999901', gemeente]
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="${home}/${law}${number}/schema" xmlns:b="${home}/basisschema/schema">
<m:Header><m:BerichtCode>${CODES[law][number]}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie>
<m:Afzender>${from}</m:Afzender><m:Ontvanger>${to}</m:Ontvanger>
<m:BerichtIdentificatie><b:Identificatie>${given.id ?? 'Z1'}</b:Identificatie><b:Dagtekening>2025-02-10</b:Dagtekening></m:BerichtIdentificatie></m:Header>
<m:Client><m:Bsn>${given.bsn ?? '999990019'}</m:Bsn><m:Geboortedatum><b:Datum>1951-03-02</b:Datum></m:Geboortedatum><m:Geslacht>0</m:Geslacht>
<m:Naam><b:Geslachtsnaam><b:Achternaam>Verzonnen</b:Achternaam></b:Geslachtsnaam></m:Naam>
<m:${list}>${(given.items ?? [{}]).map((one) => `<m:${item}>${elements({ ...DEFAULTS[number], ...one })}</m:${item}>`).join('\n')}</m:${list}></m:Client></m:Bericht>
`
}

const elements = (values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values).filter(([, value]) => value !== null && value !== '').map(([name, value]) => `<m:${name}>${inner(name, value ?? '')}</m:${name}>`).join('')

/** Groups are given as their parts with spaces between them. */
function inner(name: string, value: string): string {
  const parts: readonly string[] = name === 'Product' ? ['Categorie', 'Code'] : name === 'Omvang' ? ['Volume', 'Eenheid', 'Frequentie'] : []
  return parts.length === 0 ? value : value.split(' ').map((part, at) => `<b:${parts[at]}>${part}</b:${parts[at]}>`).join('')
}
