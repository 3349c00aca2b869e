import { periodsName } from './dates.ts'
import type { Period } from './signals.ts'

/** Signals that Raadszicht counts itself, from what providers report: never all care. */
export const FROM_MESSAGES: readonly string[] = ['begin-op-tijd', 'volgens-plan-beeindigd']

/** `often`: how many times in a period, where that is told. */
export const fromMessages = (often = ''): string => `Dit gaat alleen over hulp waarvan de aanbieder begin of einde meldt${often}. Dat is een deel van alle hulp.`

export const provisionalLimits = (period: Period): string => `Voorlopig: de grenzen rusten op minder dan twintig ${periodsName(period)} en kunnen nog verschuiven.`

/** What must be known of a signal before its verdict is passed on: limits on few points, and that not all care is counted. */
export const signalCaveats = ({ signaal, stand, periodeSoort }: { readonly signaal: string; readonly stand: string; readonly periodeSoort: Period }): string =>
  [...(stand === 'voorlopig' ? [provisionalLimits(periodeSoort)] : []), ...(FROM_MESSAGES.includes(signaal) ? [fromMessages()] : [])].map((text) => ` ${text}`).join('')
