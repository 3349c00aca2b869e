import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import packed from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** A browser from npm packages only, with its own libraries, fonts and home: nothing of the machine is needed or touched. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpackedBrowser()
  const home = await mkdtemp(join(folder, 'home-'))
  try {
    const browser = await chromium.launch({
      executablePath: join(folder, 'chromium'), headless: true, args: ARGUMENTS, env: environment(folder, home), timeout: 60_000,
    })
    browser.on('disconnected', () => void removeQuietly(home))
    return browser
  } catch (error) {
    await removeQuietly(home)
    throw error
  }
}

const ARGUMENTS = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
]

const environment = (folder: string, home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  TMPDIR: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_CACHE_HOME: join(home, 'cache'),
  FONTCONFIG_PATH: join(folder, 'fonts'),
  FONTCONFIG_FILE: join(folder, 'fonts', 'raadszicht.conf'),
  LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  LANG: 'C.UTF-8',
})

/** The folder with the unpacked browser: one per user and version, because the package reuses whatever lies in a temp folder. */
async function unpackedBrowser(): Promise<string> {
  const folder = join(tmpdir(), `raadszicht-browser-${userInfo().uid}-${await packageVersion()}`)
  if (existsSync(join(folder, READY))) return trusted(folder)
  const staging = await mkdtemp(`${folder}-`)
  await unpackInto(staging)
  await writeFile(join(staging, READY), '')
  await rename(staging, folder).catch(() => keepOther(staging, folder))
  return trusted(folder)
}

const READY = 'ready'

/** Another process was first: its folder is used when it is complete, replaced when it is not. */
async function keepOther(staging: string, folder: string): Promise<void> {
  if (existsSync(join(folder, READY))) return removeQuietly(staging)
  await trusted(folder)
  await removeQuietly(folder)
  await rename(staging, folder)
}

/** Refuses a folder that somebody else put in our place in a shared temp folder. */
async function trusted(folder: string): Promise<string> {
  const stat = await lstat(folder)
  if (!stat.isDirectory() || stat.uid !== userInfo().uid) throw new Error(`${folder} belongs to somebody else; remove it or set TMPDIR`)
  return folder
}

/** The package unpacks into the temp folder and only brings its libraries where it believes to run on AWS: so it is told both. */
async function unpackInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    await packed.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) restore(name, value)
  }
  await mkdir(join(folder, 'fonts'), { recursive: true })
  await writeFile(join(folder, 'fonts', 'raadszicht.conf'), fontConfiguration(folder))
  await chmod(join(folder, 'chromium'), 0o700)
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

const fontConfiguration = (folder: string): string => {
  const final = folder.replace(/-[^-]+$/, '')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(final, 'fonts')}</dir><dir prefix="cwd">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium')) + join('@sparticuz', 'chromium').length)
  const text = await readFile(join(root.length > 0 ? root : dirname(entry), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const removeQuietly = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
