import { useId, useState } from 'react'
import { SHEETS } from '../../server/contract/briefing-limits.ts'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { copyText, saveFile } from '../parts/save.ts'
import { BRIEFING, leftOutInWords } from '../words/copy/briefing.ts'
import type { Collection } from './collection.ts'
import { written } from './link.ts'
import { requestPdf } from './send.ts'

/** On paper, or as a link. */
export function TakeAlong({ collection }: { readonly collection: Collection }) {
  const { release } = usePublication()
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>('leden')
  const [said, setSaid] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const name = useId()
  const make = async () => {
    setBusy(true)
    setSaid([BRIEFING.making])
    const outcome = await requestPdf(collection, sheet, BRIEFING.standardTitle(release.gemeente.naam))
    if ('pdf' in outcome) saveFile(outcome.pdf, BRIEFING.file(collection.publicatie, sheet))
    setSaid('pdf' in outcome ? [BRIEFING.made, ...leftOutInWords(outcome.left, collection.cijfers.length)] : outcome.problems)
    setBusy(false)
  }
  const copy = async () => {
    const address = `${window.location.origin}/briefing#b=${written(collection)}`
    setSaid((await copyText(address)) ? [BRIEFING.copied] : [BRIEFING.copyYourself, address])
  }
  return (
    <div className="briefing__screen"><Section title={BRIEFING.takeAlong}>
      <fieldset className="briefing__sheets">
        <legend className="choice__legend">{BRIEFING.sheet}</legend>
        {SHEETS.map((one) => <label key={one} className="briefing__sheet"><input type="radio" name={name} checked={sheet === one} onChange={() => setSheet(one)} /> {BRIEFING.sheets[one]}</label>)}
      </fieldset>
      {sheet === 'bewoners' && isTwofold(collection) ? <p>{BRIEFING.twoScenarios}</p> : null}
      {sheet === 'bewoners' && collection.cijfers.length > 1 ? <p>{BRIEFING.oneSheet}</p> : null}
      <p className="what-if__actions">
        <button type="button" className="button" aria-disabled={busy} onClick={() => { if (!busy) void make() }}>{BRIEFING.make}</button>
        <button type="button" className="button button--quiet" onClick={() => void copy()}>{BRIEFING.copy}</button>
      </p>
      <div className="briefing__said" role="status">{said.map((text) => <p key={text}>{text}</p>)}</div>
    </Section></div>
  )
}

/** A what-if of two scenarios in the first place: with the assumptions of both it takes more than one page in large print. */
const isTwofold = ({ cijfers: [first] }: Collection): boolean => first?.figuur === 'wat-als' && /[?&]tweede=ja/.test(first.pagina)
