import { use } from 'react'
import { rowsOf, type Verhaal } from '../data/rows.ts'
import { STORIES } from '../words/copy/stories.ts'
import { storiesFor, type Subject } from '../words/story-choice.ts'
import { Section } from './page.tsx'
import { usePublication } from './publication.tsx'
import { hrefTo } from './route.ts'
import { Link, useRouter } from './router.tsx'
import { Story } from './story.tsx'

/** Stories beside the figures of a page, or one of each subject where these are more; the others are one click away. */
const MOST = 2

interface ThemeStoriesProps {
  /** Subjects that the figures of the page are about. */
  readonly themes: readonly Verhaal['thema'][]
  /** What the figures show, which may be of any theme. */
  readonly subjects: readonly Subject[]
  /** A wijk, or all of the gemeente. */
  readonly wijk: string | null
}

/** Stories that belong to the figures of a page: those that speak of what it is about, then the newest by theme; of a wijk where one is chosen. Nothing where nobody told one. */
export function ThemeStories({ themes, subjects, wijk }: ThemeStoriesProps) {
  const { release } = usePublication()
  const { place } = useRouter()
  const stories = use(rowsOf('verhalen', { publicatie: release.id })).filter((story) => wijk === null || story.wijk === wijk)
  const chosen = storiesFor(stories, subjects, ({ thema }) => themes.includes(thema), MOST)
  if (chosen.length === 0) return null
  return (
    <Section title={STORIES.besideFigures}>
      <div className="columns columns--even">{chosen.map((story) => <Story key={story.code} story={story} />)}</div>
      <p><Link href={hrefTo(place, '/verhalen', wijk === null ? {} : { wijk })}>{STORIES.all}</Link></p>
    </Section>
  )
}
