#!/usr/bin/env node
// The command `raadszicht`: runs what `npm run build` made.
import { existsSync } from 'node:fs'

const built = new URL('../dist/server/cli.js', import.meta.url)
if (existsSync(built)) {
  const { main } = await import(built.href)
  await main(process.argv.slice(2))
} else {
  process.stderr.write('raadszicht: het programma is nog niet gebouwd. Draai eerst: npm run build\n')
  process.exitCode = 1
}
