import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { MethodName } from '../../server/contract/methods.ts'
import type { ChartName } from '../charts/all.ts'
import type { Source } from '../data/rows.ts'
import { HIDDEN_NOTE, sourceLine } from '../words/copy/figure.ts'
import { plain, type Rich } from '../words/rich.ts'
import { Chart } from './chart.tsx'
import { useFigureSink } from './figure-sink.ts'
import { usePublication } from './publication.tsx'
import { RichText } from './rich-text.tsx'
import { hrefWith, oneOf } from './route.ts'
import { useRouter } from './router.tsx'
import { FigureActions } from './figure-actions.tsx'
import { drawsHatch, HiddenNote } from './hidden-note.tsx'
import { drawingOf } from './drawing-of.ts'
import { MethodLink } from './method-link.tsx'
import { Tabs } from './tabs.tsx'

export interface FigureProps {
  readonly id: string
  /** The finding, computed from the rows. */
  readonly title: Rich
  /** Unit, place and period. */
  readonly unit: string
  readonly chart:
    | { readonly name: ChartName; readonly rows: Readonly<Record<string, readonly object[]>>; readonly height: number }
    | { readonly draw: ReactNode }
  readonly description: string
  /** What cannot be said in the drawing: a legend line in words. */
  readonly legend?: ReactNode
  /** The legend in one line of words, for a picture that leaves the page. */
  readonly note?: string
  readonly table: ReactNode
  readonly explanation: ReactNode
  readonly source: Source
  /** A sum on somebody's own assumptions: its words stay beside it however it is shown, in short on a sheet of one page, and its source names who assumed. */
  readonly example?: { readonly short: ReactNode; readonly source: string }
  /** How it is made, where the table it comes from does not say that. */
  readonly method?: MethodName
  readonly wide?: boolean
  readonly level?: 2 | 3
}

const VIEWS = ['grafiek', 'tabel', 'uitleg'] as const

/** A figure: finding as title, unit, chart, the same numbers as a table, an explanation, source and release, and ways to take it along. */
export function Figure(props: FigureProps) {
  const sink = useFigureSink()
  return sink === null ? <FigureOnPage {...props} /> : sink(props)
}

function FigureOnPage(props: FigureProps) {
  const { id, title, unit, chart, description, legend, note = '', table, explanation, source, method, level = 3 } = props
  const { place, go } = useRouter()
  const { release } = usePublication()
  const root = useRef<HTMLElement>(null)
  const [picture, setPicture] = useState<(() => Promise<string>) | null>(null)
  const ready = useCallback((svg: () => Promise<string>) => setPicture(() => svg), [])
  const ownPicture = useCallback(() => Promise.resolve(drawingOf(root.current?.querySelector('.figure__drawing svg') ?? null)), [])
  const Heading = `h${level}` as const
  const hidden = !('draw' in chart) && drawsHatch(chart)
  const meaning = <>{legend === undefined ? null : <p className="figure__legend">{legend}</p>}{hidden ? <HiddenNote /> : null}</>
  const drawing = 'draw' in chart ? <div className="figure__drawing">{chart.draw}</div> : <Chart {...chart} description={description} onReady={ready} />
  return (
    <figure ref={root} className={`figure${props.wide === true ? ' figure--wide' : ''}`} id={`figuur-${id}`} aria-labelledby={`${id}-titel`}>
      <Heading className="figure__title" id={`${id}-titel`}><RichText text={title} /></Heading>
      <p className="figure__unit">{unit}</p>
      <Tabs id={id} label={`Weergave: ${plain(title)}`} chosen={oneOf(place.search, id, VIEWS, 'grafiek')}
        onChoose={(key) => go(hrefWith(place, { [id]: key === 'grafiek' ? null : key }), { replace: true })}
        tabs={[
          { key: 'grafiek', label: 'Grafiek', panel: <DrawingPanel drawing={drawing} meaning={meaning} height={'draw' in chart ? 0 : chart.height} /> },
          { key: 'tabel', label: 'Tabel', panel: table },
          { key: 'uitleg', label: 'Wat zie ik?', panel: <div className="figure__explanation">{explanation}<MethodLink method={method ?? source.resource} /></div> },
        ]} />
      <FigureActions id={id} source={source} picture={'draw' in chart ? ownPicture : picture} words={{ title: plain(title), unit, note: [note, hidden ? `Gearceerd: ${HIDDEN_NOTE.text}.` : ''].filter((text) => text !== '').join(' '), source: sourceLine(release, source) }} />
    </figure>
  )
}

/** A drawing higher than this does not fit a screen: what its colours mean is said before it. */
const TALL = 800

interface DrawingPanelProps {
  readonly drawing: ReactNode
  readonly meaning: ReactNode
  readonly height: number
}

/** A drawing with its legend. */
export const DrawingPanel = ({ drawing, meaning, height }: DrawingPanelProps) => (height > TALL ? <>{meaning}{drawing}</> : <>{drawing}{meaning}</>)
