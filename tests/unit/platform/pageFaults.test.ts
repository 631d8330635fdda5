import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PageFault } from '#shared/contract/pageFault.ts'
import { lastLines } from '#data/log/readLogs.ts'
import { PageFaults } from '../../../src-main/app/pageFaults.ts'
import { openLog } from '../../../src-main/supervision/log.ts'
import { faultOf } from '../../../src-renderer/app/faultOf.ts'

const script = 'index-BqVxfLZc.js'
const minuteMs = 60_000

let folder: string
let nowMs: number
let faults: PageFaults

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'assets', script), '')
  nowMs = Date.UTC(2026, 0, 5)
  faults = new PageFaults(folder, openLog(path.join(folder, 'logs')), () => nowMs)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function at(line: number, more: Partial<PageFault> = {}): PageFault {
  return {
    kind: 'drawing',
    errorClass: 'TypeError',
    errorCode: null,
    place: { file: script, line, column: 2 },
    ...more,
  }
}

function written(): unknown[] {
  const { lines } = lastLines(path.join(folder, 'logs', 'main.log'), 100)
  return lines.map((line) => JSON.parse(line) as unknown)
}

test('a fault stands in the log under the number that is given, and the help desk gets all of it', () => {
  const incidentId = faults.write(at(7))
  expect(written()).toMatchObject([
    { what: 'pageFault', why: 'drawing', error: 'TypeError', file: script, line: 7, column: 2, incidentId },
  ])
})

test('a class, a code and a script that nobody knows are left out', () => {
  const place = { file: 'HendrikusZandwijk.js', line: 1, column: 1 }
  faults.write(at(1, { errorClass: 'Zandwijk', errorCode: 'ZANDWIJK', place }))
  expect(JSON.stringify(written())).not.toMatch(/zandwijk/i)
  expect(written()).toMatchObject([{ error: 'Error' }])
})

test('the same fault has the same number for a minute, and ten others are written in one', () => {
  const first = faults.write(at(1))
  expect(faults.write(at(1))).toBe(first)
  for (let line = 2; line <= 10; line += 1) expect(faults.write(at(line))).not.toBeNull()
  expect(faults.write(at(11))).toBeNull()
  nowMs += minuteMs
  expect(faults.write(at(1))).not.toBe(first)
  expect(written()).toHaveLength(11)
})

test('what has not the form of a fault is refused', () => {
  expect(() => faults.write({ ...at(1), message: 'planted' })).toThrow()
  expect(() => faults.write('planted')).toThrow()
  expect(written()).toEqual([])
})

test('the page tells the innermost place in its own scripts, and no word of a message that looks like one', () => {
  const error = new RangeError('    at x (app://dialoogmeter/assets/planted.js:1:1)')
  error.stack = [
    `RangeError: ${error.message}`,
    '    at Array.map (<anonymous>)',
    `    at f (app://dialoogmeter/assets/${script}:3:45)`,
    '    at g (app://dialoogmeter/assets/other.js:1:1)',
  ].join('\n')
  const place = { file: script, line: 3, column: 45 }
  expect(faultOf('drawing', error)).toEqual({
    kind: 'drawing',
    errorClass: 'RangeError',
    errorCode: null,
    place,
  })
  expect(faultOf('handling', 'planted')).toMatchObject({ errorClass: 'string', place: null })
})
