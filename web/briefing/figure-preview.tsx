import { Chart } from '../parts/chart.tsx'
import type { FigureProps } from '../parts/figure.tsx'
import { RichText } from '../parts/rich-text.tsx'
import type { Item } from './collection.ts'

/** A figure as it comes on paper: finding, unit, and what was chosen of drawing and table. */
export const FigurePreview = ({ figure, toon }: { readonly figure: FigureProps; readonly toon: Item['toon'] }) => (
  <div className="briefing__figure">
    <h3 className="figure__title"><RichText text={figure.title} /></h3>
    <p className="figure__unit">{figure.unit}</p>
    {toon === 'tabel' && figure.example === undefined ? null : (
      <>
        {'draw' in figure.chart ? <div className="figure__drawing">{figure.chart.draw}</div> : <Chart {...figure.chart} description={figure.description} />}
        {figure.legend === undefined ? null : <p className="figure__legend">{figure.legend}</p>}
      </>
    )}
    {toon === 'grafiek' ? null : figure.table}
  </div>
)
