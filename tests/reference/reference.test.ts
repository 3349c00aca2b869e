import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../house/files.ts'
import { judge } from './judge.ts'
import { nameOf, readCases } from './read.ts'
import { TOPICS } from './topics.ts'

/** Folder of the cases: the oracles of the house, or another one in the same form. */
const FOLDER = resolve(ROOT, process.env['RAADSZICHT_REFERENCE'] ?? 'fixtures/oracles')

describe('Our figures agree with those computed elsewhere', () => {
  for (const one of readCases(FOLDER)) {
    it(nameOf(one), () => {
      expect(judge(one, TOPICS)).toEqual([])
    })
  }
})
