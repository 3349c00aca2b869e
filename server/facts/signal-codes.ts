/** The signals that have a card (server/release/signals/cards.ts): under another code nothing is published. */
export const SIGNAL_CODES = [
  'wachttijd-binnen-termijn', 'begin-op-tijd', 'doorverwijzingen', 'volgens-plan-beeindigd', 'terugkeer-binnen-jaar', 'vrije-ruimte', 'bezwaren', 'klachten', 'incidenten',
  'crisisplaatsingen', 'mantelzorgondersteuning', 'preventie-aandeel', 'pgb-aandeel',
] as const
export type SignalCode = (typeof SIGNAL_CODES)[number]

export const hasCard = (code: string): boolean => SIGNAL_CODES.some((one) => one === code)
