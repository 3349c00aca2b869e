import { use } from 'react'
import { rowsOf, type Verhaal } from '../data/rows.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choice, Choices, SelectChoice } from '../parts/choice.tsx'
import { Page } from '../parts/page.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { oneOf } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import { Story } from '../parts/story.tsx'
import { howMany, STORIES, VOICE, VOICES } from '../words/copy/stories.ts'
import { capital } from '../words/numbers.ts'
import { StoryQuestions } from './story-questions.tsx'

const ALL = 'alle'
const WHOLE = 'gemeente'

/** What wijkteams, the client council and the college tell, by wijk, theme and voice. */
export default function StoriesPage() {
  const { release } = usePublication()
  const stories = use(rowsOf('verhalen', { publicatie: release.id }))
  return (
    <Page title={STORIES.title} heading={STORIES.title} lead={<p>{STORIES.lead}</p>}>
      <PageWords />
      {stories.length === 0 ? <p className="section">{STORIES.none}</p> : <Chosen stories={stories} />}
      {stories.length === 0 ? null : <StoryQuestions stories={stories} />}
    </Page>
  )
}

function Chosen({ stories }: { readonly stories: readonly Verhaal[] }) {
  const { place } = useRouter()
  const wijken = useWijken().filter(({ code }) => stories.some(({ wijk }) => wijk === code))
  const themes = [...new Set(stories.map(({ thema }) => thema))].sort((a, b) => a.localeCompare(b, 'nl'))
  const wijk = oneOf(place.search, 'wijk', [WHOLE, ...wijken.map(({ code }) => code)], ALL)
  const theme = oneOf(place.search, 'thema', themes, ALL)
  const voice = oneOf(place.search, 'van', VOICES, ALL)
  const shown = stories.filter((story) => (wijk === ALL || (story.wijk ?? WHOLE) === wijk) && (theme === ALL || story.thema === theme) && (voice === ALL || story.van === voice))
  return (
    <>
      <div className="section">
        <Choices>
          <SelectChoice legend="Wijk" name="wijk" standard={ALL} chosen={wijk} options={[{ value: ALL, label: 'Alle wijken' }, { value: WHOLE, label: 'Hele gemeente' }, ...wijken.map(({ code, naam }) => ({ value: code, label: naam }))]} />
          <SelectChoice legend="Onderwerp" name="thema" standard={ALL} chosen={theme} options={[{ value: ALL, label: 'Alle onderwerpen' }, ...themes.map((value) => ({ value, label: capital(value) }))]} />
          <Choice legend="Verteld door" name="van" standard={ALL} chosen={voice} options={[{ value: ALL, label: 'Iedereen' }, ...VOICES.map((value) => ({ value, label: VOICE[value] }))]} />
        </Choices>
        {wijk === ALL && new URLSearchParams(place.search).get('wijk')?.startsWith('WK') === true ? <p className="warning" role="status">{STORIES.noneOfWijk}</p> : null}
        <p role="status" className="muted">{howMany(shown.length)}, nieuwste eerst.</p>
      </div>
      <div className="columns columns--lead">
        <div className="stories">{shown.length === 0 ? <p>{STORIES.noneChosen}</p> : shown.map((story) => <Story key={story.code} story={story} level={2} />)}</div>
        <Caveat question={STORIES.question}>{STORIES.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
      </div>
    </>
  )
}
