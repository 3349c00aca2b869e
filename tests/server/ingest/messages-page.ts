import { MESSAGES, type Message } from '../../../server/ingest/messages.ts'

const SEVERITY = { refusal: 'weigering', warning: 'waarschuwing' } as const

/** The page docs/sources/meldingen.md, made from the messages themselves. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function messagesPage(): string {
  const rows = Object.entries<Message>(MESSAGES).map(([code, { severity, what, todo }]) => `| ${code} | ${SEVERITY[severity]} | ${what('…')} | ${todo} |`)
  return `${HEAD}\n${rows.join('\n')}\n`
}

const HEAD = `# Meldingen bij een levering

Elke melding noemt de plaats (regel, veld), wat er mis is en wat u kunt doen. De code blijft altijd dezelfde. Een weigering houdt het hele
bestand tegen; een waarschuwing niet. Geen melding herhaalt wat er in het bestand staat. Deze bladzijde wordt gemaakt uit \`server/ingest/messages.ts\`.

| code | soort | wat er mis is | wat u kunt doen |
|---|---|---|---|`
