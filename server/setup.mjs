// What `npm start` and `npm test` do before anything else, with Node's own modules only:
//   node server/setup.mjs packages   install the packages of package-lock.json when they are not there
//   node server/setup.mjs build      the same, and build dist/ when a source changed
//   node server/setup.mjs rebuild    the same, and build dist/ whatever changed
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const STAMP = join(ROOT, 'dist', '.stamp')
const SOURCES = ['server', 'web', 'fixtures', 'docs/methods', 'package-lock.json', 'vite.charts.ts', 'vite.methods.ts', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json']

const goal = process.argv[2] ?? 'build'
refuseOldNode()
if (!packagesAreThere()) await installPackages()
if (goal === 'rebuild' || (goal === 'build' && !isBuilt())) await build()

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Raadszicht heeft Node 20.19 of nieuwer nodig; dit is ${process.versions.node}. Installeer een nieuwere Node en probeer het opnieuw.`)
}

function packagesAreThere() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version)
}

async function installPackages() {
  say('Pakketten installeren (alleen de eerste keer, een halve minuut)')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) stop('De pakketten konden niet worden geïnstalleerd. Kijk of er verbinding is met het pakketregister en ruimte op de schijf, en probeer het opnieuw.')
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash()
}

async function build() {
  say('Programma en pagina’s bouwen')
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const quiet = ['--logLevel', 'warn']
  const codes = await Promise.all([
    run(process.execPath, [vite, 'build', ...quiet]),
    run(process.execPath, [vite, 'build', ...quiet, '--config', 'vite.server.config.ts']),
  ])
  if (codes.some((code) => code !== 0)) stop('Het bouwen is niet gelukt; de melding hierboven zegt waar.')
  writeFileSync(STAMP, sourceHash())
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES) for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path)) return []
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]))
  } catch {
    return [path]
  }
}

function run(command, args, options = {}) {
  const env = { ...process.env, NODE_ENV: goal === 'packages' ? process.env.NODE_ENV : 'production' }
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env, ...options })
    child.on('error', () => resolve(1))
    child.on('close', resolve)
  })
}

function say(line) {
  process.stdout.write(`raadszicht: ${line}\n`)
}

function stop(line) {
  process.stderr.write(`raadszicht: ${line}\n`)
  process.exit(1)
}
