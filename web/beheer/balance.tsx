import { useEffect, useState, type ReactNode } from 'react'
import type { Aansluiting, Natelling, Volledigheid } from '../../server/contract/balance.ts'
import { Section } from '../parts/page.tsx'
import { BALANCE } from '../words/copy/balance.ts'
import { Clearing } from './clearing.tsx'
import { Completeness } from './completeness.tsx'
import { Reconciliation } from './reconciliation.tsx'
import { loadBalance } from './send.ts'

/** Whether what came in adds up, fits the jaarrekening and is all there. Under another key it is asked anew. */
export const Balance = () => (
  <Section title={BALANCE.title}>
    <Answer<Natelling> name="natelling" title={BALANCE.clearing}>{(answer) => <Clearing answer={answer} />}</Answer>
    <Answer<Aansluiting> name="aansluiting" title={BALANCE.reconciliation}>{(answer) => <Reconciliation answer={answer} />}</Answer>
    <Answer<Volledigheid> name="volledigheid" title={BALANCE.completeness}>{(answer) => <Completeness answer={answer} />}</Answer>
  </Section>
)

interface AnswerProps<T> {
  readonly name: 'natelling' | 'aansluiting' | 'volledigheid'
  readonly title: string
  readonly children: (answer: T) => ReactNode
}

function Answer<T>({ name, title, children }: AnswerProps<T>) {
  const [answer, setAnswer] = useState<T | 'failed' | null>(null)
  useEffect(() => {
    let wanted = true
    loadBalance<T>(name).then((body) => { if (wanted) setAnswer(body) }, () => { if (wanted) setAnswer('failed') })
    return () => { wanted = false }
  }, [name])
  return (
    <div className="balance">
      <h3>{title}</h3>
      {answer === null ? <p role="status">Wordt nageteld.</p> : answer === 'failed' ? <p role="alert">{BALANCE.failed}</p> : children(answer)}
    </div>
  )
}
