import type { ReactNode } from 'react'

interface CaveatProps {
  readonly children: ReactNode
  readonly question: string
}

/** "Wat zegt dit niet?" beside a sensitive figure, with the question for the committee. */
export const Caveat = ({ children, question }: CaveatProps) => (
  <aside className="caveat">
    <h3 className="caveat__title">Wat zegt dit niet?</h3>
    {children}
    <p><b>Vraag voor de commissie:</b> {question}</p>
  </aside>
)
