import { use } from 'react'
import { rowsOf } from '../data/rows.ts'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { Story } from '../parts/story.tsx'
import { STORIES } from '../words/copy/stories.ts'

/** Most stories beside the figures of a wijk; the others are one click away. */
const MOST = 2

/** The newest stories about a wijk; nothing where nobody told one. */
export function WijkStories({ code }: { readonly code: string }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const stories = use(rowsOf('verhalen', { publicatie: release.id, wijk: code }))
  if (stories.length === 0) return null
  return (
    <Section title={STORIES.beside}>
      <div className="columns columns--even">{stories.slice(0, MOST).map((story) => <Story key={story.code} story={story} />)}</div>
      <p><Link href={hrefTo(place, '/verhalen', { wijk: code })}>{STORIES.all} over deze wijk</Link></p>
    </Section>
  )
}
