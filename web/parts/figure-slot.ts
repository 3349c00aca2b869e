import { createContext, useContext, type ReactNode } from 'react'

/** What the page around may add to the actions of a figure, given its name on the page and its finding; null adds nothing. */
export type FigureSlot = (figure: { readonly id: string; readonly title: string }) => ReactNode

export const FigureSlotContext = createContext<FigureSlot | null>(null)

export const useFigureSlot = (): FigureSlot | null => useContext(FigureSlotContext)
