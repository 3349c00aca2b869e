import type { ReactNode } from 'react'

interface CaveatProps {
  readonly children: ReactNode
  readonly question: string
  readonly level?: 2 | 3
}

/** "Wat zegt dit niet?" beside a sensitive figure, with the question for the committee. */
export function Caveat({ children, question, level = 3 }: CaveatProps) {
  const Heading = `h${level}` as const
  return (
    <aside className="caveat">
      <Heading className="caveat__title">Wat zegt dit niet?</Heading>
      {children}
      <p><b>Vraag voor de commissie:</b> {question}</p>
    </aside>
  )
}
