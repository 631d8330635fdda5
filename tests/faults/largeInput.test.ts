import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportProgress, InspectionView } from '#shared/contract/imports.ts'
import { createDossier, firstMs } from './madeDossiers.ts'
import { CallCancelled, startServer, temporaryFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { noAnswers } from '../support/figures.ts'
import { usually } from '../support/thoroughness.ts'
import { invent, twcsText } from '../support/twcsFile.ts'
import { zipBytes } from '../support/zipBytes.ts'

/** Beyond what fits in a signed number of 32 bits, where the sizes of files go wrong first. */
const beyond32Bits = 2 ** 31 + 50_000_000

let dataFolder: string
let running: TestServer
beforeEach(async () => {
  dataFolder = temporaryFolder()
  running = startServer({ dataFolder, importMemoryMb: 64 })
  await createDossier(running)
})
afterEach(async () => {
  await running.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** Text, and then nothing: what a download looks like whose room was set aside and which was never finished. */
function holed(name: string, text: string, sizeBytes: number, end = '\nx\n'): string {
  const path = join(dataFolder, name)
  writeFileSync(path, text)
  const file = openSync(path, 'r+')
  ftruncateSync(file, sizeBytes)
  writeSync(file, end, sizeBytes)
  closeSync(file)
  return path
}

async function inspect(path: string): Promise<InspectionView[]> {
  return running.client.call('import.inspect', { grantId: running.grant(path) })
}

const chatLine = (_: unknown, at: number): string =>
  `23-03-2025 13:${String(at % 60).padStart(2, '0')} - Jan: hallo ${String(at)}`

const ticket = (_: unknown, at: number): string => {
  const [created_at, updated_at] = [new Date(firstMs).toISOString(), new Date(firstMs).toISOString()]
  const people = { requester_id: 5, submitter_id: 5, assignee_id: 7 }
  const state = { status: 'closed', via: { channel: 'email' }, created_at, updated_at, comments: [] }
  return JSON.stringify({ id: at + 1, ...people, ...state })
}

const table = twcsText(invent(1_000, firstMs))
const heads: Readonly<Record<string, string>> = {
  csv: table,
  json: Array.from({ length: 500 }, ticket).join('\n'),
  txt: Array.from({ length: 4_000 }, chatLine).join('\n'),
}

describe('a file of two gigabytes', () => {
  test.each(Object.entries(heads))(
    'of which the greater part is missing is refused with its line: %s',
    async (kind, head) => {
      const line = head.split('\n').length
      const [looked] = await inspect(holed(`half.${kind}`, head, beyond32Bits))
      expect(looked).toMatchObject({ reason: 'holeInFile', reasonDetail: `line ${String(line)}` })
    },
  )

  test('in a folder is refused, and the file beside it is read', async () => {
    const folder = join(dataFolder, 'map')
    mkdirSync(folder)
    holed('map/a.csv', table, beyond32Bits)
    writeFileSync(join(folder, 'b.csv'), table)
    const looked = await inspect(folder)
    expect(looked.map(({ reason }) => reason)).toEqual(['holeInFile', null])
  })
})

describe('a file of more than four gigabytes', () => {
  test('is refused before it is read', async () => {
    const [looked] = await inspect(holed('all.csv', table, 4 * 1024 ** 3))
    expect(looked).toMatchObject({ reason: 'tooLarge', format: null })
  })
})

describe('a zip of which an entry claims three gigabytes', () => {
  const claimedBytes = 3 * 1024 ** 3
  const sheet = 'xl/worksheets/sheet1.xml'

  test.each([
    ['an export', 'berichten.csv', [{ name: 'berichten.csv', content: table, claimedBytes }]],
    [
      'a workbook',
      sheet,
      [
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: sheet, content: '<worksheet/>', claimedBytes },
      ],
    ],
  ])('is refused by its name: %s', async (_, entry, entries) => {
    const path = join(dataFolder, 'vol.zip')
    writeFileSync(path, zipBytes(entries))
    const [looked] = await inspect(path)
    expect(looked).toMatchObject({ reason: 'unsafeZip', reasonDetail: entry })
  })
})

/** Longer than a string may be in V8 (2^29 - 24); all of two gigabytes when thorough. */
const lineBytes = usually(2 ** 29 + 10_000_000, beyond32Bits)

/** Every byte of it is there: one line among a thousand of messages. */
function writeLongLine(): string {
  const half = table.indexOf('\r\n', table.length / 2) + 2
  const path = join(dataFolder, 'lang.csv')
  const file = openSync(path, 'w')
  writeSync(file, table.slice(0, half))
  const letters = Buffer.alloc(4 * 1024 * 1024, 'langeregel ')
  for (let bytes = 0; bytes < lineBytes; bytes += letters.length) writeSync(file, letters)
  writeSync(file, `\r\n${table.slice(half)}`)
  closeSync(file)
  return path
}

describe(`a line of ${String(lineBytes)} bytes`, () => {
  test('costs that line alone; reading it can be stopped, and takes no more memory than another', async () => {
    const path = writeLongLine()
    const { size } = statSync(path)
    const rows = table.trimEnd().split('\r\n').length - 1
    const left = running.client.start('import.inspect', { grantId: running.grant(path) })
    left.cancel()
    await expect(left.output).rejects.toBeInstanceOf(CallCancelled)

    const [looked] = await inspect(path)
    expect(looked).toMatchObject({ reason: null, format: 'twcs', sizeBytes: size })
    const input = { selectionId: looked?.selectionId ?? '', options: noAnswers }

    const told: number[] = []
    const stopped = running.client.start('import.run', input, (progress) => {
      told.push((progress as ImportProgress).bytesRead)
      if (told.length === 5) stopped.cancel()
    })
    await expect(stopped.output).rejects.toBeInstanceOf(CallCancelled)
    expect(told.at(-1)).toBeGreaterThan(told[0] ?? 0)
    expect(told.at(-1)).toBeLessThan(size / 2)

    const result = await running.client.call('import.run', input)
    expect(result).toMatchObject({ status: 'committed', messages: rows, issues: { count: 1 } })
    // Some eight readings of it on a busy machine.
  }, 300_000)
})
