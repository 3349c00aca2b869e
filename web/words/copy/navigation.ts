interface Item {
  readonly href: string
  readonly label: string
  readonly pages: readonly string[]
}

export const NAVIGATION: readonly Item[] = [
  { href: '/', label: 'Overzicht', pages: ['overzicht'] },
  { href: '/geld', label: 'Geld', pages: ['geld'] },
  { href: '/de-10-procent', label: 'De 10 procent', pages: ['concentratie'] },
  { href: '/wijken', label: 'Wijken', pages: ['wijken', 'wijk'] },
  { href: '/signalen', label: 'Signalen', pages: ['signalen'] },
  { href: '/aanbod', label: 'Aanbod', pages: ['aanbod'] },
  { href: '/verhalen', label: 'Verhalen', pages: ['verhalen'] },
  { href: '/vergelijken', label: 'Vergelijken', pages: ['vergelijken'] },
  { href: '/briefing', label: 'Mijn briefing', pages: ['briefing'] },
  { href: '/over-de-cijfers', label: 'Over de cijfers', pages: ['over', 'methode'] },
  { href: '/zoeken', label: 'Zoeken', pages: ['zoeken'] },
]

export const ON_THIS_PAGE = 'Op deze pagina'
export const WORDS_OF_PAGE = 'Wat betekenen de woorden op deze pagina?'

export const FOOTER = [
  { label: 'Over de cijfers', hash: '' },
  { label: 'Begrippen', hash: '#begrippen' },
  { label: 'Open data en API', hash: '#open-data' },
  { label: 'Toegankelijkheid', hash: '#toegankelijkheid' },
  { label: 'Privacy', hash: '#privacy' },
] as const

export const SCHEME_WORDS = { legend: 'Kleuren', apparaat: 'zoals het apparaat', licht: 'licht', donker: 'donker' } as const
