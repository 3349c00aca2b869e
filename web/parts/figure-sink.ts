import { createContext, useContext, type ReactNode } from 'react'
import type { FigureProps } from './figure.tsx'

/** Where figures go instead of to the screen; null on a page. What it gives back stands in the place of the figure. */
export type Sink = (figure: FigureProps) => ReactNode

/** Set around a page of which only the figures are wanted: a briefing on paper takes them from the very same pages. */
export const FigureSink = createContext<Sink | null>(null)

export const useFigureSink = (): Sink | null => useContext(FigureSink)

/** Where the questions of a page go instead of to the screen; null on a page. A briefing offers them beside its figures. */
export const QuestionSink = createContext<((questions: readonly string[]) => ReactNode) | null>(null)

export const useQuestionSink = () => useContext(QuestionSink)

/** How wide a drawing is made that leaves the page, in pixels; null on a page, where its place decides. */
export const PaperWidth = createContext<number | null>(null)

export const usePaperWidth = (): number | null => useContext(PaperWidth)
