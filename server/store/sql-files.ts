import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One SQL file of the product, with the checksum by which the database remembers it. */
export interface SqlFile {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** The migrations in order. */
export async function migrationFiles(): Promise<readonly SqlFile[]> {
  const names = (await readdir(join(sqlFolder(), 'migrations'))).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  return Promise.all(names.sort().map((name) => sqlFile(`migrations/${name}`)))
}

/** Who may see what. */
export const rolesFile = (): Promise<SqlFile> => sqlFile('roles.sql')

/** The folder sql/ of the product: beside server/ in the source, beside dist/ once built. */
export function sqlFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'sql', 'migrations'))) return join(folder, 'sql')
    if (folder === dirname(folder)) throw new Error('the folder sql/ of the product is missing')
  }
}

async function sqlFile(name: string): Promise<SqlFile> {
  const text = (await readFile(join(sqlFolder(), name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
}
