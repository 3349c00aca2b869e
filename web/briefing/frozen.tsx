import { usePublication } from '../parts/publication.tsx'
import { FROZEN } from '../words/copy/briefing.ts'

interface FrozenProps {
  readonly publicatie: string
  /** Takes the figures of another release; null where a briefing is only read. */
  readonly take: ((publicatie: string) => void) | null
}

/** Of which release this briefing is, and what can be done when that is not the one that counts now. */
export function Frozen({ publicatie, take }: FrozenProps) {
  const { all } = usePublication()
  const own = all.publicaties.find(({ id }) => id === publicatie)
  const newest = all.huidig
  if (newest === publicatie) return <p className="warning">{FROZEN.same(publicatie)}</p>
  const words = own === undefined ? FROZEN.unknown(publicatie, newest ?? '') : own.status === 'ingetrokken' ? FROZEN.withdrawn(publicatie, newest) : FROZEN.newer(publicatie, newest ?? '')
  return (
    <div className="warning">
      <p>{words}</p>
      {newest === null || take === null ? null : <p><button type="button" className="action" onClick={() => take(newest)}>{FROZEN.take(newest)}</button></p>}
    </div>
  )
}

/** Whether the figures of a release may be shown. */
export function useIsValid(publicatie: string): boolean {
  return usePublication().all.publicaties.some(({ id, status }) => id === publicatie && status !== 'ingetrokken')
}
