import { openDatabase } from '../../server/store/database.ts'

/** A program of its own that opens the data folder and stays, for the tests that kill it. */
const say = (line: string) => { process.stdout.write(`${line}\n`) }
try {
  await openDatabase({ dataFolder: process.argv[2] ?? '', databaseUrl: null, urls: {}, say })
  say('ready')
  if (process.argv[3] === 'leave') process.exit(0)
  setInterval(() => {}, 1000)
} catch (error) {
  say(`refused ${(error as { code?: string }).code ?? ''} ${(error as Error).message}`)
  process.exitCode = 1
}
