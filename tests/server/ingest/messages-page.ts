import { MESSAGES, type Message } from '../../../server/ingest/messages.ts'
import { remarks } from '../../../server/store/intake/words.ts'
import { cents } from '../../../server/units/cents.ts'
import type { Problem } from '../../../server/ingest/reading.ts'

const SEVERITY = { refusal: 'weigering', warning: 'waarschuwing' } as const

/** The page docs/sources/meldingen.md, made from the messages themselves. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function messagesPage(): string {
  const rows = Object.entries<Message>(MESSAGES).map(([code, { severity, what, todo }]) => `| ${code} | ${SEVERITY[severity]} | ${what('…')} | ${todo} |`)
  const later = Object.values(SAMPLES).map(({ code, severity, message }) => `| ${code} | ${SEVERITY[severity]} | ${message.replace(/^Regel 1: /, '')} |`)
  return `${HEAD}\n${rows.join('\n')}\n\n${LATER}\n${later.join('\n')}\n`
}

const [DOTS, TWO] = ['…', { lines: 2, total: cents(0), unbooked: cents(0) }]
const LANDED = { id: DOTS, kind: 'wmo323', records: 0, totalCents: null, unknownCents: cents(0), receivedOn: DOTS }

/** Every remark of the store, with dots for what differs. */
const SAMPLES: Readonly<Record<keyof typeof remarks, Problem>> = {
  alreadyImported: remarks.alreadyImported(LANDED),
  messageConflict: remarks.messageConflict(LANDED, DOTS),
  referenceTaken: remarks.referenceTaken({ line: 1, takenBy: DOTS }, DOTS),
  rejectionDiffers: remarks.rejectionDiffers(1, DOTS, DOTS),
  answerDiffers: remarks.answerDiffers(DOTS, DOTS),
  answeredTwice: remarks.answeredTwice(DOTS, DOTS),
  declarationRejected: remarks.declarationRejected(DOTS, DOTS),
  declarationAwaited: remarks.declarationAwaited(TWO),
  creditElsewhere: remarks.creditElsewhere({ what: 'elsewhere', line: 1, earlier: DOTS }, DOTS),
  creditTooLarge: remarks.creditTooLarge({ what: 'exceeds', line: 1, earlier: DOTS }, DOTS),
  creditAlone: remarks.creditAlone(2),
  wijkElsewhere: remarks.wijkElsewhere(2),
  budgetReplaced: remarks.budgetReplaced({ year: 2026, amendment: null }),
  amendmentAlone: remarks.amendmentAlone(2026),
  textUnstorable: remarks.textUnstorable(1),
  householdUnknown: remarks.householdUnknown(TWO),
}

const HEAD = `# Meldingen bij een levering

Elke melding noemt de plaats (regel, veld), wat er mis is en wat u kunt doen. De code blijft altijd dezelfde. Een weigering houdt het hele
bestand tegen; een waarschuwing niet. Geen melding herhaalt wat er in het bestand staat. Deze bladzijde wordt gemaakt uit \`server/ingest/messages.ts\`.
Wat opdrachten, database, sleutel en publicaties zeggen, staat bij de [meldingen van het programma](../meldingen.md).

| code | soort | wat er mis is | wat u kunt doen |
|---|---|---|---|`

const LATER = `## Naast eerdere leveringen

Deze meldingen geeft Raadszicht als het bestand zelf klopt en naast eerdere leveringen ligt. Een botsing noemt beide ontvangstbewijzen.

| code | soort | melding |
|---|---|---|`
