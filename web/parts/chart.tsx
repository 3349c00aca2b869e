import { useEffect, useRef, useState } from 'react'
import type { ChartName } from '../charts/all.ts'
import { DATAFLOWS } from './dataflows.ts'
import { onPrint } from './print.ts'
import type { DrawnChart } from './vega.ts'

interface ChartProps {
  readonly name: ChartName
  readonly rows: Readonly<Record<string, readonly object[]>>
  /** What a reader who does not see the drawing has to know; the table beside it holds the figures. */
  readonly description: string
  /** Expected height, so that the page does not jump when the drawing comes. */
  readonly height: number
  /** Hands the finished picture to the download buttons. */
  readonly onReady?: (svg: () => Promise<string>) => void
}

/** A chart of web/charts, drawn when it comes near the screen, at the width of its place, again when that width changes. */
export function Chart({ name, rows, description, height, onReady }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place)
  const [failed, setFailed] = useState(false)
  const content = JSON.stringify(rows)
  useEffect(() => {
    const element = place.current
    if (!near || !element) return
    const drawing = keepDrawn(element, name, JSON.parse(content) as ChartProps['rows'], onReady)
    drawing.done.catch(() => setFailed(true))
    return drawing.stop
  }, [near, name, content, onReady])
  return (
    <div className="chart" role="img" aria-label={description} style={{ minHeight: height }}>
      {failed ? <p className="chart__problem">De grafiek kan niet worden getekend. De cijfers staan in de tabel.</p> : <div ref={place} aria-hidden="true" />}
    </div>
  )
}

/** True once the element is close to the visible page, when the page prints, or when the browser has nothing else to do. */
function useNear(place: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || !place.current) return
    const show = () => setNear(true)
    const observer = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) show() }, { rootMargin: '300px' })
    observer.observe(place.current)
    const idle = window.setTimeout(show, 4_000)
    window.addEventListener('beforeprint', show)
    return () => { observer.disconnect(); window.clearTimeout(idle); window.removeEventListener('beforeprint', show) }
  }, [near, place])
  return near
}

function keepDrawn(element: HTMLElement, name: ChartName, rows: ChartProps['rows'], onReady: ChartProps['onReady']) {
  let chart: DrawnChart | null = null
  let stopped = false
  let width = widthOf(element)
  const fit = (next: number) => {
    if (next === width || next === 0) return
    width = next
    chart?.resize(next)
  }
  const observer = new ResizeObserver(() => fit(widthOf(element)))
  const forget = onPrint(element, (paper) => fit(paper ?? widthOf(element)))
  const start = async () => {
    const [{ drawChart }, dataflow] = await Promise.all([import('./vega.ts'), DATAFLOWS[name]()])
    if (stopped) return
    chart = await drawChart(element, dataflow.default, rows, width)
    if (stopped) return chart.remove()
    if (widthOf(element) !== width && widthOf(element) > 0) chart.resize(width = widthOf(element))
    observer.observe(element)
    onReady?.(chart.svg)
  }
  const stop = () => { stopped = true; observer.disconnect(); forget(); chart?.remove(); element.replaceChildren() }
  return { done: start(), stop }
}

/** The width of a place; one that is hidden behind another tab has that of the figure around it, so that it is there on paper. */
const widthOf = (element: HTMLElement): number => Math.floor(element.clientWidth || (element.closest('.figure')?.clientWidth ?? 0))
