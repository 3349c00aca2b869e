import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { readCases } from './read.ts'
import { byRow, topicOf, type JsonObject, type Topic } from './topic.ts'

interface Sum { readonly values: readonly number[]; readonly more?: number }
const sum = topicOf<Sum>({
  input: { values: true, more: true },
  money: ['euros'],
  inWords: (field) => (field === 'total' ? 0.5 : 0),
  answers: ({ values, more = 0 }) => {
    const total = values.reduce((a, b) => a + b, more)
    return {
      total, euros: total, label: 'sum', list: values, nothing: values.length === 0 ? null : 1, nested: { total }, publishedRounded: { half: total / 2 },
      parts: values.length === 0 ? null : byRow<{ p: number }>(['p'], ({ p }) => ({ part: p * total })),
    }
  },
})
const topics = new Map<string, Topic>([['sum', sum]])
let folder = ''

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'reference-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const write = (file: string, content: unknown): void => writeFileSync(join(folder, file), JSON.stringify(content))
/** What the harness says of a folder with one case. */
function verdict(one: JsonObject, topic = 'sum'): readonly string[] {
  write('a.json', { topic, cases: [{ id: 'one', input: { values: [1, 2, 4] }, expected: { total: 7 }, ...one }] })
  return readCases(folder).flatMap((each) => judge(each, topics))
}

describe('The reference harness', () => {
  it('passes a case that agrees in every kind of field', () => {
    expect(verdict({ source: 's', note: 'n', expected: { total: 7, label: 'sum', list: [1, 2, 4], nested: { total: 7 }, parts: [{ p: 0.5, part: 3.5 }], publishedRounded: { half: 4 }, note: 'words' } })).toEqual([])
  })
  it.each<[string, JsonObject]>([
    ['a doctored number', { total: 7.00001 }], ['a doctored label', { label: 'sun' }], ['a doctored list', { list: [1, 2, 5] }], ['a shorter list', { list: [1, 2] }],
    ['a doctored nested number', { nested: { total: 8 } }], ['a doctored row', { parts: [{ p: 0.5, part: 3 }] }], ['a row without its question', { parts: [{ part: 3.5 }] }],
    ['a row that expects nothing', { parts: [{ p: 0.5 }] }], ['a row with an unknown field', { parts: [{ p: 0.5, q: 1, part: 3.5 }] }], ['a doctored rounding', { publishedRounded: { half: 2 } }],
    ['a number where null is right', { total: null }], ['null where rows are computed', { parts: null }], ['an unknown field', { total: 7, product: 8 }],
    ['an unknown nested field', { nested: { product: 8 } }], ['nothing but words', { note: 'words' }], ['the name of a method of every object', { toString: 'x' }],
  ])('fails on %s', (_, expected) => {
    expect(verdict({ expected })).toHaveLength(1)
  })
  it('takes null for undefined and nothing else', () => {
    expect(verdict({ input: { values: [] }, expected: { nothing: null, parts: null } })).toEqual([])
    expect(verdict({ input: { values: [] }, expected: { nothing: 0 } })).toHaveLength(1)
    expect(verdict({ input: { values: [] }, expected: { parts: [{ p: 1, part: 0 }] } })).toHaveLength(1)
  })
  it('fails on an unknown topic', () => {
    expect(verdict({}, 'product')).toEqual(['product/one: unknown topic'])
  })
  it('fails on an unknown field in the input', () => {
    expect(verdict({ input: { values: [7], weight: 1 } })).toEqual(['sum/one: unknown field in input: weight'])
  })
  it.each<[JsonObject, number, number]>([
    [{ abs: 0.01 }, 7.0099, 7.0101], [{ rel: 0.01 }, 7.07, 7.08], [{ abs: 0.01, rel: 0.01 }, 7.07, 7.08], [{ mean: 'about', quantiles: 'within a half' }, 7.4999, 7.5001],
  ])('holds a tolerance of %o just below and just above', (tolerance, inside, outside) => {
    expect(verdict({ tolerance, expected: { total: inside } })).toEqual([])
    expect(verdict({ tolerance, expected: { total: outside } })).toHaveLength(1)
  })
  it('reads a relative tolerance of an expected 0 as absolute', () => {
    expect(verdict({ tolerance: { rel: 0.01 }, input: { values: [0.009] }, expected: { total: 0 } })).toEqual([])
    expect(verdict({ tolerance: { rel: 0.01 }, input: { values: [0.011] }, expected: { total: 0 } })).toHaveLength(1)
  })
  it.each([['total', 7.000000009, 7.00000002], ['euros', 7.000006, 7.00002]])('knows the tolerance of %s by its kind', (field, inside, outside) => {
    expect(verdict({ expected: { [field]: inside } })).toEqual([])
    expect(verdict({ expected: { [field]: outside } })).toHaveLength(1)
  })
  it('fills in the input of another case, in the same file or another', () => {
    write('b.json', { topic: 'sum', cases: [{ id: 'here', input: { values: [1] }, expected: { total: 1 } }, { id: 'more', input: { valuesOf: 'here', more: 2 }, expected: { total: 3 } }] })
    expect(verdict({ input: { sameInputAs: 'sum/more' }, expected: { total: 3 } })).toEqual([])
    expect(readCases(folder)).toHaveLength(3)
  })
  it('stops at an empty folder, a missing one, and a pointer to nowhere or in a circle', () => {
    expect(() => readCases(folder)).toThrow('no cases')
    expect(() => readCases(join(folder, 'none'))).toThrow()
    expect(() => verdict({ input: { valuesOf: 'nowhere' } })).toThrow('points to sum/nowhere')
    expect(() => verdict({ input: { valuesOf: 'one' } })).toThrow('points to sum/one')
  })
  it('stops at a file of another form', () => {
    expect(() => verdict({ answer: 1 })).toThrow('unknown field answer')
    expect(() => verdict({ tolerance: { absolute: 1 } })).toThrow('unknown field absolute')
    write('a.json', { topic: 'sum', cases: [] })
    expect(() => readCases(folder)).toThrow('no topic or no cases')
    write('a.json', { topic: 'sum', cases: [{ id: 'one', input: {} }] })
    expect(() => readCases(folder)).toThrow('no expected')
    write('a.json', { topic: 'sum', cases: [1, 2].map(() => ({ id: 'one', input: {}, expected: {} })) })
    expect(() => readCases(folder)).toThrow('two cases with one name')
  })
})
