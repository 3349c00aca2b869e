/** Columns of a file that says who lives together where; all are required, `tot` may be empty. */
export const HUISHOUDENS_COLUMNS = ['bsn', 'huishouden', 'buurtcode', 'geboortejaar', 'vanaf', 'tot'] as const
