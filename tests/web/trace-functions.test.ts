import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../house/files.ts'
import { functionsOn } from './trace/functions.ts'
import { untraced } from './trace/judge.ts'
import { ownFunctions } from './trace/own.ts'
import { publishedIn } from './trace/published.ts'

const row = (gebied: string, jaar: number, bedrag: number, huishoudens: number) => ({ gebied, jaar, niveau: 'gemeente', periodeSoort: 'jaar', indeling: 'totaal', bedrag, huishoudens, standVan: '2026-10-19' })
const published = publishedIn([
  { address: 'http://x/v1/uitgaven?jaar=2025', body: { rijen: [row('GM9901', 2024, 1_000_000, 400), row('GM9901', 2025, 1_234_500, 455), row('WK990101', 2025, 456_700, 120)] } },
  { address: 'http://x/v1/gebieden', body: { features: [{ properties: { code: 'GM9901', naam: 'Plan 7', huishoudens: 2_300, inwoners: 5_000 } }] } },
])
const functions = functionsOn(published, ownFunctions(published.rows))
const made = (value: number): readonly string[] => functions.filter(({ makes }) => makes(value)).map(({ name }) => name)

describe('A number is made of published cells by a function that has a name', () => {
  it.each([
    ['cel', 1_234_500], ['deel', 456_700 / 1_234_500], ['deel', 455 / 2_300], ['per huishouden', 1_234_500 / 2_300], ['verschil', 234_500], ['verandering', 0.2345], ['op vijftallen', 45],
  ])('%s', (name, value) => {
    expect(made(value)).toContain(name)
  })
  it.each([1_234_501, 0.41, 456_700 / 1_000_000, 1_234_500 / 2_301, 0.23450001])('none makes %d', (value) => {
    expect(made(value)).toEqual([])
  })
  it('has every name in the docs', () => {
    const doc = readFileSync(join(ROOT, 'docs', 'methods', 'cijfers-op-de-paginas.md'), 'utf8')
    expect(functions.map(({ name }) => name).filter((name) => !doc.includes(`| ${name} |`))).toEqual([])
  })
})

describe('A number that carries no value', () => {
  const judged = (text: string) => untraced([{ kind: 'tekst', text }], [], { published, functions, fixed: ['de duurste 10 procent van'] }).map(({ number }) => number)

  it('may be a year, a date or a name of the release', () => {
    expect(judged('In 2025, op 19 oktober 2026, in Plan 7')).toEqual([])
  })
  it('may not be another year, date or name', () => {
    expect(judged('In 2023, op 18 oktober 2026, in Plan 8')).toEqual(['2023', '18', '8'])
  })
  it('may be that of a fixed sentence, with the words beside it', () => {
    expect(judged('Naar de duurste 10 procent van de huishoudens')).toEqual([])
    expect(judged('Er kwamen 10 mensen')).toEqual(['10'])
  })
})
