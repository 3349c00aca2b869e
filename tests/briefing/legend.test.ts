import { createElement, Fragment } from 'react'
import { describe, expect, it } from 'vitest'
import { keysOf } from '../../web/paper/legend.tsx'

const words = (text: string) => createElement('span', { className: 'signal__words' }, text)

describe('The words below a drawing, on paper', () => {
  it('stay apart where they stand apart on the page', () => {
    expect(keysOf(createElement(Fragment, null, words('Het laatste kwartaal ligt hoog.'), words('Wat zegt het niet? Waarom.'), words('')))).toEqual([
      { sign: null, text: 'Het laatste kwartaal ligt hoog.', isApart: true }, { sign: null, text: 'Wat zegt het niet? Waarom.', isApart: true },
    ])
  })
  it('are one sentence where the page has one in pieces', () => {
    expect(keysOf(['De helft is ', '15 procent', '.'])).toEqual([{ sign: null, text: 'De helft is 15 procent.' }])
    expect(keysOf(['Los.', words('Apart.'), 'Weer los.']).map(({ text }) => text)).toEqual(['Los.', 'Apart.', 'Weer los.'])
  })
})
