import { DEFAULT_RULES, type Rules } from '../../protect/rules.ts'
import { isObject, parseJson } from './json.ts'
import { refusals } from './refusals.ts'

type Check = readonly [test: (value: unknown) => boolean, wanted: string]

const whole = (least: number): Check => [(value) => Number.isSafeInteger(value) && (value as number) >= least, `een heel getal van minstens ${least}`]
const SHARE: Check = [(value) => typeof value === 'number' && value >= 0 && value <= 1, 'een getal van 0 tot en met 1']

const CHECKS: Readonly<Record<keyof Rules, Check>> = {
  version: [(value) => typeof value === 'string' && value.trim() !== '', 'een naam'],
  minimumHouseholds: whole(1), pPercent: SHARE, dominance: SHARE, amountRounding: whole(1), countRounding: whole(1),
  concentrationUsers: whole(1), giniUsers: whole(1),
}

/** Reads rules.json: any of the rules, the others as the product has them. Rules of one's own without a name get one. */
export function parseRules(text: string): Rules {
  const rules = parseJson(text, 'Het bestand met regels (--rules)')
  if (!isObject(rules)) throw refusals.rulesShape()
  for (const [name, value] of Object.entries(rules)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof Rules] : null
    if (check === null) throw refusals.ruleUnknown(Object.keys(CHECKS))
    if (!check[0](value)) throw refusals.ruleValue(name, check[1])
  }
  return { ...DEFAULT_RULES, version: 'eigen', ...rules }
}
