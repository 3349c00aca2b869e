import type { Toetsrapport } from '../contract/gate.ts'
import type { AttackLine, AuditSummary, GateReport, VisibleKind } from '../release/gate-report.ts'

/** The report of the gate in the words of the API. */
export const toetsrapport = (report: GateReport): Toetsrapport => ({
  publicatie: report.release,
  hash: report.artefact,
  regels: report.rules,
  toets: toets(report.audit),
  redenen: { teWeinigHuishoudens: report.hidden.tooFew, eenHuishoudenTeGroot: report.hidden.tooSharp, naastEenAnder: report.hidden.beside },
  zichtbaar: report.visible.map(zichtbaar),
  grenzen: { bekendBijAanbieder: report.limits.knownToProviders },
  aanvallen: report.attacks.map(aanval),
})

/** The audit in short, as it stands in every release. */
export const toets = (audit: AuditSummary): Toetsrapport['toets'] => ({
  cellen: audit.cells,
  getoond: audit.shown,
  primair: audit.primary,
  secundair: audit.secondary,
  exact: audit.exact,
  verschillen: audit.differencing,
  ingewijde: audit.insider,
  verborgenWaarde: audit.hiddenValueShare,
})

const OUTCOMES = { attacked: 'aangevallen', excluded: 'uitgesloten', open: 'open' } as const

const aanval = ({ number, name, outcome, tries, found, how, test }: AttackLine): Toetsrapport['aanvallen'][number] =>
  ({ nummer: number, naam: name, uitkomst: OUTCOMES[outcome], pogingen: tries, gevonden: found, uitleg: how, test })

const zichtbaar = ({ year, level, division, period, cells, shown, share }: VisibleKind): Toetsrapport['zichtbaar'][number] =>
  ({ jaar: year, niveau: level, indeling: division, periodeSoort: period, cellen: cells, getoond: shown, deel: share })
