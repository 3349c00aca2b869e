import { useState } from 'react'
import type { Source } from '../data/rows.ts'
import { ACTIONS, fileName } from '../words/copy/figure.ts'
import { useFigureSlot } from './figure-slot.ts'
import type { PictureWords } from './picture.ts'
import { usePublication } from './publication.tsx'
import { hrefWith } from './route.ts'
import { useRouter } from './router.tsx'
import { copyText, csvOf, saveFile } from './save.ts'

interface FigureActionsProps {
  readonly id: string
  readonly source: Source
  /** The drawing as it stands, or null before it is there. */
  readonly picture: (() => Promise<string>) | null
  readonly words: PictureWords
}

/** The thin line under a figure: where it comes from, and how to take it along. */
export function FigureActions({ id, source, picture, words }: FigureActionsProps) {
  const { release } = usePublication()
  const { place } = useRouter()
  const slot = useFigureSlot()
  const [message, setMessage] = useState('')
  const tell = (work: Promise<string>) => { work.then(setMessage, () => setMessage(ACTIONS.failed)) }
  const csv = async (of: Source, excel: boolean) => { saveFile(await csvOf(of, excel), fileName(release, of === source ? id : `${id}-${of.resource}`, 'csv')); return ACTIONS.saved }
  const save = (ending: 'svg' | 'png', fileOf: (drawing: string) => Blob | Promise<Blob>) => async () => {
    const drawing = await (picture?.() ?? '')
    if (drawing === '') return ACTIONS.noDrawing
    saveFile(await fileOf(drawing), fileName(release, id, ending))
    return ACTIONS.saved
  }
  const svg = save('svg', (drawing) => import('./picture.ts').then(({ svgOf }) => svgOf(drawing, words)))
  const png = save('png', (drawing) => import('./picture.ts').then(({ pngOf }) => pngOf(drawing, words)))
  const link = async () => {
    const address = `${window.location.origin}${hrefWith(place, { publicatie: release.id }, `#figuur-${id}`)}`
    return (await copyText(address)) ? ACTIONS.copied : `${ACTIONS.copyYourself} ${address}`
  }
  return (
    <figcaption className="figure__foot">
      <span className="figure__source">{words.source}</span>
      <span className="figure__actions">
        {[source, source.beside].map((of) => of && [false, true].map((excel) => (
          <Action key={`${of.resource} ${excel}`} name={`CSV${of === source ? '' : ` ${of.resource}`}${excel ? ' voor Excel' : ''}`} about={words.title} onClick={() => tell(csv(of, excel))} />
        )))}
        <Action name="SVG" about={words.title} onClick={() => tell(svg())} />
        <Action name="PNG" about={words.title} onClick={() => tell(png())} />
        <Action name="Kopieer link" about={words.title} onClick={() => tell(link())} />
        {slot?.({ id, title: words.title })}
      </span>
      <span className="figure__message" role="status">{message}</span>
    </figcaption>
  )
}

const Action = ({ name, about, onClick }: { readonly name: string; readonly about: string; readonly onClick: () => void }) => (
  <button type="button" className="action" onClick={onClick}>{name}<span className="visually-hidden"> van: {about}</span></button>
)
