/** Columns of the open data of CBS (Iv3): one line per gemeente, report and taakveld, in thousands of euros. */
export const IV3_COLUMNS = {
  required: ['jaar', 'verslagsoort', 'gemeentecode', 'taakveld', 'lasten_x1000_eur'],
  optional: ['soort', 'gemeentenaam', 'inwoners', 'taakveldnaam'],
} as const

/** Columns of the short layout that a gemeente can make itself, in euros; the last two say which begrotingswijziging it is. */
export const PLAIN_COLUMNS = { required: ['jaar', 'soort', 'taakveld', 'bedrag'], optional: ['nummer', 'besluit'] } as const
