import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#data/appError.ts'
import { openIncidentLog } from '#data/log/incidentLog.ts'
import { machineSurroundings } from '#data/clock.ts'
import { errorSigns } from '../../../src-main/dataHost/errorSigns.ts'
import { openLog } from '../../../src-main/supervision/log.ts'
import { appendRotating, rotatedFiles } from '../../../src-main/supervision/rotatingFile.ts'
import { toldOfError } from '../../../src-main/supervision/toldOfError.ts'

/** Invented; none of it may reach a log, in whatever error it comes along. */
const planted = {
  name: 'Hendrikus Zandwijk',
  capitals: 'EVERTJE',
  handle: '@hendrikus_zw',
  phone: '06-51234567',
  address: 'h.zandwijk@voorbeeld.example',
  text: 'mijn kliko is alweer niet geleegd',
  file: 'WhatsApp-chat met Hendrikus Zandwijk.txt',
  folder: '/Users/hzandwijk/Zaken Zandwijk',
}
const pieces = [
  'endrikus',
  'andwijk',
  'EVERTJE',
  'hendrikus_zw',
  '51234567',
  'voorbeeld.example',
  'kliko',
  'geleegd',
  'WhatsApp',
  'Zaken',
]

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'logs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function bytesOfLogs(): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

function caught(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function sqliteError(): unknown {
  const database = new Database(':memory:')
  database.exec(`create table "${planted.name}" ("${planted.handle}" text unique)`)
  const insert = (): unknown => database.prepare(`insert into "${planted.name}" values (?)`).run(planted.text)
  insert()
  const error = caught(insert)
  database.close()
  return error
}

function withStack(error: Error, stack: string): Error {
  error.stack = stack
  return error
}

/** Every way in which words of a user have been seen to get into an error, and a few that have not. */
async function plantedErrors(): Promise<readonly unknown[]> {
  const words = Object.values(planted)
  const all = words.join(' ')
  const missing = path.join(planted.folder, planted.file)
  const inStack = `Error: ${planted.text}\n    at ${planted.name} (${missing}:1:2)\n    at x (/Users/hzandwijk/out/EVERTJE.js:1:2)`
  return [
    ...words.map((word) => new Error(word)),
    new Error(`two\n    at ${planted.name} (/x/out/${planted.capitals}.js:1:1)\nlines`),
    sqliteError(),
    caught(() => new Database(missing, { fileMustExist: true })),
    caught(() => new Database(':memory:').prepare(`select "${planted.handle}" from ${planted.capitals}`)),
    await readFile(missing).catch((error: unknown) => error),
    caught(() => mkdirSync(path.join(missing, 'x'))),
    caught(() => JSON.parse(`${planted.text}`)),
    caught(() => JSON.parse(`{"${planted.name}": ${planted.handle}}`)),
    caught(() => new URL(planted.text)),
    caught(() => new RegExp(`(${planted.name}`)),
    caught(() => decodeURIComponent(`%${planted.name}`)),
    caught(() => structuredClone({ [planted.name]: () => planted.text })),
    caught(() => z.record(z.string(), z.number()).parse({ [planted.name]: planted.text })),
    caught(() => z.strictObject({ a: z.literal('b') }).parse({ [planted.handle]: 1, a: planted.phone })),
    caught(() => (null as unknown as Record<string, () => void>)[planted.name]?.()),
    new AppError('fileUnreadable', { params: { file: planted.file }, cause: new Error(planted.text) }),
    new AppError('internal', { cause: new TypeError(planted.handle, { cause: new RangeError(all) }) }),
    Object.assign(new Error(all), { code: planted.capitals, path: missing, name: planted.name }),
    Object.assign(new Error(all), { code: `ERR_${planted.capitals}` }),
    Object.assign(new Error(all), { code: `SQLITE_${planted.capitals}` }),
    withStack(new Error(planted.text), inStack.split('\n').slice(0, 2).join('\n')),
    withStack(new Error('other'), inStack),
    new AggregateError([new Error(all)], all),
    new DOMException(all, planted.name),
    planted.text,
    { message: all, name: planted.name },
    words,
  ]
}

function expectNothingPersonal(text: string): void {
  expect(text.length).toBeGreaterThan(0)
  for (const piece of pieces) expect(text).not.toContain(piece)
}

describe('the logs', () => {
  test('of the data process hold nothing of what was planted in an error', async () => {
    const log = openIncidentLog(folder, machineSurroundings)
    const errors = await plantedErrors()
    const ids = errors.map((error) => log.record('import.run', error))
    const text = bytesOfLogs()
    expectNothingPersonal(text)
    // And they do hold what helps: every incident, codes and places.
    for (const id of ids) expect(text).toContain(id)
    for (const sign of ['SQLITE_CONSTRAINT_UNIQUE', 'ENOENT', 'ZodError', 'SyntaxError', 'fileUnreadable'])
      expect(text).toContain(sign)
  })

  test('of the main process hold nothing of what was planted in their facts', () => {
    const log = openLog(folder)
    for (const word of Object.values(planted).filter((one) => /[\s@/]/.test(one))) {
      log.write('pageGone', { reason: word })
    }
    log.write('pageNotLoaded', { page: planted.folder, why: `ERR_FAILED (-2) loading ${planted.folder}` })
    expect(bytesOfLogs()).toContain('"reason":"(left out)"')
    for (const piece of ['andwijk', 'kliko', 'hendrikus_zw', 'voorbeeld.example', 'Zaken'])
      expect(bytesOfLogs()).not.toContain(piece)
  })

  test('hold of the last words of the data process only known classes and codes', () => {
    const log = openLog(folder)
    const said = [
      `Uncaught SyntaxError: ${planted.text}`,
      `Error: ENOENT: no such file, open '${planted.folder}'`,
      `HendrikusZandwijkError: niet gevonden ${planted.capitals}`,
      `SqliteError: UNIQUE constraint failed: ${planted.name}\n  code: 'SQLITE_CONSTRAINT_UNIQUE'`,
      `    at ${planted.name} (${planted.folder}/x.js:1:1)`,
      planted.text,
    ]
    for (const words of said) {
      const error = errorSigns(words)
      if (error !== null) log.write('dataProcessSays', { error })
    }
    const text = bytesOfLogs()
    expectNothingPersonal(text)
    expect(text).toContain('SyntaxError')
    expect(text).toContain('ENOENT')
    expect(text).toContain('SqliteError SQLITE_CONSTRAINT_UNIQUE')
  })

  test('tell where in the app it was, without the folder that the app stands in', () => {
    const told = toldOfError(
      withStack(
        new Error('x'),
        [
          'Error: x',
          '    at read (file:///Users/jan/app/src-main/data/a.ts:3:4)',
          '    at async Jan (C:\\Users\\Jan\\Dialoogmeter\\resources\\app.asar\\out\\main\\chunks\\b-1.js:5:6)',
          '    at node:internal/process/task_queues:103:5',
          '    at other (/Users/jan/elders.js:1:1)',
        ].join('\n'),
      ),
    )
    expect(told).toEqual([
      {
        class: 'Error',
        at: [
          'src-main/data/a.ts:3:4',
          'out/main/chunks/b-1.js:5:6',
          'node:internal/process/task_queues:103:5',
        ],
      },
    ])
  })
})

describe('a log that rotates', () => {
  test('never takes more than four files of a megabyte, with thousands of errors a second', () => {
    const log = openIncidentLog(folder, machineSurroundings)
    const error = new AppError('internal', { cause: new Error('x') })
    let last = ''
    for (let count = 0; count < 12_000; count += 1) last = log.record('import.run', error)
    const files = readdirSync(folder).sort()
    expect(files).toEqual(['data.log', 'data.log.1', 'data.log.2', 'data.log.3'])
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThan(1_020_000)
    expect(readFileSync(path.join(folder, 'data.log'), 'utf8')).toContain(last)
  })

  test('cuts a line that is longer than any of its own', () => {
    const file = path.join(folder, 'a.log')
    appendRotating(file, 'x'.repeat(2_000_000))
    expect(statSync(file).size).toBeLessThan(20_000)
  })

  test('moves a folder in its place aside and goes on', () => {
    mkdirSync(path.join(folder, 'main.log', 'inhoud'), { recursive: true })
    const incidentId = openLog(folder).writeIncident('pageGone')
    expect(readFileSync(path.join(folder, 'main.log'), 'utf8')).toContain(incidentId)
    expect(statSync(path.join(folder, 'main.log.1', 'inhoud')).isDirectory()).toBe(true)
  })

  test('adds to a file of rubbish', () => {
    writeFileSync(path.join(folder, 'main.log'), Buffer.from([0, 255, 254, 13, 10, 0]))
    const incidentId = openLog(folder).writeIncident('pageGone')
    expect(readFileSync(path.join(folder, 'main.log'), 'latin1')).toContain(incidentId)
  })

  test('lets the app go on where its folder is a file', () => {
    const place = path.join(folder, 'logs')
    writeFileSync(place, 'x')
    expect(openLog(place).writeIncident('pageGone')).toMatch(/^[0-9a-f]{8}$/)
    expect(openIncidentLog(place, machineSurroundings).record('import.run', new Error('x'))).toMatch(
      /^[0-9a-f]{8}$/,
    )
    expect(readFileSync(place, 'utf8')).toBe('x')
  })

  test('knows its own files by name, newest first', () => {
    expect(rotatedFiles('/logs/main.log')).toEqual([
      '/logs/main.log',
      '/logs/main.log.1',
      '/logs/main.log.2',
      '/logs/main.log.3',
    ])
  })
})
