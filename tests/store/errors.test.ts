import { describe, expect, it } from 'vitest'
import { databaseError, folderError, StoreError } from '../../server/store/errors.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

describe('A failure of the database', () => {
  it.each([['53100', 'DISK_FULL'], ['ENOSPC', 'DISK_FULL'], ['57P01', 'DATABASE_STOPPED'], ['ECONNRESET', 'DATABASE_STOPPED'], ['55P03', 'BUSY'], ['53300', 'BUSY']])(
    'with code %s becomes %s in words', (code, expected) => {
      expect(databaseError(withCode(code))).toMatchObject({ name: 'StoreError', code: expected, message: expect.stringMatching(/(opnieuw|Start)/) as string })
    })

  it('that lost its connection is one of a stopped database', () => {
    expect(databaseError(new Error('Connection terminated unexpectedly'))).toMatchObject({ code: 'DATABASE_STOPPED' })
  })

  it('that nobody can do anything about stays as it is', () => {
    const error = withCode('23505')
    expect(databaseError(error)).toBe(error)
  })
})

describe('A failure of a folder', () => {
  it.each([['ENOSPC', 'DISK_FULL'], ['EDQUOT', 'DISK_FULL'], ['EROFS', 'DATA_FOLDER_READ_ONLY'], ['EACCES', 'DATA_FOLDER_UNWRITABLE'], ['EPERM', 'DATA_FOLDER_UNWRITABLE'], ['ENOTDIR', 'DATA_FOLDER_UNWRITABLE']])(
    'with code %s becomes %s, names the folder and says what to do', (code, expected) => {
      const error = folderError(withCode(code), 'de-map')
      expect(error).toMatchObject({ code: expected, message: expect.stringContaining('de-map') as string })
      expect(error.message).toMatch(/RAADSZICHT_DATA|Maak ruimte/)
    })

  it('that already has its words keeps them', () => {
    const error = new StoreError('BUSY', 'x')
    expect(folderError(error, 'y')).toBe(error)
  })
})
