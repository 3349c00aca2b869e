import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { DivisionFigure, type AreaFigureProps } from './taakveld-figure.tsx'

/** Spending per product: the kind of help. */
export const ProductFigure = ({ area, place, wijk, year, period }: AreaFigureProps) =>
  <DivisionFigure id="producten" division="product" area={area} place={place} wijk={wijk} year={year} period={period} words={FIGURE_WORDS.product} rowHead="Product" />
