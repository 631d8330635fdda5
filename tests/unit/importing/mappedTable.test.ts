import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { AdapterItem, ReadOptions } from '#data/importing/adapter.ts'
import { mappedTableAdapter } from '#data/importing/adapters/mappedTable/adapter.ts'
import { rejectionOf } from '#data/importing/importReadError.ts'
import { openTableSource } from '#data/importing/source/tableSources.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { xlsxBytes } from '../../support/xlsxFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'mapped-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const columns = { sentAt: 0, direction: 1, author: 2, text: 3, replyTo: 4, message: 5, conversation: 6 }

function optionsFor(changes: Partial<Mapping>, dateOrder: ReadOptions['dateOrder'] = null): ReadOptions {
  const mapping = { ...emptyMapping('messages'), ...changes }
  return { own: [], dateOrder, timeZone: 'Europe/Amsterdam', accountName: 'a', channel: 'x', mapping }
}

let files = 0
async function read(content: Buffer | string, options: ReadOptions): Promise<AdapterItem[] | string> {
  const path = join(folder, String(files++))
  writeFileSync(path, content)
  const opened = await openTableSource(wholeOf(path))
  if (opened.status === 'rejected') return opened.reason
  try {
    const items: AdapterItem[] = []
    const signal = new AbortController().signal
    for await (const item of mappedTableAdapter.read(opened.source, options, signal, () => undefined)) {
      items.push(item)
    }
    return items
  } catch (error) {
    return rejectionOf(error).reason
  }
}

async function sentAt(content: string, options: ReadOptions): Promise<string[]> {
  const items = await read(content, options)
  if (typeof items === 'string') throw new Error(items)
  return items.flatMap((item) =>
    item.type === 'message' ? [new Date(item.message.sentAtMs).toISOString().slice(0, 16)] : [],
  )
}

describe('the order of day and month', () => {
  const text = 'Datum;Bericht\n03/04/2025 10:00;Dag\n03/31/2025 10:00;Dag\n'
  const either = 'Datum;Bericht\n03/04/2025 10:00;Dag\n'

  test('follows from all rows where nobody has chosen it', async () => {
    expect(await sentAt(text, optionsFor({ columns: { sentAt: 0 } }))).toEqual([
      '2025-03-04T09:00',
      '2025-03-31T08:00',
    ])
  })

  test('is taken as it was chosen, in the mapping or apart from it', async () => {
    const inMapping = optionsFor({ columns: { sentAt: 0 }, dateOrder: 'dmy' }, 'mdy')
    expect(await sentAt(either, inMapping)).toEqual(['2025-04-03T08:00'])
    expect(await sentAt(either, optionsFor({ columns: { sentAt: 0 } }, 'mdy'))).toEqual(['2025-03-04T09:00'])
  })
})

describe('whatever stands in a file', () => {
  const allowed = new Set([
    'emptyFile',
    'binaryFile',
    'unknownFormat',
    'damagedZip',
    'unsafeZip',
    'wrongEncoding',
    'missingColumns',
    // One changed bit says that an entry is locked with a password.
    'unreadableFile',
  ])

  async function isReadOrRefused(content: Buffer): Promise<void> {
    const items = await read(content, optionsFor({ columns, own: ['a'] }))
    if (typeof items === 'string') {
      expect(allowed).toContain(items)
      return
    }
    for (const item of items) {
      if (item.type === 'message') expect(Number.isFinite(item.message.sentAtMs)).toBe(true)
    }
  }

  const cell = fc.oneof(
    fc.constantFrom('in', 'uit', 'a', '31-03-2025 10:00', '99-99-9999 99:99', '45747,5', '1.2E+20', '"', ';'),
    fc.string({ maxLength: 40 }),
  )
  const table = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 })

  test('a table of anything is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(3000), async (rows, cut) => {
        const lines = [['Datum', 'Richting', 'Van', 'Bericht', 'Reactie op', 'Id', 'Gesprek'], ...rows]
        await isReadOrRefused(
          Buffer.from(lines.map((row) => row.join(';')).join('\n')).subarray(0, 3000 - cut),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('bytes of any kind are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => isReadOrRefused(Buffer.from(bytes))),
      {
        numRuns: 150,
      },
    )
  })

  test('a workbook with any of its bytes changed is read or refused', async () => {
    const rows = [
      ['Datum', 'Richting', 'Van', 'Bericht'],
      ['31-03-2025 10:00', 'in', 'b', 'Dag'],
    ]
    const whole = xlsxBytes([{ name: 'Blad', rows }])
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole)
        for (const { at, to } of changes) bytes[at] = to
        await isReadOrRefused(bytes)
      }),
      { numRuns: 150 },
    )
  })
})
