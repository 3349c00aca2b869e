import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breaksRules } from '../../server/protect/primary.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'

const page = readFileSync(new URL('../../docs/methods/disclosure.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^\| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (afgeschermd|getoond) \|$/gm)].map((match) => match.slice(1))

describe('The method page on disclosure', () => {
  it('has examples on both sides of every rule', () => expect(examples).toHaveLength(6))
  it.each(examples)('%s households, largest %s, second %s, total %s: %s', (households, top1, top2, absolute, outcome) => {
    const group = { contributors: Number(households), users: Number(households), top1: Number(top1), top2: Number(top2), absolute: Number(absolute) }
    expect(breaksRules(group, DEFAULT_RULES)).toBe(outcome === 'afgeschermd')
  })
  it('names the thresholds of the rules', () => {
    expect(page).toContain(`minder dan ${DEFAULT_RULES.minimumHouseholds} huishoudens`)
    expect(page).toContain(`minder uit dan ${DEFAULT_RULES.pPercent * 100}%`)
    expect(page).toContain(`meer dan ${DEFAULT_RULES.dominance * 100}%`)
    expect(page).toContain(`op ${DEFAULT_RULES.amountRounding / 100} euro afgerond, aantallen op ${DEFAULT_RULES.countRounding}`)
  })
})
