import type { Vergelijking } from '../../../server/contract/rows.ts'
import { NOT_THERE } from './release.ts'

export type Indicator = Vergelijking['indicator']

/** What gemeenten are compared on, in the order of the table. */
export const INDICATORS: Readonly<Record<Indicator, string>> = {
  samenkracht: 'Samenkracht en wijkteams', inkomen: 'Inkomensregelingen', werk: 'Werk en begeleide participatie', wmo: 'Wmo: hulp, hulpmiddelen en wonen', jeugd: 'Jeugdhulp en jeugdbescherming',
}

/** Above a column: a long word may break where it is made of two, so that five columns fit a tablet. */
export const headOf = (indicator: Indicator): string => INDICATORS[indicator].replace(/(nkomens|jeugd)(?=regelingen|bescherming)/u, '$1\u00ad')

interface ExpectedWords { readonly name: string; readonly place: string; readonly own: string; readonly expected: string; readonly low: string; readonly high: string; readonly verdict: string }

export const COMPARISON = {
  title: 'Vergelijken',
  lead: 'Uw gemeente naast gemeenten van dezelfde grootte. De cijfers zijn open: iedereen kan ze narekenen.',
  invented: 'Uw gemeente is hier verzonnen. De andere gemeenten en hun cijfers zijn echt.',
  notThere: (asked: string, shown: number) => (/^\d{4}$/.test(asked) ? `Van ${asked} zijn er ${Number(asked) > shown ? 'nog ' : ''}geen cijfers van andere gemeenten; u ziet ${shown}.` : NOT_THERE.jaar(asked, shown)),
  none: 'Er zijn geen cijfers van andere gemeenten aangeleverd.',
  few: 'Er zijn te weinig andere gemeenten voor een vergelijking: minstens acht zijn nodig.',
  legend: 'Grote stip: uw gemeente. Kleine stippen: de andere gemeenten. Streep: de middelste van hen. Grijze balk: de middelste helft.',
  explanation: [
    'Per onderwerp staan alle gemeenten op één lijn. 100 procent is de middelste van de andere gemeenten. De grijze balk is de middelste helft: een kwart zit eronder en een kwart erboven.',
    'Het gaat om alle lasten in de jaarrekening, per inwoner. Ook wat niet bij een huishouden hoort, zoals subsidies.',
    'De gemeenten zijn vooraf gekozen, op aantal inwoners. Zij staan op volgorde van naam. Er is geen ranglijst.',
  ],
  caveat: [
    'Niet wie het goed doet. Meer uitgeven kan betekenen dat er meer nodig is, of dat meer mensen hulp krijgen.',
    'Niet of een bedrag past bij wie er wonen. Gemeenten verschillen in leeftijd, inkomen en gezinnen. Met open cijfers is alleen bij inkomensregelingen iets te zeggen: hoeveel lage inkomens er zijn, hangt daar duidelijk mee samen.',
    'Niet alles wat verschilt, is zorg. Gemeenten boeken hetzelfde soms op een ander taakveld. En sommige betalen beschermd wonen en opvang voor een hele regio.',
  ],
  expected: {
    section: 'Wat was te verwachten?',
    lead: 'Gemeenten met meer lage inkomens geven ook meer uit aan inkomensregelingen. Hier staat wat er te verwachten was bij zoveel lage inkomens als in uw gemeente. Het zegt wat samengaat, niet wat waardoor komt. Bij de andere onderwerpen is dat verband te zwak.',
    few: 'Er is niets over te zeggen: daarvoor moeten minstens twaalf andere gemeenten hun aandeel lage inkomens bij de cijfers hebben.',
    /** The same as its row in the table, which on a phone scrolls out of sight. */
    said: ({ name, place, own, expected, low, high, verdict }: ExpectedWords) => `${name}: in ${place} is het ${own} per inwoner. Verwacht was ${expected}, ongeveer vier op de vijf keer tussen ${low} en ${high}: ${verdict}.`,
    caption: (year: number) => `Lasten per inwoner en wat te verwachten was bij dit aandeel lage inkomens, ${year}`,
    margin: 'De marge klopt ongeveer vier op de vijf keer, zo bleek bij alle gemeenten van het land. Leeftijd is niet meegenomen: in de open cijfers hangt die te weinig samen met de uitgaven.',
    verdicts: {
      within: 'past bij de verwachting', above: 'meer dan verwacht', below: 'minder dan verwacht', unknown: 'cijfer van uw gemeente ontbreekt',
      outside: 'geen gemeente lijkt genoeg op de uwe', weak: 'verband te zwak',
    },
  },
  question: 'welk verschil hebben wij zelf gekozen, en bij welk verschil willen we weten waar het vandaan komt?',
  table: 'Alle gemeenten, lasten per inwoner',
  byName: 'Op volgorde van naam. Uw gemeente is vet.',
} as const
