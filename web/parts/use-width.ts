import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element in whole pixels, followed as it changes; `start` until it is measured. */
export function useWidth(place: RefObject<HTMLElement | null>, start = 560): number {
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => setWidth(Math.max(1, Math.floor(element.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}
