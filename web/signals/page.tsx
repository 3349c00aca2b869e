import { use } from 'react'
import { expectedFalseAlarms } from '../../server/statistics/control/false-alarms.ts'
import { RARE } from '../../server/statistics/signals/spans.ts'
import { rowsOf } from '../data/rows.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choices, SelectChoice } from '../parts/choice.tsx'
import { Contents } from '../parts/contents.tsx'
import { NotThere } from '../parts/not-there.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Questions } from '../parts/questions.tsx'
import { ThemeStories } from '../parts/theme-stories.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { RichText } from '../parts/rich-text.tsx'
import { useView } from '../parts/view.ts'
import { standsOutBeside } from '../words/findings/beside-others.ts'
import { chanceSentence, SIGNALS, signalsHeading } from '../words/copy/signals.ts'
import { missedQuestion, questionOf } from '../words/signal-questions.ts'
import { subjectsOf } from '../words/story-choice.ts'
import { periodsIn } from './drawn.ts'
import { FunnelFigure } from './funnel-figure.tsx'
import { hasVerdict, isJudged, seriesOf, sideOf, standsOut } from './series.ts'
import { SignalFigure } from './signal-figure.tsx'
import { missedSince } from '../data/targets.ts'
import { yearsMoves } from '../data/years.ts'

/** Signals by richtinggevend principe: what moves more than chance, per gemeente or wijk, and wijken beside each other. */
export default function SignalsPage() {
  const { release } = usePublication()
  const { wijk } = useView()
  const area = wijk ?? release.gemeente.code
  const base = { publicatie: release.id } as const
  const loading = [rowsOf('signaalkaarten', base), rowsOf('signaalafspraken', base), rowsOf('signalen', { ...base, gebied: area, weergave: 'periode' }), rowsOf('signalen', { ...base, weergave: 'trechter' })] as const
  const wijken = useWijken()
  const [cards, notes, rows, funnels] = [use(loading[0]), use(loading[1]), use(loading[2]), use(loading[3])]
  const names = (code: string): string => wijken.find((item) => item.code === code)?.naam ?? code
  const place = wijk === null ? release.gemeente.naam : names(wijk)
  const all = seriesOf(cards, rows, notes, yearsMoves(cards, funnels, notes))
  const judged = all.filter(hasVerdict)
  const special = judged.filter(standsOut).length
  const byChance = expectedFalseAlarms(all.filter((one) => isJudged(one.rows)).length) + RARE * all.filter(({ years: move }) => move !== null).length
  const principles = [...new Set(all.map(({ card }) => card.principe))]
  const year = funnels.length === 0 ? undefined : Math.max(...funnels.map(({ jaar }) => jaar))
  const outliers = funnels.filter((row) => row.jaar === year && (wijk === null || row.gebied === wijk) && standsOutBeside(row)).map(({ signaal }) => signaal)
  const beside = wijk === null ? [] : cards.filter(({ code }) => outliers.includes(code)).map(({ naam }) => naam.toLocaleLowerCase('nl'))
  return (
    <Page title={`${SIGNALS.title}, ${place}`} heading={<RichText text={signalsHeading(place, { all: all.length, judged: judged.length, special, beside })} />} lead={<p>{SIGNALS.lead}</p>}>
      <Contents />
      <PageWords />
      <div className="section">
        <Choices><SelectChoice legend="Gebied" name="wijk" standard="" chosen={wijk ?? ''} options={[{ value: '', label: SIGNALS.whole }, ...wijken.map((item) => ({ value: item.code, label: item.naam }))]} /></Choices>
        <NotThere reads={['wijk']} />
        {all.length === 0 ? <p>{SIGNALS.none}</p> : null}
      </div>
      <Section title={SIGNALS.reading} {...(judged.length === 0 ? {} : { lead: chanceSentence(judged.length, byChance, special) })}>
        <div className="columns columns--even">
          <div className="signal__reading">
            {SIGNALS.chart.map((text) => <p key={text}>{text}</p>)}
            <details className="fold">
              <summary>{SIGNALS.rulesTitle}</summary>
              <ul>{SIGNALS.rules.map((text) => <li key={text}>{text}</li>)}</ul>
              {SIGNALS.rulesMore.map((text) => <p key={text}>{text}</p>)}
            </details>
          </div>
          <Caveat question={SIGNALS.question}>{SIGNALS.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
        </div>
      </Section>
      {principles.map((principle) => (
        <Section key={principle} title={principle}>
          <div className="columns columns--even">
            {all.filter(({ card }) => card.principe === principle).map((series) => <SignalFigure key={series.card.code} series={series} area={area} place={place} />)}
          </div>
        </Section>
      ))}
      <Questions questions={[...judged.filter(standsOut).map((one) => `${one.card.naam}: ${questionOf(one.card, sideOf(one))}`), ...all.map((one) => missedQuestion(one.card.naam, missedSince(one), one.period))]} />
      <ThemeStories themes={['zorg', 'jeugd', 'wonen', 'overig']} subjects={subjectsOf([...judged.filter(standsOut).map(({ card }) => card.code), ...outliers])} wijk={wijk} />
      {year === undefined ? null : (
        <Section title="Wijken naast elkaar" lead={`Het hele jaar ${year}. Geen ranglijst: wie ver van het midden ligt, is niet slechter of beter.`}>
          <div className="columns columns--even">
            {cards.filter(({ code }) => funnels.some((row) => row.signaal === code && row.jaar === year)).map((card) => (
              <FunnelFigure key={card.code} card={card} rows={funnels.filter((row) => row.signaal === card.code && row.jaar === year)} year={year} place={release.gemeente.naam} names={names} periods={periodsIn(rows.filter((row) => row.signaal === card.code && row.jaar === year))} />
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}
