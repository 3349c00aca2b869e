/** Columns of a file with cost lines that do not come as a message; all are required. */
export const KOSTENREGELS_COLUMNS = ['record_id', 'bsn', 'wijkcode', 'regeling', 'periode', 'boekdatum', 'bedrag', 'omschrijving'] as const
