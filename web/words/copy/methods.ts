import type { MethodName } from '../../../server/contract/methods.ts'

export const METHOD_PAGE = {
  list: 'Hoe we rekenen',
  listLead: 'Per onderwerp staat er hoe een cijfer wordt gemaakt en wat het niet zegt. Eerst in gewone woorden, daarna voor wie het wil narekenen.',
  lay: 'Voor iedereen',
  technical: 'Voor wie het wil narekenen',
  technicalLead: 'Hier staan formules, namen van bestanden met code en de toetsen. Een deel is in het Engels, de taal van de code.',
} as const

/** The titles of the pages, as in docs/methods. */
export const METHOD_TITLES: Readonly<Record<MethodName, string>> = {
  herkomst: 'Waar elk cijfer op een pagina vandaan komt',
  verdeling: 'Verdeling: welke huishoudens welk deel van de uitgaven hebben',
  topgroep: 'Topgroep: wie de duurste 10 procent zijn, als groep',
  'wat-als': 'Wat als we bij deze huishoudens beginnen?',
  prognose: 'De prognose in een publicatie',
  verwachting: 'Verwachting van het jaar',
  signalen: 'Signalen: toeval of verandering',
  'eerlijk-vergelijken': 'Eerlijk vergelijken',
  vergelijking: 'Vergelijken met andere gemeenten',
  aanbod: 'Aanbod en initiatieven',
  aandacht: 'Wat aandacht vraagt',
  afscherming: 'Afscherming: hoe een cijfer niemand verraadt',
  compleet: 'Is alles binnen?',
}
