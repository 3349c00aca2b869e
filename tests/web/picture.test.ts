import { describe, expect, it } from 'vitest'
import { framedSvg } from '../../web/parts/picture.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200"><rect width="9" height="9"/></svg>'
const words = { title: 'Wmo & Jeugdwet < meer', unit: 'Euro, 2025', note: 'Streep: 2024.', source: 'Bron: declaraties; publicatie 2026-3.' }

describe('A picture that leaves the page', () => {
  it('carries title, unit, legend and source', () => {
    const svg = framedSvg(drawing, words)
    for (const text of ['Euro, 2025', 'Streep: 2024.', 'Bron: declaraties; publicatie 2026-3.']) expect(svg).toContain(text)
  })
  it('writes signs of markup as text', () => {
    expect(framedSvg(drawing, words)).toContain('Wmo &amp; Jeugdwet &lt; meer')
  })
  it('brings its own hatch for what is suppressed', () => {
    expect(framedSvg(drawing, words)).toContain('<pattern id="afgeschermd-arcering"')
  })
  it('leaves no line for a legend that is not there', () => {
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])
    expect(height(framedSvg(drawing, words)) - height(framedSvg(drawing, { ...words, note: '' }))).toBe(20)
  })
  it('breaks a long title into lines', () => {
    const long = framedSvg(drawing, { ...words, title: 'woord '.repeat(30).trim() })
    expect(long.match(/font-weight="680"/g)?.length).toBeGreaterThan(2)
  })
})
