import type { ReactNode } from 'react'
import { WETTEN, type Wet } from '../../../server/units/wet.ts'
import { WET_COLOURS } from '../../charts/style.ts'
import type { Source, Uitgave } from '../../data/rows.ts'
import { byValue, spentOf, usersOf } from '../../data/select.ts'
import type { Cell } from '../../words/cell.ts'
import { FIGURE_NOTES, LAW_WORDS } from '../../words/copy/laws.ts'
import { largestFinding } from '../../words/findings/largest.ts'
import { wetInSentence, wetName } from '../../words/names.ts'
import { count, euros, eurosShort } from '../../words/numbers.ts'
import { Key } from '../chart-key.tsx'
import { BarFigure, type BarItem } from './bar-figure.tsx'

interface LawFigureProps {
  readonly id: string
  readonly unit: string
  readonly rows: readonly Uitgave[]
  readonly before: readonly Uitgave[] | null
  readonly beforeYear: number | null
  readonly total: Cell
  readonly source: Source
  readonly explanation?: ReactNode
  readonly level?: 2 | 3
  /** Its name, where the figure is about one wijk. */
  readonly wijk?: string | null
}

/** Spending per law, with last year as a tick. */
export function LawFigure({ id, unit, rows, before, beforeYear, total, source, explanation, level = 3, wijk = null }: LawFigureProps) {
  const rowOf = (key: string, list: readonly Uitgave[] | null) => list?.find((row) => row.wet === key)
  const items = byValue(WETTEN.map((wet) => ({ item: wet, cell: spentOf(rowOf(wet, rows)) }))).map(({ item: wet, cell }): BarItem => ({
    key: wet, name: wetName(wet), cell, colour: WET_COLOURS[wet] ?? '', ...(before ? { reference: spentOf(rowOf(wet, before)) } : {}),
  }))
  return (
    <BarFigure id={id} title={largestFinding(items.map(({ key, cell }) => ({ name: wetInSentence(key as Wet), cell })), total, wijk)} unit={unit} items={items} rowHead="Wet" valueHead="Uitgaven" write={euros} writeShort={eurosShort} source={source} level={level}
      {...(beforeYear === null ? {} : { referenceHead: String(beforeYear), legend: <Key kind="streep">{`${beforeYear}`}</Key>, note: FIGURE_NOTES.tick(String(beforeYear)) })}
      extraColumns={[{ head: 'Huishoudens', numeric: true, figure: (item) => usersOf(rowOf(item.key, rows)), write: count }]}
      explanation={explanation ?? LAW_WORDS.map((text) => <p key={text}>{text}</p>)} />
  )
}
