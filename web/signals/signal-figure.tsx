import { assuranceOf } from '../../server/statistics/control/assurance.ts'
import { smallestDetectable } from '../../server/statistics/control/detectable.ts'
import { periodOf } from '../../server/units/period.ts'
import type { Signaal } from '../data/rows.ts'
import { cellOf } from '../data/select.ts'
import { ACCENT } from '../charts/style.ts'
import { publishedRuns } from './runs.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { usePublication } from '../parts/publication.tsx'
import { SUPPRESSED } from '../words/cell.ts'
import { earlierSentence, newestInWords, perOf, perWords, RULE_WORDS, SIGNALS, signalLimit, signalValue } from '../words/copy/signals.ts'
import { periodWords, thePeriod } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { accent } from '../words/rich.ts'
import { FROM_MESSAGES } from '../words/signal-caveats.ts'
import { assuranceWords, detectableWords, displayWords, missedWords } from '../words/signals.ts'
import { yearsSentence } from '../words/whole-years.ts'
import { CardWords } from './card-words.tsx'
import { controlRows } from './drawn.ts'
import { directionOf, missedSince } from '../data/targets.ts'
import { earlierSpecial, headOf, isJudged, isSpecial, lastLimits, runStart, standsOut, yearsUnit, type SignalSeries } from './series.ts'

/** One signal in one area: the verdict as its title, the chart with what chance gives, the figures, and what the signal does not say. */
export function SignalFigure({ series, area, place }: { readonly series: SignalSeries; readonly area: string; readonly place: string }) {
  const { release } = usePublication()
  const { card, rows, period, newest } = series
  const { title, why, meaning: reading } = headOf(series)
  const unit = `${card.teller}, ${perOf(card)}, ${PER_PERIOD[period]}, ${place}`
  const isDrawn = rows.some(({ status }) => status === 'getoond')
  const earlier = earlierSentence(earlierSpecial(rows).flatMap(({ periode, kant }) => (kant === null ? [] : [{ period: periode, side: kant }])))
  const note = [why, reading].join(' ')
  return (
    <Figure id={`s-${card.code}`} title={[`${card.naam}. `, standsOut(series) ? accent(title) : title, newestWords(series)]} unit={unit} note={note}
      chart={isDrawn ? { name: 'control', rows: { ...controlRows(series) }, height: 270 } : { draw: <HiddenBox cell={SUPPRESSED} /> }}
      description={`Lijn per ${period}. ${title}. ${newest?.waarde == null ? '' : `Laatste cijfer: ${signalValue(newest.waarde, newest, card)} ${perOf(card)}, ${periodWords(newest.periode)}. `}${why}`}
      legend={<>
        {paragraph([note, yearsBeside(series), series.target === undefined ? '' : targetWords(series)])}
        {paragraph([reportedWords(series), runWords(series), provisionalWords(series), earlier, rows.some(({ fase }) => fase === 'voorlopig') ? SIGNALS.unfinished : ''])}
        <span className="signal__words"><b>{SIGNALS.notSaid}</b> {card.zegtNiet}</span>
        {rows.some(({ kant }) => kant === 'hoog') ? <Key kind="driehoek" colour={ACCENT}>{SIGNALS.marks.hoog}</Key> : null}
        {rows.some(({ kant }) => kant === 'laag') ? <Key kind="omlaag" colour={ACCENT}>{SIGNALS.marks.laag}</Key> : null}
        {isDrawn && rows.some(({ status }) => status === 'afgeschermd') ? <Key kind="arcering">{SIGNALS.hiddenPeriods}</Key> : null}
      </>}
      explanation={<CardWords card={card} more={isJudged(rows) ? [...SIGNALS.chart, `${SIGNALS.rulesTitle} ${SIGNALS.rules.join(' ')}`, ...SIGNALS.rulesMore, ...runsOf(series), ...detectable(series)] : [SIGNALS.line]} />}
      table={<DataTable caption={unit} hideCaption rows={rows} rowKey={(row) => row.periode} columns={[
        { head: SIGNALS.heads.period, cell: (row) => periodWords(row.periode) },
        { head: SIGNALS.heads.value, numeric: true, figure: (row: Signaal) => cellOf(row.waarde, row.status, row.standVan), write: (value, row) => signalValue(value, row, card) },
        { head: SIGNALS.heads.numerator, numeric: true, figure: (row: Signaal) => cellOf(row.teller, row.status, row.standVan), write: count },
        { head: SIGNALS.heads.denominator, numeric: true, figure: (row: Signaal) => cellOf(row.noemer, row.status, row.standVan), write: count },
        { head: SIGNALS.heads.lower, numeric: true, cell: (row) => (row.ondergrens === null ? '–' : signalLimit(row.ondergrens, row, card)) },
        { head: SIGNALS.heads.upper, numeric: true, cell: (row) => (row.bovengrens === null ? '–' : signalLimit(row.bovengrens, row, card)) },
        { head: SIGNALS.heads.verdict, cell: verdictCell },
      ]} />}
      source={{ resource: 'signalen', question: { publicatie: release.id, gebied: area, signaal: card.code, weergave: 'periode' } }} />
  )
}

