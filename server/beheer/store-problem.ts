import type { Probleem } from '../contract/problems.ts'
import { StoreError, type StoreErrorCode } from '../store/errors.ts'
import { faults } from './words.ts'

const STATUS: Partial<Record<StoreErrorCode, number>> = { BUSY: 503, DATABASE_STOPPED: 503, DATABASE_UNREACHABLE: 503, DISK_FULL: 507 }

/** A failure of the surroundings (a full disk, another key) as an answer; its sentence is our own. Null for any other failure. */
export const storeProblem = (error: unknown): Probleem | null =>
  error instanceof StoreError ? faults.inWords(STATUS[error.code] ?? 500, error.message) : null
