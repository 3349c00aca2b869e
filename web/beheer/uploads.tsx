import { useEffect, useReducer, useState, type DragEvent } from 'react'
import { announced, BEHEER, receiptInWords, sendingInWords, sizeInWords } from '../words/copy/beheer.ts'
import { Problems } from './problems.tsx'
import { isDone, nextOf, queueAfter, type Entry } from './queue.ts'
import { sendFile } from './send.ts'

interface UploadsProps {
  /** Called after each file. */
  readonly onReceived: () => void
  /** Called when no file waits any more. */
  readonly onDone: () => void
}

/** Choose or drop files; each is sent in turn and gets its receipt. */
export function Uploads({ onReceived, onDone }: UploadsProps) {
  const [entries, step] = useReducer(queueAfter, [])
  const next = nextOf(entries)
  useEffect(() => {
    if (next === undefined) return
    step({ kind: 'became', key: next.key, state: { at: 'sending', share: 0 } })
    void sendFile(next.file, (share) => step({ kind: 'became', key: next.key, state: { at: 'sending', share } })).then((state) => {
      step({ kind: 'became', key: next.key, state })
      onReceived()
    })
  }, [next, onReceived])
  const done = isDone(entries)
  useEffect(() => { if (done) onDone() }, [done, onDone])
  return (
    <>
      <DropPlace onFiles={(files) => step({ kind: 'chosen', files })} />
      <p className="visually-hidden" role="status">{lastWords(entries)}</p>
      {entries.length === 0 ? null : (
        <>
          <h3>{BEHEER.now}</h3>
          <ol className="uploads">
            {entries.toReversed().map((entry) => <Upload key={entry.key} entry={entry} retry={() => step({ kind: 'became', key: entry.key, state: { at: 'waiting' } })} />)}
          </ol>
        </>
      )}
    </>
  )
}

function DropPlace({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div className={`drop${over ? ' drop--over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={take}>
      <p>{BEHEER.drop}</p>
      <label className="button drop__choose">{BEHEER.choose}
        <input className="visually-hidden" type="file" multiple onChange={({ target }) => { onFiles([...(target.files ?? [])]); target.value = '' }} />
      </label>
      <p className="small muted">{BEHEER.kinds}</p>
    </div>
  )
}

function Upload({ entry: { file, state }, retry }: { readonly entry: Entry; readonly retry: () => void }) {
  return (
    <li className={`uploads__item${state.at === 'failed' || (state.at === 'answered' && state.receipt.status === 'geweigerd') ? ' uploads__item--refused' : ''}`}>
      <p><b className="uploads__name">{state.at === 'answered' ? state.receipt.bestand : file.name}</b> <span className="small muted">{sizeInWords(file.size)}</span></p>
      {state.at === 'waiting' ? <p>Wacht op zijn beurt</p> : null}
      {state.at === 'sending' ? <p className="uploads__progress"><progress value={state.share} max={1} aria-label={`Voortgang van ${file.name}`} /> {sendingInWords(state.share)}</p> : null}
      {state.at === 'answered' ? <><p>{receiptInWords(state.receipt)}</p><Problems told={state.receipt} problems={state.receipt.meldingen} /></> : null}
      {state.at === 'failed' ? <><p>{state.because}</p><button type="button" className="button button--quiet" onClick={retry}>{BEHEER.again}<span className="visually-hidden">: {file.name}</span></button></> : null}
    </li>
  )
}

/** The file that was answered last; a reader hears one line per file. */
function lastWords(entries: readonly Entry[]): string {
  const last = entries.findLast(({ state }) => state.at === 'answered' || state.at === 'failed')
  if (last?.state.at === 'answered') return announced(last.state.receipt)
  return last?.state.at === 'failed' ? `${last.file.name}: ${last.state.because}` : ''
}
