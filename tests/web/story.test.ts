import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../web/words/story.ts'

const textOf = (story: string): string => blocksOf(story).flatMap((block) => (block.kind === 'list' ? block.items : block.lines)).flat().map(({ text }) => text).join('')

describe('The text of a story', () => {
  it('is paragraphs between blank lines, and lists of lines with a dash', () => {
    expect(blocksOf('Een.\nTwee.\n\n- soep\n* gesprek\n\nDrie')).toEqual([
      { kind: 'paragraph', lines: [[{ text: 'Een.', as: 'plain' }], [{ text: 'Twee.', as: 'plain' }]] },
      { kind: 'list', items: [[{ text: 'soep', as: 'plain' }], [{ text: 'gesprek', as: 'plain' }]] },
      { kind: 'paragraph', lines: [[{ text: 'Drie', as: 'plain' }]] },
    ])
  })
  it('begins a list where a text without a blank line before it begins one', () => {
    expect(blocksOf('Wat helpt:\n- soep').map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
  })
  it('has bold and italic, and nothing else', () => {
    expect(blocksOf('a **b** *c* [d](http://x.nl) <b>e</b> # f')[0]).toEqual({ kind: 'paragraph', lines: [[
      { text: 'a ', as: 'plain' }, { text: 'b', as: 'strong' }, { text: ' ', as: 'plain' }, { text: 'c', as: 'emphasis' }, { text: ' [d](http://x.nl) <b>e</b> # f', as: 'plain' },
    ]] })
  })
  it('leaves marks alone that do not close', () => expect(textOf('2 ** 3 * 4 en **open')).toBe('2 ** 3 * 4 en **open'))
  it('loses no letter and takes no longer for a hostile text', () => {
    const letters = (text: string): string => text.replaceAll(/[\s*-]/g, '')
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'é', '*', '**', '-', ' ', '\n', '\n\n', '<', ']') }), (text) => { expect(letters(textOf(text))).toBe(letters(text)) }))
    expect(textOf('*'.repeat(5_000)).length).toBeLessThanOrEqual(5_000)
  })
})
