import type { Verhaal } from '../data/rows.ts'
import { VOICE } from '../words/copy/stories.ts'
import { dateInWords } from '../words/dates.ts'
import { blocksOf, type Block, type Piece } from '../words/story.ts'
import { useWijken } from './publication.tsx'

/** One story: who tells it, where and when, and its text. */
export function Story({ story, level = 3 }: { readonly story: Verhaal; readonly level?: 2 | 3 }) {
  const wijken = useWijken()
  const where = story.wijk === null ? 'hele gemeente' : wijken.find(({ code }) => code === story.wijk)?.naam ?? story.wijk
  const Heading = `h${level}` as const
  return (
    <article className="story" id={`verhaal-${story.code}`}>
      <Heading className="story__title">{story.titel}</Heading>
      <p className="story__source small muted">{VOICE[story.van]}, {where}, {dateInWords(story.datum)}. Onderwerp: {story.thema}.</p>
      {blocksOf(story.tekst).map((block, at) => <StoryBlock key={at} block={block} />)}
    </article>
  )
}

const StoryBlock = ({ block }: { readonly block: Block }) =>
  (block.kind === 'list'
    ? <ul>{block.items.map((item, at) => <li key={at}><Pieces pieces={item} /></li>)}</ul>
    : <p>{block.lines.map((line, at) => <span key={at}>{at > 0 ? <br /> : null}<Pieces pieces={line} /></span>)}</p>)

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, as }, at) => (as === 'strong' ? <strong key={at}>{text}</strong> : as === 'emphasis' ? <em key={at} className="story__emphasis">{text}</em> : text))
