import { IV3_COLUMNS, PLAIN_COLUMNS } from './begroting/columns.ts'
import { iv3Rows } from './begroting/iv3.ts'
import { plainBudgetRows } from './begroting/plain.ts'
import { fitsStatline, statlineRows } from './begroting/statline.ts'
import type { Layout } from './csv/layout.ts'
import { gebiedenRows, gebiedenTableRows } from './gebieden/csv.ts'
import { fitsGebieden, GEBIEDEN_COLUMNS } from './gebieden/names.ts'
import { HUISHOUDENS_COLUMNS } from './huishoudens/columns.ts'
import { huishoudensRows } from './huishoudens/reader.ts'
import { fitsKerncijfers, plainName } from './kerncijfers/measures.ts'
import { kerncijfersRows } from './kerncijfers/reader.ts'
import { fitsStacking, stackingRows } from './kerncijfers/stacking.ts'
import type { Register } from './registers/column.ts'
import { registerRows } from './registers/reader.ts'
import { REGISTERS } from './registers/registers.ts'
import { KOSTENREGELS_COLUMNS } from './kostenregels/columns.ts'
import { kostenregelsRows } from './kostenregels/reader.ts'

/** Every CSV delivery there is, by its closed list of columns. The documents of the sources are tested against this table. */
export const LAYOUTS: readonly Layout[] = [
  { kind: 'kostenregels', required: KOSTENREGELS_COLUMNS, optional: [], rows: kostenregelsRows },
  { kind: 'huishoudens', required: HUISHOUDENS_COLUMNS, optional: [], rows: huishoudensRows },
  { kind: 'gebieden', ...GEBIEDEN_COLUMNS, rows: gebiedenRows },
  { kind: 'begroting', ...IV3_COLUMNS, rows: iv3Rows },
  { kind: 'begroting', ...PLAIN_COLUMNS, rows: plainBudgetRows },
  { kind: 'begroting', required: [], optional: [], loose: { plain: plainName, fits: fitsStatline }, rows: statlineRows },
  { kind: 'gebieden', required: [], optional: [], loose: { plain: plainName, fits: fitsGebieden }, rows: gebiedenTableRows },
  { kind: 'kerncijfers', required: [], optional: [], loose: { plain: plainName, fits: fitsStacking }, rows: stackingRows },
  { kind: 'kerncijfers', required: [], optional: [], loose: { plain: plainName, fits: fitsKerncijfers }, rows: kerncijfersRows },
  ...REGISTERS.map((register) => ({ kind: register.kind, ...namesOf(register), longest: register.longest, rows: registerRows(register) })),
]

function namesOf({ columns }: Register): Pick<Layout, 'required' | 'optional'> {
  const names = (mayLack: boolean): readonly string[] => columns.filter((column) => column.mayLack === mayLack).map(({ name }) => name)
  return { required: names(false), optional: names(true) }
}
