import { useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab {
  readonly key: string
  readonly label: string
  readonly panel: ReactNode
}

interface TabsProps {
  readonly id: string
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** Tabs by the ARIA pattern: one stop for Tab, arrows, Home and End move and choose. Unchosen panels stay in the page, hidden. */
export function Tabs({ id, label, tabs, chosen, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const next = tabs[nextIndex(event.key, tabs.findIndex((tab) => tab.key === chosen), tabs.length)]
    if (!next) return
    event.preventDefault()
    onChoose(next.key)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-tab-${next.key}`)}`)?.focus()
  }
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button key={tab.key} type="button" role="tab" className="tabs__tab" id={`${id}-tab-${tab.key}`} aria-controls={`${id}-paneel-${tab.key}`}
            aria-selected={tab.key === chosen} tabIndex={tab.key === chosen ? 0 : -1} onClick={() => onChoose(tab.key)}>{tab.label}</button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div key={tab.key} className={`tabs__panel tabs__panel--${tab.key}`} role="tabpanel" id={`${id}-paneel-${tab.key}`} aria-labelledby={`${id}-tab-${tab.key}`} tabIndex={tab.key === 'grafiek' ? -1 : 0} hidden={tab.key !== chosen}>{tab.panel}</div>
      ))}
    </>
  )
}

/** Where a key leads among `length` tabs, or -1 when it leads nowhere. */
export function nextIndex(key: string, current: number, length: number): number {
  switch (key) {
    case 'ArrowRight': return (current + 1) % length
    case 'ArrowLeft': return (current - 1 + length) % length
    case 'Home': return 0
    case 'End': return length - 1
    default: return -1
  }
}
