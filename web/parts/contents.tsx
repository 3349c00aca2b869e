import { useState } from 'react'
import { ON_THIS_PAGE } from '../words/copy/navigation.ts'

interface Part {
  readonly id: string
  readonly title: string
}

/** The parts of a long page, behind one line below its title: read from the page when it is opened, so that it names what is there and nothing else. */
export function Contents() {
  const [parts, setParts] = useState<readonly Part[]>([])
  return (
    <nav className="contents contents--fold" aria-label={ON_THIS_PAGE}>
      <details className="fold" onToggle={() => setParts(partsOf(document))}>
        <summary>{ON_THIS_PAGE}</summary>
        <ul>{parts.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
      </details>
    </nav>
  )
}

const partsOf = (page: Document): readonly Part[] =>
  [...page.querySelectorAll('main section[id] > h2')].map((heading) => ({ id: heading.parentElement!.id, title: heading.textContent! }))
