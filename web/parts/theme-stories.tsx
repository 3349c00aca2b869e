import { use } from 'react'
import { rowsOf, type Verhaal } from '../data/rows.ts'
import { STORIES } from '../words/copy/stories.ts'
import { Section } from './page.tsx'
import { usePublication } from './publication.tsx'
import { hrefTo } from './route.ts'
import { Link, useRouter } from './router.tsx'
import { Story } from './story.tsx'

/** Most stories beside the figures of a page; the others are one click away. */
const MOST = 2

interface ThemeStoriesProps {
  /** Subjects that the figures of the page are about. */
  readonly themes: readonly Verhaal['thema'][]
  /** A wijk, or all of the gemeente. */
  readonly wijk: string | null
}

/** The newest stories that belong to the figures of a page: by subject, and of a wijk where one is chosen. Nothing where nobody told one. */
export function ThemeStories({ themes, wijk }: ThemeStoriesProps) {
  const { release } = usePublication()
  const { place } = useRouter()
  const stories = use(rowsOf('verhalen', { publicatie: release.id })).filter((story) => themes.includes(story.thema) && (wijk === null || story.wijk === wijk)).toSorted((a, b) => (a.datum < b.datum ? 1 : -1))
  if (stories.length === 0) return null
  return (
    <Section title={STORIES.besideFigures}>
      <div className="columns columns--even">{stories.slice(0, MOST).map((story) => <Story key={story.code} story={story} />)}</div>
      <p><Link href={hrefTo(place, '/verhalen', wijk === null ? {} : { wijk })}>{STORIES.all}</Link></p>
    </Section>
  )
}
