import type { Signaalkaart } from '../data/rows.ts'
import { BETTER_WORDS, SIGNALS } from '../words/copy/signals.ts'

/** The card of a signal: what is counted, what it does not say, and a question one may ask. */
export const CardWords = ({ card, more }: { readonly card: Signaalkaart; readonly more: readonly string[] }) => (
  <>
    <p><b>Teller:</b> {card.teller}. <b>Noemer:</b> {card.noemer}. <b>Bron:</b> {card.bron}. {BETTER_WORDS[card.beter]}</p>
    <p><b>{SIGNALS.notSaid}</b> {card.zegtNiet}</p>
    <p><b>Vraag:</b> {card.vraag}</p>
    {more.map((text) => <p key={text}>{text}</p>)}
  </>
)
