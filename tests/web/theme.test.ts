import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../server/cli/settings.ts'
import { inColours } from '../../web/charts/colours.ts'
import * as drawings from '../../web/charts/style.ts'
import { readTheme, type Tokens } from '../../web/charts/theme-file.ts'
import { isDark } from '../../web/parts/scheme.ts'
import { fakeStore } from '../api/fake-store.ts'
import { openApi, type Api } from '../api/harness.ts'
import { webRoot } from '../api/web-root.ts'
import { filesUnder, ROOT } from '../house/files.ts'
import { contrast } from './contrast.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const OURS = read('web/tokens.css')
const FILES = { neutral: 'web/public/thema/thema.css', waterdorp: 'fixtures/thema/waterdorp/thema.css' } as const
const themes = Object.entries(FILES).flatMap(([name, file]) => {
  const { light, dark } = readTheme(OURS, read(file))
  return [{ name, scheme: 'light', tokens: light }, { name, scheme: 'dark', tokens: dark }]
})
const own = (name: string) => `--raadszicht-${name}`
const ratio = (tokens: Tokens, above: string, below: string): number => contrast(tokens[own(above)] ?? '', tokens[own(below)] ?? '')

/** Words on what stands behind them, as the style sheet and the drawings have them. */
const TEXT = [
  ...['ink', 'ink-second', 'ink-third', 'accent', 'accent-text', 'wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'].map((name) => [name, 'paper'] as const),
  ['ink', 'wash'], ['ink-second', 'wash'], ['link', 'paper'], ['link', 'wash'], ['link', 'brand-wash'], ['ink', 'brand-wash'], ['ink', 'accent-wash'], ['accent-text', 'accent-wash'], ['ink', 'rest-wash'], ['ink-second', 'rest-wash'],
  ['inverse', 'accent'], ['inverse', 'link'], ['paper', 'ink'], ['focus-ink', 'focus'], ['ink-second', 'accent-wash'], ['accent', 'accent-wash'],
  ['map-ink', 'map-halo'], ...['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp', 'brand'].map((name) => ['inverse', name] as const),
] as const

/** Parts of a drawing that must be seen to read it, on the page. */
const PARTS = ['ink', 'ink-second', 'accent', 'brand', 'rest', 'wmo', 'jeugdwet', 'participatiewet', 'schuldhulp', 'below', 'above', 'hatch', 'map-edge'] as const