/** A paragraph below the drawing, of what there is to say. */
function paragraph(parts: readonly string[]) {
  const text = parts.filter((one) => one !== '').join(' ')
  return text === '' ? null : <span className="signal__words">{text}</span>
}

/** Whole years that say the same as the newest period, or something else: said beside it. */
const yearsBeside = (series: SignalSeries): string => (isSpecial(series.verdict) && series.years?.isMarked === true ? yearsSentence(series.years, yearsUnit(series)) : '')

/** How high a special newest period is, beside its target since that was set. */
function newestWords({ card, verdict, newest, target }: SignalSeries): string {
  if (!isSpecial(verdict) || newest?.waarde == null) return ''
  return `. ${newestInWords(newest, newest.waarde, card, target !== undefined && newest.periode >= periodOf(target.datum, newest.periodeSoort) ? target.waarde : null)}`
}

/** Of which care it tells, where that is only what providers report: how often in a period, from the published rows. */
function reportedWords({ card, rows, period }: SignalSeries): string {
  const shown = rows.flatMap(({ noemer }) => (noemer === null ? [] : [noemer]))
  return !FROM_MESSAGES.includes(card.code) || shown.length === 0 ? '' : SIGNALS.reported(Math.min(...shown), Math.max(...shown), period)
}

/** Why points before the newest are marked too, where the rule counts a run. */
function runWords(series: SignalSeries): string {
  const start = runStart(series)
  return start === null ? '' : SIGNALS.runSince(thePeriod(start.periode))
}

/** Limits on few points may still move. */
const provisionalWords = ({ rows, period }: SignalSeries): string => (rows[0]?.stand === 'voorlopig' ? displayWords({ kind: 'provisional' }, period) ?? '' : '')

const PER_PERIOD = { maand: 'per maand', kwartaal: 'per kwartaal', jaar: 'per jaar' } as const

const verdictCell = (row: Signaal): string => {
  if (row.regel !== null) return `Bijzonder ${row.kant}: ${RULE_WORDS[row.regel]}`
  return row.bovengrens === null ? 'Geen oordeel' : 'Gewoon'
}

/** The order of the points beside what chance gives, from the published values (Anhoej): no second verdict. */
function runsOf({ rows }: SignalSeries): readonly string[] {
  const found = publishedRuns(rows)
  return found === null ? [] : [SIGNALS.runs(found)]
}

/** The target, how the newest periods since it was set stand beside it, and what the limits say of it while nothing changed. */
function targetWords(series: SignalSeries): string {
  const { card, rows, period, verdict, target } = series
  if (target === undefined || target.waarde === null) return ''
  const limits = lastLimits(rows)
  const missed = missedSince(series)
  const assured = limits === null || isSpecial(verdict) ? null : assuranceOf({ values: [], limits: [limits], noVariation: false }, target.waarde, directionOf(card))
  return [`Doel: ${target.toelichting}.`, ...(missed === null ? [] : [missedWords(missed, period)]), ...(assured === null ? [] : [assuranceWords(assured, missed ?? 0)])].join(' ')
}

function detectable({ card, rows, period, newest }: SignalSeries): readonly string[] {
  const limits = lastLimits(rows)
  return limits === null || newest === undefined ? [] : [detectableWords(`${signalLimit(smallestDetectable(limits), newest, card)} ${perWords(card.per)}`, period)]
}
