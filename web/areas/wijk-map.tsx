import { useRef } from 'react'
import { HATCH, INK, MAP_EDGE, MAP_HALO, MAP_INK, MAP_RAMP, MAP_UNKNOWN } from '../charts/style.ts'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { useWidth } from '../parts/use-width.ts'
import { cellText, type Cell } from '../words/cell.ts'
import { drawBorders, type Drawing, type Feature, type Shape } from './borders.ts'
import { classLimits, classOf, rampFor } from './classes.ts'

export interface MapItem {
  readonly code: string
  readonly name: string
  readonly cell: Cell
  /** What is known of it together with others, where its own figure is hidden. */
  readonly together?: string
}

interface WijkMapProps {
  readonly features: readonly Feature[]
  readonly items: readonly MapItem[]
  readonly write: (value: number) => string
  /** The wijk that the page is about. */
  readonly marked?: string
  readonly label: string
  readonly withNames?: boolean
}


/** Map of wijken by class: darker is more, suppressed is hatched. Every wijk is a link; the table beside it is the other way in. */
export function WijkMap({ features, items, write, marked, label, withNames = true }: WijkMapProps) {
  const { place } = useRouter()
  const frame = useRef<HTMLDivElement>(null)
  const drawing = fitted(features, useWidth(frame), withNames ? 560 : 300)
  if (drawing.height === 0) return <p className="nothing">Van deze wijken zijn geen grenzen aangeleverd. De cijfers staan in de tabel.</p>
  const limits = limitsOf(items)
  const itemOf = (code: string) => items.find((item) => item.code === code)
  return (
    <div ref={frame} className="map-frame"><svg className="map" viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} role="group" aria-label={label}>
      {drawing.shapes.toSorted((a, b) => Number(a.code === marked) - Number(b.code === marked)).map((shape) => {
        const item = itemOf(shape.code)
        const words = item ? `${item.name}: ${cellText(item.cell, write)}${item.together ?? ''}` : shape.code
        return (
          <Link key={shape.code} href={hrefTo(place, `/wijken/${shape.code}`)} aria-label={words}>
            <path d={shape.path} fill={fillOf(item?.cell, limits)} stroke={shape.code === marked ? INK : MAP_EDGE} strokeWidth={shape.code === marked ? 4 : 1} strokeLinejoin="round"><title>{words}</title></path>
          </Link>
        )
      })}
      {withNames ? namesOn(drawing.shapes, (code) => itemOf(code)?.name ?? '').map(({ shape, name }) => <Name key={shape.code} shape={shape} name={name} />) : null}
    </svg></div>
  )
}

/** A map that is not higher than a screen, at the width of its place: its words keep their size. */
function fitted(features: readonly Feature[], width: number, mostHeight: number): Drawing {
  const drawing = drawBorders(features, width)
  return drawing.height > mostHeight ? drawBorders(features, Math.floor(width * mostHeight / drawing.height)) : drawing
}

const LETTER = 7.5

interface Named { readonly shape: Shape; readonly name: string }

/** Names that fit their wijk and stand clear of the ones before; the list has them all. */
const namesOn = (shapes: readonly Shape[], nameOf: (code: string) => string): readonly Named[] =>
  shapes.map((shape): Named => ({ shape, name: nameOf(shape.code) })).reduce<readonly Named[]>((placed, one) => (one.name.length * LETTER > one.shape.width || placed.some((other) => areOver(one, other)) ? placed : [...placed, one]), [])

const areOver = (one: Named, other: Named): boolean =>
  Math.abs(one.shape.centre[0] - other.shape.centre[0]) < (one.name.length + other.name.length) * LETTER / 2 && Math.abs(one.shape.centre[1] - other.shape.centre[1]) < 18

const Name = ({ shape, name }: Named) =>
  <text x={shape.centre[0]} y={shape.centre[1]} fontSize="15" textAnchor="middle" fill={MAP_INK} stroke={MAP_HALO} strokeWidth="3" strokeLinejoin="round" paintOrder="stroke" aria-hidden="true">{name}</text>

const limitsOf = (items: readonly MapItem[]): readonly number[] => classLimits(items.flatMap(({ cell }) => (cell.kind === 'shown' ? [cell.value] : [])))

function fillOf(cell: Cell | undefined, limits: readonly number[]): string {
  if (!cell || cell.kind === 'absent') return MAP_UNKNOWN
  return cell.kind === 'suppressed' ? HATCH : (rampFor(MAP_RAMP, limits.length + 1)[classOf(cell.value, limits)] ?? MAP_UNKNOWN)
}

/** The classes of the map in words. */
export function MapLegend({ items, write }: { readonly items: readonly MapItem[]; readonly write: (value: number) => string }) {
  const words = classWords(items, write)
  const colours = rampFor(MAP_RAMP, words.length)
  return (
    <ul className="legend" aria-label="Legenda">
      {words.map((text, at) => <li key={text}><Swatch fill={colours[at] ?? ''} />{text}</li>)}
      {items.some((item) => item.cell.kind === 'suppressed') ? <li><Swatch fill={HATCH} />afgeschermd</li> : null}
      {items.some((item) => item.cell.kind === 'absent') ? <li><Swatch fill={MAP_UNKNOWN} />niet bekend</li> : null}
    </ul>
  )
}

/** The limits of the classes in words, light to dark. */
export function classWords(items: readonly MapItem[], write: (value: number) => string): readonly string[] {
  const limits = limitsOf(items)
  const [first, last] = [limits[0], limits.at(-1)]
  if (first === undefined || last === undefined) return ['alle getoonde wijken']
  return [`minder dan ${write(first)}`, ...limits.slice(0, -1).map((limit, at) => `${write(limit)} tot ${write(limits[at + 1] ?? limit)}`), `${write(last)} of meer`]
}

const Swatch = ({ fill }: { readonly fill: string }) => <svg width="22" height="16" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="21" height="15" fill={fill} stroke={MAP_EDGE} /></svg>
