import { parseExpression } from 'vega'
import { describe, expect, it } from 'vitest'
import { folded, unfolded } from '../../web/charts/fold.ts'

/** The tree of an expression without what the interpreter never reads. */
const treeOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(parseExpression(text), (key, value: unknown) => (['raw', 'kind', 'prefix', 'member'].includes(key) ? undefined : value)))
const through = (text: string): { readonly code: string; readonly ast: unknown } =>
  (unfolded(folded({ update: { code: text, ast: parseExpression(text) } })) as { readonly update: { readonly code: string; readonly ast: unknown } }).update

describe('A folded expression', () => {
  it.each(["datum.status === 'getoond' && !datum.provisional", 'room < 400 ? 116 : -1', "datum['a b'][0] || null", '[1, [], [x], true]', '{}', "bandspace(domain('y').length, 0, 0) * y_step", 'now()', '+a - +b', "'x'"])('is the same tree after it was unfolded: %s', (text) => {
    expect(through(text).ast).toEqual(treeOf(text))
  })
  it('keeps the names in an object, quoted or not', () => {
    expect(through("{a: 1, 'b': {}}").ast).toMatchObject({ properties: [{ key: { value: 'a' }, value: { value: 1 } }, { key: { value: 'b' }, value: { properties: [] } }] })
  })
  it('has a name that no other expression has', () => {
    expect(new Set(['a', "'a'", '[]', '{}', 'a.b', 'a[b]', "a['b']", '-a', '!a', 'a - b', 'a()'].map((text) => through(text).code)).size).toBe(11)
  })
  it('holds no literal but text, numbers, yes, no and nothing', () => {
    expect(() => through('test(/x/, datum.name)')).toThrow(/literal/)
  })
})
