import { useState } from 'react'
import { SCHEME_WORDS } from '../words/copy/navigation.ts'
import { keepScheme, keptScheme, SCHEMES, type Scheme } from './scheme.ts'

/** Light, dark, or what the device says: kept in this browser. */
export function SchemeChoice() {
  const [chosen, setChosen] = useState(keptScheme)
  const choose = (scheme: Scheme) => { keepScheme(scheme); setChosen(scheme) }
  return (
    <fieldset className="scheme">
      <legend className="scheme__legend">{SCHEME_WORDS.legend}</legend>
      {SCHEMES.map((scheme) => (
        <label key={scheme} className="scheme__option"><input type="radio" name="kleuren" value={scheme} checked={scheme === chosen} onChange={() => choose(scheme)} />{SCHEME_WORDS[scheme]}</label>
      ))}
    </fieldset>
  )
}
