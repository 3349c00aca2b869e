import { useId, useState } from 'react'
import { BRIEFING_LIMITS, SHOWN_AS } from '../../server/contract/briefing-limits.ts'
import { hrefWith, placeIn } from '../parts/route.ts'
import { Link } from '../parts/router.tsx'
import { BRIEFING } from '../words/copy/briefing.ts'
import { offeredFor, said, type Item } from './collection.ts'
import { QuestionsField, WordsField } from './fields.tsx'
import { FigureOf } from './figure-of.tsx'
import { FigurePreview } from './figure-preview.tsx'

export interface ItemActions {
  readonly change: (item: Item) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
  /** What the briefing asks already, with any of its figures. */
  readonly asked: readonly string[]
}

interface CardProps {
  readonly item: Item
  readonly publicatie: string
  readonly at: number
  readonly count: number
  /** Null where a briefing is only read. */
  readonly actions: ItemActions | null
}

/** One figure of a briefing: as it comes on paper, with what its maker says beside it. */
export function ItemCard({ item, publicatie, at, count, actions }: CardProps) {
  const [offered, setOffered] = useState<readonly string[]>([])
  return (
    <li className="briefing__item">
      <p className="small muted">{BRIEFING.number(at + 1, count)}</p>
      <div className="columns columns--lead">
        <FigureOf item={item} publicatie={publicatie} onQuestions={setOffered}>{(figure) => <FigurePreview figure={figure} toon={item.toon} />}</FigureOf>
        <div className="briefing__own">
          {actions === null ? <OwnWords item={item} /> : <ItemFields item={item} actions={actions} at={at} offered={offered} />}
          <p className="small"><Link href={`${hrefWith(placeIn(item.pagina, publicatie), {})}#figuur-${item.figuur}`}>{BRIEFING.page}<span className="visually-hidden"> {at + 1}</span></Link></p>
        </div>
      </div>
    </li>
  )
}

interface FieldsProps {
  readonly item: Item
  readonly actions: ItemActions
  readonly at: number
  readonly offered: readonly string[]
}

function ItemFields({ item, actions, at, offered }: FieldsProps) {
  const id = useId()
  const [startsOpen] = useState(item.tekst !== '' || item.vragen.length > 0)
  const about = <span className="visually-hidden">{BRIEFING.about(`cijfer ${at + 1}`)}</span>
  return (
    <>
      <div className="briefing__moves" role="group" aria-label={`Cijfer ${at + 1}`}>
        <button type="button" className="action" id={moveId(item, -1)} onClick={() => actions.move(-1)}>{BRIEFING.up}{about}</button>
        <button type="button" className="action" id={moveId(item, 1)} onClick={() => actions.move(1)}>{BRIEFING.down}{about}</button>
        <button type="button" className="action" onClick={actions.remove}>{BRIEFING.remove}{about}</button>
      </div>
      <div className="choice">
        <label className="choice__legend" htmlFor={id}>{BRIEFING.toon}</label>
        <select id={id} className="utrecht-select utrecht-select--html-select" value={item.toon} onChange={(event) => actions.change({ ...item, toon: SHOWN_AS.find((one) => one === event.target.value) ?? 'grafiek' })}>
          {SHOWN_AS.map((one) => <option key={one} value={one}>{BRIEFING.shown[one]}</option>)}
        </select>
      </div>
      <details className="briefing__write" open={startsOpen}>
        <summary>{BRIEFING.write}{about}</summary>
        <WordsField label={BRIEFING.fields.tekst} value={item.tekst} most={BRIEFING_LIMITS.text} rows={4} onChange={(tekst) => actions.change({ ...item, tekst })} />
        <QuestionsField label={BRIEFING.fields.eigen} questions={item.vragen} most={BRIEFING_LIMITS.questionsPerFigure} onChange={(vragen) => actions.change({ ...item, vragen })} />
        <Offered questions={offeredFor(item, actions.asked, offered)} take={(question) => actions.change({ ...item, vragen: [...said(item.vragen), question] })} />
      </details>
    </>
  )
}

/** The questions of the page that this figure is from, each to take over with one press. */
function Offered({ questions, take }: { readonly questions: readonly string[]; readonly take: (question: string) => void }) {
  const id = useId()
  if (questions.length === 0) return null
  return (
    <div role="group" aria-labelledby={id} className="briefing__offered briefing__screen">
      <p className="small" id={id}>{BRIEFING.offered}</p>
      <ul>{questions.map((question) => <li key={question}>{question} <button type="button" className="action" onClick={() => take(question)}>{BRIEFING.takeQuestion}<span className="visually-hidden">{BRIEFING.about(question)}</span></button></li>)}</ul>
    </div>
  )
}

/** The name of a button, so that the focus can stay on it when its figure moves. */
export const moveId = ({ pagina, figuur }: Item, by: -1 | 1): string => `${by === 1 ? 'omlaag' : 'omhoog'}-${pagina}-${figuur}`

function OwnWords({ item }: { readonly item: Item }) {
  const questions = said(item.vragen)
  return (
    <>
      {said(item.tekst.split('\n')).map((line, at) => <p key={at}>{line}</p>)}
      {questions.length === 0 ? null : <ul>{questions.map((question, at) => <li key={at}>{question}</li>)}</ul>}
    </>
  )
}
