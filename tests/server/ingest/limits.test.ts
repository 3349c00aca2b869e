import { describe, expect, it } from 'vitest'
import { pseudonymiser } from '../../../server/ingest/pseudonym.ts'
import { readDelivery } from '../../../server/ingest/read-delivery.ts'
import type { Reading } from '../../../server/ingest/reading.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'
import { AREAS, KEY } from './read.ts'

const MEGABYTE = 1_048_576
const gemeente = gemeenteCode('GM9901')
const START = '<m:Bericht xmlns:m="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">'
const HEADER = 'record_id;bsn;wijkcode;regeling;periode;boekdatum;bedrag;omschrijving\n'

/** Reads a beginning and then 40 MB of the same text; answers what it said and how much memory it took. */
async function endless(begin: string, repeat: string): Promise<{ readonly reading: Reading; readonly grown: number }> {
  const piece = Buffer.from(repeat.repeat(Math.ceil(MEGABYTE / repeat.length)))
  const before = process.memoryUsage().rss
  let most = 0
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(begin)
    for (let count = 0; count < 40; count++) {
      yield piece
      most = Math.max(most, process.memoryUsage().rss - before)
    }
  }
  const batches = readDelivery(bytes(), { gemeente, fileName: 'x', pseudonymise: pseudonymiser(KEY, gemeente), areas: AREAS })
  for (;;) {
    const next = await batches.next()
    if (next.done === true) return { reading: next.value, grown: most / MEGABYTE }
  }
}

describe('A file without an end', () => {
  it.each([
    ['an attribute', `${START.slice(0, -1)} a="`, 'x', 'XML_LIMIT'],
    ['a name', `${START}<`, 'x', 'XML_LIMIT'],
    ['a text', `${START}<m:Header><m:BerichtCode>`, '4', 'XML_LIMIT'],
    ['a comment', `${START}<!--`, 'x', 'XML_LIMIT'],
    ['a declaration of types', '<!DOCTYPE a [', '<!ENTITY a "b">', 'XML_LIMIT'],
    ['elements that are not ours', START, '<m:a></m:a>', 'TOO_MANY_PROBLEMS'],
    ['a line', HEADER, 'x', 'CSV_LINE_TOO_LONG'],
    ['a quoted field', `${HEADER}K-1;"`, 'x\n', 'CSV_LINE_TOO_LONG'],
    ['blank lines', HEADER, '\n', 'FILE_NO_RECORDS'],
    ['a header', '', 'kolom;', 'CSV_LINE_TOO_LONG'],
    ['a feature', '{"type":"FeatureCollection","features":[{"a":"', 'x', 'GEOJSON_LIMIT'],
    ['brackets', '{"type":"FeatureCollection","features":[', '[', 'GEOJSON_LIMIT'],
    ['words around features', '{"name":"', 'x', 'GEOJSON_LIMIT'],
  ])('is refused for %s, and takes little memory', async (_name, begin, repeat, code) => {
    const { reading, grown } = await endless(begin, repeat)
    expect(reading.problems.map((problem) => problem.code)).toContain(code)
    expect(reading.bytes).toBeGreaterThan(40 * MEGABYTE)
    expect(grown).toBeLessThan(150)
  })
})
