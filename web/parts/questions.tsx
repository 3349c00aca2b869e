import { useQuestionSink } from './figure-sink.ts'

/** Questions a councillor may ask, filled from the figures on the page; nothing where there is none. */
export function Questions({ questions, title = 'Vragen die u kunt stellen' }: { readonly questions: readonly (string | null)[]; readonly title?: string }) {
  const asked = questions.filter((question) => question !== null)
  const sink = useQuestionSink()
  if (sink !== null) return sink(asked)
  if (asked.length === 0) return null
  return (
    <section className="questions" id="vragen">
      <h2 className="questions__title">{title}</h2>
      <ul>{asked.map((question) => <li key={question}>{question}</li>)}</ul>
      <p className="small muted">Uit wat in deze publicatie staat. Een vraag is geen oordeel.</p>
    </section>
  )
}
