import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOMS, type Room } from './import-table.ts'
import { filesUnder, ROOT } from './files.ts'

const IMPORT = /(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g
const FILES = [...filesUnder('server', /\.tsx?$/), ...filesUnder('web', /\.tsx?$/)]

describe('Who may import whom', () => {
  it('finds the source files of the house', () => {
    expect(FILES.length).toBeGreaterThan(50)
  })

  it('holds for every import of every room', () => {
    expect(FILES.flatMap(offences)).toEqual([])
  })

  it('has no room that the table does not know', () => {
    expect(FILES.filter((file) => roomOf(file) === null)).toEqual([])
  })

  it('catches an import that the table forbids', () => {
    expect(isAllowed(ROOMS['server/units'] as Room, 'server/units', 'server/store')).toBe(false)
  })
})

function offences(file: string): string[] {
  const room = roomOf(file)
  if (room === null) return []
  return importsOf(file)
    .filter((target) => !isAllowed(ROOMS[room] as Room, room, targetOf(file, target)))
    .map((target) => `${file} imports ${target}`)
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** A room, or `package:name` for anything from outside. */
function targetOf(file: string, target: string): string {
  if (!target.startsWith('.')) return `package:${target}`
  return relative(ROOT, join(ROOT, dirname(file), target))
}

function isAllowed(room: Room, own: string, target: string): boolean {
  if (target.startsWith('package:')) return packageAllowed(room, target.slice('package:'.length))
  if (target.startsWith(`${own}/`) || room.imports.includes('*')) return true
  if (own.startsWith('web/') && inOwnFolder(own, target)) return true
  return room.imports.some((name) => target.startsWith(`${name.includes('/') && name.startsWith('web') ? name : `server/${name}`}/`))
}

const inOwnFolder = (own: string, target: string): boolean => own === 'web/*' && !target.startsWith('server/')

function packageAllowed(room: Room, name: string): boolean {
  if (name.endsWith('.css') || name.startsWith('virtual:')) return true
  return room.packages.some((allowed) =>
    allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed || name.startsWith(`${allowed}/`))
}

/** The room of a file: its first two folders, or `web/*` for a page's room. */
function roomOf(file: string): string | null {
  const [side, folder] = file.split('/')
  const name = `${side}/${folder}`
  if (name in ROOMS) return name
  return side === 'web' ? 'web/*' : null
}
