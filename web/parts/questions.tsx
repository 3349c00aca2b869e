/** Questions a councillor may ask, filled from the figures on the page; nothing where there is none. */
export function Questions({ questions, title = 'Vragen die u kunt stellen' }: { readonly questions: readonly (string | null)[]; readonly title?: string }) {
  const asked = questions.filter((question) => question !== null)
  if (asked.length === 0) return null
  return (
    <section className="questions">
      <h2 className="questions__title">{title}</h2>
      <ul>{asked.map((question) => <li key={question}>{question}</li>)}</ul>
      <p className="small muted">Uit de cijfers op deze bladzijde. Een vraag is geen oordeel.</p>
    </section>
  )
}