describe.each(themes)('The $name theme, $scheme', ({ tokens: all }) => {
  const tokens = { ...all, [own('link')]: all['--utrecht-link-color'] ?? '' }

  it.each(TEXT)('has words in %s on %s that can be read (4.5 to 1)', (above, below) => {
    expect(ratio(tokens, above, below)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(PARTS)('draws %s so that it can be seen (3 to 1)', (part) => {
    expect(ratio(tokens, part, 'paper')).toBeGreaterThanOrEqual(3)
  })

  it('draws the hatch so that it is seen as one', () => {
    expect(ratio(tokens, 'hatch', 'hatch-paper')).toBeGreaterThanOrEqual(3)
  })

  it('makes a darker wijk mean more, one class after the other', () => {
    const paper = '#ffffff'
    const steps = [1, 2, 3, 4, 5].map((at) => contrast(tokens[own(`map-${at}`)] ?? '', paper))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.every((step, at) => at === 0 || step / (steps[at - 1] ?? 1) > 1.15)).toBe(true)
  })

  it('never sets red against green: less is bluer, more is warmer', () => {
    const [less, more] = [rgb(tokens[own('below')] ?? ''), rgb(tokens[own('above')] ?? '')]
    expect(less.blue).toBeGreaterThan(less.red)
    expect(more.red).toBeGreaterThan(more.blue)
    expect(less.blue).toBeGreaterThan(less.green)
  })
})

const rgb = (colour: string) => ({ red: Number.parseInt(colour.slice(1, 3), 16), green: Number.parseInt(colour.slice(3, 5), 16), blue: Number.parseInt(colour.slice(5, 7), 16) })

describe('One file holds the look', () => {
  const namesIn = (text: string): string[] => [...text.matchAll(/var\((--raadszicht-[a-z0-9-]+)\)/g)].map(([, name = '']) => name)
  const used = new Set([...filesUnder('web', /\.(css|tsx?)$/).filter((file) => !file.startsWith('web/public/')).flatMap((file) => namesIn(read(file))), ...namesIn(JSON.stringify(drawings))])

  it.each(themes)('every colour that the pages ask for is in it: $name, $scheme', ({ tokens }) => {
    expect(used.size).toBeGreaterThan(30)
    expect([...used].filter((name) => tokens[name] === undefined || tokens[name].includes('var('))).toEqual([])
  })

  it('no other file of the pages names a colour', () => {
    const files = filesUnder('web', /\.(css|tsx?)$/).filter((file) => !file.startsWith('web/public/'))
    expect(files.filter((file) => /(?<![\w-])#(?:[0-9a-f]{3}|[0-9a-f]{6})\b(?!')/i.test(read(file).replaceAll(/href=\S+|url\([^)]*\)/g, '')))).toEqual([])
  })

  it('gives the reader’s own colours for each of its colours but the classes of the map, where the reader has set them', () => {
    const forced = /@media \(forced-colors: active\) \{\s*\.raadszicht-theme \{([^}]*)\}/.exec(OURS)?.[1] ?? ''
    const colours = Object.entries(readTheme(read(FILES.neutral)).light).filter(([name, value]) => value.startsWith('#') && !/-map-(?!edge)/.test(name)).map(([name]) => name)
    expect(colours.filter((name) => !forced.includes(`${name}:`))).toEqual([])
    expect(forced).not.toMatch(/#[0-9a-f]{3}/i)
  })
})

describe('Reading a theme file', () => {
  const file = '.raadszicht-theme { --a: #111; --b: var(--a); } @media print { .raadszicht-theme { --a: #999; } } @media screen { .raadszicht-theme--donker { --a: #eee; } }'
  it('fills in references, and lets the dark part change what they stand for', () => {
    expect(readTheme(file)).toEqual({ light: { '--a': '#111', '--b': '#111' }, dark: { '--a': '#eee', '--b': '#eee' } })
  })
  it('lets a later file win', () => {
    expect(readTheme(file, '.raadszicht-theme { --a: #222; }').light).toEqual({ '--a': '#222', '--b': '#222' })
  })
  it('leaves a reference to nothing as it is', () => {
    expect(readTheme('.raadszicht-theme { --a: var(--niets); }').light).toEqual({ '--a': 'var(--niets)' })
  })
  it('gives a drawing its colours', () => {
    expect(inColours('<rect fill="var(--a)" stroke="var(--b)"/>', (token) => ({ '--a': '#111', '--b': '#222' })[token] ?? '')).toBe('<rect fill="#111" stroke="#222"/>')
  })
})

describe('Light or dark', () => {
  it.each([['apparaat', false, false], ['apparaat', true, true], ['licht', true, false], ['donker', false, true]] as const)('%s on a device that is dark: %s gives dark: %s', (choice, device, dark) => {
    expect(isDark(choice, device)).toBe(dark)
  })
})

describe('A gemeente with a theme of its own', () => {
  const web = webRoot()
  let [ours, theirs]: Api[] = []
  beforeAll(async () => {
    ours = await openApi(fakeStore(), { webRoot: web.folder })
    theirs = await openApi(fakeStore(), { webRoot: web.folder, themeFolder: join(ROOT, 'fixtures', 'thema', 'waterdorp') })
  })
  afterAll(async () => { await ours?.close(); await theirs?.close(); web.remove() })

  it('has that in place of the neutral one, at the same address', async () => {
    expect((await ours!.ask('/thema/thema.css')).body).toContain('neutraal')
    const answer = await theirs!.ask('/thema/thema.css')
    expect([answer.statusCode, answer.headers['cache-control'], answer.body]).toEqual([200, 'no-cache', read(FILES.waterdorp)])
  })

  it('has its own logo, and not that of another', async () => {
    expect(await theirs!.ask('/thema/waterdorp.svg')).toMatchObject({ statusCode: 200, headers: { 'content-type': expect.stringContaining('image/svg+xml') } })
    expect((await theirs!.ask('/thema/logo.svg')).statusCode).toBe(404)
  })

  it('is told at the start when the folder has no theme', () => {
    expect(() => readSettings({ RAADSZICHT_THEMA: 'tests' }, ROOT)).toThrow(/geen thema\.css/)
    expect(readSettings({ RAADSZICHT_THEMA: 'fixtures/thema/waterdorp' }, ROOT).themeFolder).toBe(join(ROOT, 'fixtures/thema/waterdorp'))
    expect(readSettings({}, ROOT).themeFolder).toBeNull()
  })

  it('keeps the policy that allows nothing from elsewhere', async () => {
    expect((await theirs!.ask('/thema/thema.css')).headers['content-security-policy']).toContain("font-src 'self'")
    expect(read(FILES.waterdorp)).not.toMatch(/https?:/)
  })

  it.each(['/thema/', '/thema/../geheim.txt', '/thema/%2e%2e/geheim.txt', '/thema/thema.css.map', '/thema/leesmij.md'])('gives nothing else away: %s', async (url) => {
    expect((await theirs!.ask(url)).statusCode).not.toBe(200)
  })
})
