import { DIALECTS, type Dialect } from '../../../server/ingest/bericht/dialect.ts'
import { MESSAGES_READ, numberOf } from '../../../server/ingest/bericht/reader.ts'
import type { Element } from '../../../server/ingest/xml/schema.ts'
import { ELEMENTS, INTRODUCTIONS } from './bericht-words.ts'

/** The messages whose page is made from the schema of their reader; the declarations have a page of their own hand. */
export const GENERATED = DIALECTS.filter((dialect) => numberOf(dialect) !== '323')

/** The page docs/sources/<kind>.md. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function berichtPage(dialect: Dialect): string {
  const schema = MESSAGES_READ[numberOf(dialect)]?.schema
  if (schema === undefined) throw new Error(`no reader for ${dialect.kind}`)
  const { title, text } = INTRODUCTIONS[numberOf(dialect)] ?? missing(numberOf(dialect))
  const name = dialect.kind.toUpperCase()
  const rows = (schema.children ?? []).flatMap((child) => rowsOf(child, '', dialect))
  return `# ${title} ${dialect.productPrefix === 'wmo' ? 'Wmo' : 'Jeugdwet'} (${name})

${text}

Bericht ${name} van ${dialect.productPrefix === 'wmo' ? 'iWmo' : 'iJw'} 3.2, berichtcode ${dialect.messageCode}. Voorbeeld: [\`fixtures/deliveries/${dialect.kind}.xml\`](../../fixtures/deliveries/${dialect.kind}.xml).
Namespaces: \`${dialect.namespaces.message}\` en \`${dialect.namespaces.base}\`. Welke voorvoegsels het bericht gebruikt, maakt niet uit.

| element | hoe vaak | wat erin staat |
|---|---|---|
${rows.join('\n')}

De elementen staan in deze volgorde. Andere elementen, lege elementen, een DOCTYPE en datums met een tijdzone worden geweigerd. Deze bladzijde wordt gemaakt uit het schema van de lezer.
`
}

function rowsOf(element: Element, path: string, dialect: Dialect): string[] {
  const name = path === '' ? element.name : `${path}/${element.name}`
  const own = `| ${name} | ${often(element)} | ${element.ignored ? 'slaat Raadszicht over' : wordsOf(element, dialect)} |`
  return [own, ...(element.children ?? []).flatMap((child) => rowsOf(child, name, dialect))]
}

const often = ({ optional, repeats }: Element): string => (repeats ? 'een of meer' : optional ? 'mag ontbreken' : 'een keer')

function wordsOf(element: Element, dialect: Dialect): string {
  const words = ELEMENTS[element.key] ?? ELEMENTS[element.name]
  if (words === undefined) return element.children === null ? missing(element.key) : ''
  return typeof words === 'string' ? words : words(dialect)
}

function missing(what: string): never {
  throw new Error(`no words for ${what}`)
}
