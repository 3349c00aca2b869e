import { readFileSync } from 'node:fs'

/** Text of an example delivery. */
export const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/deliveries/${name}`, import.meta.url), 'utf8')
