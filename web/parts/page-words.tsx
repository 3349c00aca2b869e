import { useState } from 'react'
import type { Term } from '../words/copy/terms.ts'
import { WORDS_OF_PAGE } from '../words/copy/navigation.ts'

/** The words of the house that the page uses, behind one line above their first use: read from the page when it is opened, so that it explains what is there and nothing else. */
export function PageWords() {
  const [terms, setTerms] = useState<readonly Term[]>([])
  const look = async (own: HTMLElement): Promise<void> => {
    const { termsIn } = await import('../words/copy/terms.ts')
    setTerms(termsIn(document.querySelector('main')!.innerText.replace(own.innerText, '')))
  }
  return (
    <details className="fold page__words" onToggle={({ currentTarget }) => { if (currentTarget.open) void look(currentTarget) }}>
      <summary>{WORDS_OF_PAGE}</summary>
      <dl className="terms">{terms.map(({ word, meaning }) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}</dl>
    </details>
  )
}
