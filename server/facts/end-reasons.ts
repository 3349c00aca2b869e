import type { Wet } from '../units/wet.ts'

/** How care ended, in the words both laws share. */
export const OUTCOMES = ['volgens-plan', 'voortijdig', 'tijdelijk', 'overleden', 'verhuisd', 'gemeente', 'wijziging', 'andere-aanbieder', 'ander-domein', 'onbekend'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A code for the end of care, as one law means it. */
export interface EndReason {
  readonly code: string
  readonly name: string
  readonly outcome: Outcome
}

const reason = (code: string, name: string, outcome: Outcome): EndReason => ({ code, name, outcome })

const SHARED: readonly EndReason[] = [
  reason('02', 'Overlijden', 'overleden'),
  reason('20', 'Levering is tijdelijk beëindigd', 'tijdelijk'),
  reason('36', 'Geïnitieerd door de gemeente', 'gemeente'),
  reason('37', 'In verband met wijzigingsverzoek', 'wijziging'),
  reason('38', 'Overstap naar andere aanbieder', 'andere-aanbieder'),
  reason('39', 'Uitstroom naar ander domein', 'ander-domein'),
]

/** The code lists WMO588 and JZ588 (SOURCES 2.1). They clash: 31 is a move in the Wmo and an end as planned in the Jeugdwet. */
export const END_REASONS: Readonly<Record<Extract<Wet, 'wmo' | 'jeugdwet'>, readonly EndReason[]>> = {
  wmo: [
    ...SHARED,
    reason('19', 'Levering volgens plan beëindigd', 'volgens-plan'),
    reason('21', 'Eenzijdig door de cliënt beëindigd', 'voortijdig'),
    reason('22', 'Eenzijdig door de aanbieder beëindigd', 'voortijdig'),
    reason('23', 'In overeenstemming voortijdig beëindigd', 'voortijdig'),
    reason('31', 'Verhuizing naar een andere gemeente', 'verhuisd'),
  ],
  jeugdwet: [
    ...SHARED,
    reason('31', 'Levering is volgens plan beëindigd', 'volgens-plan'),
    reason('32', 'Voortijdig afgesloten, door cliënt', 'voortijdig'),
    reason('33', 'Voortijdig afgesloten, door aanbieder', 'voortijdig'),
    reason('34', 'Voortijdig afgesloten, in overleg', 'voortijdig'),
    reason('35', 'Voortijdig afgesloten, externe oorzaak', 'voortijdig'),
  ],
}

/** What a code means in a law; onbekend for a code that is not in the list of that law. */
export const outcomeOf = (wet: keyof typeof END_REASONS, code: string): Outcome =>
  END_REASONS[wet].find((item) => item.code === code)?.outcome ?? 'onbekend'
