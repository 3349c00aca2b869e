import type { Problem, Reading } from '../ingest/reading.ts'
import { differingLines, opposesAnswer, opposesDeclaration, type Opposing } from '../store/intake/answers.ts'
import * as ask from '../store/intake/questions.ts'
import { creditFaults } from '../store/intake/credits.ts'
import type { LandingPlace } from '../store/intake/land.ts'
import type { Staging } from '../store/intake/staging.ts'
import { remarks } from '../store/intake/words.ts'
import type { Transaction } from '../store/transaction.ts'
import type { GemeenteCode } from '../units/areas.ts'

const MOST = 100

/** A file that was read and staged, and the name its receipt gets. */
interface Candidate {
  readonly gemeente: GemeenteCode
  readonly reading: Reading
  readonly staging: Staging
  readonly receipt: string
}

/** Why a file may not land, its warnings included: what the reader refused, else what earlier deliveries have against it. Empty when it may. */
export async function refusalsOf(client: Transaction, candidate: Candidate): Promise<readonly Problem[]> {
  const { reading, staging } = candidate
  if (reading.problems.some((problem) => problem.severity === 'refusal')) return reading.problems
  const found = staging.unstorable === null ? await conflictsOf(client, candidate) : [remarks.textUnstorable(staging.unstorable)]
  return found.length === 0 ? [] : [...reading.problems, ...found]
}

async function conflictsOf(client: Transaction, { gemeente, reading, staging, receipt }: Candidate): Promise<readonly Problem[]> {
  const earlier = await ask.deliveryOfMessage(client, gemeente, reading.kind, reading.sender, reading.messageId)
  if (earlier) return [remarks.messageConflict(earlier, receipt)]
  const opposing = staging.kinds.has('answer') ? await opposesAnswer(client, gemeente) : await opposesDeclaration(client, gemeente, reading)
  if (opposing) return [remarkOf(opposing, receipt)]
  if (staging.costs === null) return []
  const taken = await staging.costs.finish()
  if (taken.length > 0) return taken.map((item) => remarks.referenceTaken(item, receipt))
  const differing = await differingLines(client, { gemeente, delivery: staging.costs.delivery ?? 0, stream: reading.stream }, MOST)
  return differing.map((item) => remarks.rejectionDiffers(item.line, item.earlier, receipt))
}

/** What is wrong with credits, asked once everything has landed and before it is kept: empty when all is well. */
export async function creditRefusals(client: Transaction, place: LandingPlace, receipt: string): Promise<readonly Problem[]> {
  const faults = await creditFaults(client, place, MOST)
  return faults.map((fault) => (fault.what === 'elsewhere' ? remarks.creditElsewhere(fault, receipt) : remarks.creditTooLarge(fault, receipt)))
}

function remarkOf({ what, earlier }: Opposing, receipt: string): Problem {
  if (what === 'answered twice') return remarks.answeredTwice(earlier, receipt)
  return what === 'other total' ? remarks.answerDiffers(earlier, receipt) : remarks.declarationRejected(earlier, receipt)
}
