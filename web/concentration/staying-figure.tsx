import { shareByChance } from '../../server/statistics/regression-to-mean.ts'
import { ACCENT } from '../charts/style.ts'
import { topOf } from '../data/select.ts'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { ratio, type Cell } from '../words/cell.ts'
import { changeSentence, marginSentence, outcomeName, TOP_GROUP } from '../words/copy/top-group.ts'
import { stayingFinding } from '../words/findings/top-group.ts'
import { count, percent } from '../words/numbers.ts'
import type { TopGroupProps } from './shared.ts'

/** What became of last year's dearest households, with the chance level and what they cost now. */
export function StayingFigure({ rows, view, source, lastShare }: TopGroupProps & { readonly lastShare: Cell }) {
  const whole = (maat: 'huishoudens' | 'kans' | 'verandering' | 'aandeelUitgaven' | 'aandeel' | 'laag' | 'hoog') => topOf(rows, { onderdeel: 'blijven', code: 'groep', maat })
  const codes = rows.filter(({ onderdeel, code }) => onderdeel === 'blijven' && code !== 'groep').map(({ code }) => code)
  const households = (code: string) => topOf(rows, { onderdeel: 'blijven', code, maat: 'huishoudens' })
  const group = whole('huishoudens')
  if (whole('aandeel').kind === 'absent') return <p className="section__lead">{TOP_GROUP.staying.first(view.year)}</p>
  const [stay, share] = [whole('aandeel'), whole('aandeelUitgaven')]
  const byChance = stay.kind === 'shown' && lastShare.kind === 'shown' ? shareByChance({ top: 0.1, share: lastShare.value, persisting: stay.value }) : null
  const items = codes.length === 0 ? [{ key: 'top', name: outcomeName('top'), cell: stay }] : codes.map((code) => ({
    key: code, name: outcomeName(code), cell: ratio(households(code), group), ...(code === 'top' && { colour: ACCENT }), ...(code === 'top' && whole('kans').kind === 'shown' && { reference: whole('kans') }),
  }))
  return (
    <BarFigure id="blijven" title={stayingFinding({ year: view.year, stay: codes.length === 0 ? stay : households('top'), group, chance: whole('kans') })} ofWhole
      unit={`Aandeel van de duurste 10 procent van alle huishoudens met een voorziening in ${view.year - 1}, wat er in ${view.year} van hen werd`} items={items}
      rowHead={`Wat er in ${view.year} van hen werd`} valueHead="Aandeel van de groep" referenceHead="Bij toeval" write={percent}
      extraColumns={[{ head: 'Huishoudens, ongeveer', numeric: true, figure: (item) => households(item.key), write: count }]}
      legend={[whole('kans').kind === 'shown' ? TOP_GROUP.staying.chance : '', marginSentence(whole('laag'), whole('hoog')), changeSentence({ year: view.year, change: whole('verandering'), share, before: lastShare, byChance })].filter((text) => text !== '').join(' ')}
      explanation={TOP_GROUP.staying.explanation.map((text) => <p key={text}>{text}</p>)} source={source('blijven')} />
  )
}
