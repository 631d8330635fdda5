import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, test } from 'vitest'
import { CancelledError } from '#data/cancelledError.ts'
import { workbookBytes } from '#data/reports/xlsx/workbookBytes.ts'
import type { CellKind, CellValue, Row, Sheet, Workbook } from '#data/reports/xlsx/workbook.ts'
import { readWorkbook } from '../../support/readWorkbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbook-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function sheet(kinds: readonly CellKind[], rows: Sheet['rows'], changes: Partial<Sheet> = {}): Sheet {
  const columns = kinds.map((kind, index) => ({
    header: `Kolom ${String(index + 1)} (${kind})`,
    kind,
    width: 14,
  }))
  return { name: 'Vragen', columns, rows, ...changes }
}

function workbook(sheets: readonly Sheet[], changes: Partial<Workbook> = {}): Workbook {
  return {
    title: 'Vragen <Utrecht> & "omgeving"',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    createdAtMs: Date.UTC(2025, 2, 31, 8),
    sheets,
    ...changes,
  }
}

/** The parts of the file as text, found through the list at its end. */
function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  const count = bytes.readUInt16LE(bytes.length - 12)
  let at = bytes.readUInt32LE(bytes.length - 6)
  for (let index = 0; index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const offset = bytes.readUInt32LE(at + 42)
    const packed = bytes.subarray(
      offset + 30 + nameLength,
      offset + 30 + nameLength + bytes.readUInt32LE(at + 20),
    )
    parts.set(name, inflateRawSync(packed).toString('utf8'))
    at += 46 + nameLength
  }
  return parts
}

async function partOf(written: Workbook, name: string): Promise<string> {
  return partsOf(await workbookBytes(written)).get(name) ?? ''
}

let files = 0
async function readBack(written: Workbook): Promise<readonly (readonly string[])[]> {
  const path = join(folder, `${String(files++)}.xlsx`)
  writeFileSync(path, await workbookBytes(written))
  const [first] = await readWorkbook(path)
  return first?.lines.slice(1) ?? []
}

async function cells(kinds: readonly CellKind[], row: Row): Promise<readonly string[] | undefined> {
  return (await readBack(workbook([sheet(kinds, [row])])))[0]
}

describe('a workbook', () => {
  test('holds native dates in local time, numbers, shares and lengths of time', async () => {
    const winter = Date.UTC(2025, 0, 15, 12, 30)
    const summer = Date.UTC(2025, 6, 15, 12, 30)
    const row = [winter, summer, '2025-03-31', 1.25, 12, 0.442, 26.5 * 3_600_000, 'tekst']
    const kinds = [
      'dateTime',
      'dateTime',
      'date',
      'decimal',
      'integer',
      'percent',
      'duration',
      'text',
    ] as const
    expect(await cells(kinds, row)).toEqual([
      '2025-01-15 13:30:00',
      '2025-07-15 14:30:00',
      '2025-03-31',
      '1.25',
      '12',
      '44.2%',
      '26:30:00',
      'tekst',
    ])
  })

  test('leaves empty what is not known, and what is no number or date', async () => {
    const row = [null, Infinity, '2025-02-30', NaN, '']
    expect(
      await cells(['decimal', 'decimal', 'date', 'duration', 'text'], [...row.slice(0, 4), 'x']),
    ).toEqual(['', '', '', '', 'x'])
  })

  test('keeps every digit of a number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e12 }),
        async (value) => {
          const xml = await partOf(workbook([sheet(['decimal'], [[value]])]), 'xl/worksheets/sheet1.xml')
          expect(Number(/<v>([^<]*)<\/v>/.exec(xml)?.[1])).toBe(value)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('keeps text as text, whatever it looks like', async () => {
    const texts = [
      '=1+1',
      '+31612',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '007',
      '1/2',
      'waar',
      '_x000D_',
      'a\nb',
      ' spatie ',
    ]
    const kinds = texts.map(() => 'text' as const)
    expect(await cells(kinds, texts)).toEqual(texts)
    const xml = await partOf(workbook([sheet(kinds, [texts])]), 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f')
    const styles = await partOf(workbook([]), 'xl/styles.xml')
    const xfs = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
    const styleOfFirst = Number(/r="A2" s="(\d+)"/.exec(xml)?.[1])
    expect(xfs[styleOfFirst]).toContain('quotePrefix="1"')
    expect(xfs[Number(/r="F2" s="(\d+)"/.exec(xml)?.[1])]).not.toContain('quotePrefix')
  })

  test('drops signs that a sheet cannot hold, and cuts what is too long with a mark', async () => {
    const [dropped = '', cut = '', pair = ''] =
      (await cells(
        ['text', 'text', 'text'],
        ['a\u0000\u0007b\ud83d \ufffec', 'x'.repeat(40_000), `${'x'.repeat(32_765)}😀😀`],
      )) ?? []
    expect(dropped).toBe('ab c')
    expect([cut.length, cut.at(-1)]).toEqual([32_767, '…'])
    expect([pair.length, pair.at(-1), pair.at(-2)]).toEqual([32_766, '…', 'x'])
  })

  test('is well-formed in every part, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const [title = ''] = texts
          const kinds = texts.map(() => 'text' as const)
          const bytes = await workbookBytes(workbook([sheet(kinds, [texts], { name: 'Blad' })], { title }))
          for (const xml of partsOf(bytes).values()) new SaxesParser({ xmlns: true }).write(xml).close()
        },
      ),
      { numRuns: 100 },
    )
  })

  test('has a bold head that stays in sight, can be filtered by and is printed on each page', async () => {
    const written = workbook([sheet(['text', 'integer'], [['a', 1]], { name: "Cijfers van 't jaar: [1/2]" })])
    const parts = partsOf(await workbookBytes(written))
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:B2"/>')
    expect(xml).toContain('<col min="2" max="2" width="14" customWidth="1"/>')
    const book = parts.get('xl/workbook.xml') ?? ''
    expect(book).toContain('<sheet name="Cijfers van \'t jaar   1 2"')
    expect(book).toContain(">'Cijfers van ''t jaar   1 2'!$1:$1<")
  })

  test('carries its title and language', async () => {
    const core = await partOf(workbook([sheet(['text'], [])], { language: 'en' }), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Vragen &lt;Utrecht&gt; &amp; &quot;omgeving&quot;</dc:title>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
  })

  test('has several sheets, of which one may go without a head and mix kinds in a column', async () => {
    const facts: CellValue[][] = [
      ['Aantal', { value: 12, kind: 'integer', isBold: true }],
      ['Gemaakt op', { value: Date.UTC(2025, 2, 31, 8), kind: 'dateTime' }],
      ['Keuze', 'alles'],
    ]
    const written = workbook([
      sheet(['text', 'text'], [['a', 'b']]),
      sheet(['text', 'text'], facts, { name: 'Verantwoording', hasHead: false }),
    ])
    const path = join(folder, 'twee.xlsx')
    writeFileSync(path, await workbookBytes(written))
    const sheets = await readWorkbook(path)
    expect(sheets.map(({ name }) => name)).toEqual(['Vragen', 'Verantwoording'])
    expect(sheets[1]?.lines).toEqual([
      ['Aantal', '12'],
      ['Gemaakt op', '2025-03-31 10:00:00'],
      ['Keuze', 'alles'],
    ])
  })

  test('of many rows comes back whole', async () => {
    async function* many(): AsyncGenerator<Row> {
      for (let row = 0; row < 2_345; row += 1) yield [row, `rij ${String(row)}`]
    }
    const rows = await readBack(workbook([sheet(['integer', 'text'], many())]))
    expect(rows).toHaveLength(2_345)
    expect(rows.at(-1)).toEqual(['2344', 'rij 2344'])
  })

  test('stops when it is cancelled', async () => {
    const ending = new AbortController()
    function* endless(): Generator<Row> {
      for (let row = 0; ; row += 1) {
        if (row === 2_000) ending.abort()
        yield [row]
      }
    }
    const written = workbookBytes(workbook([sheet(['integer'], endless())]), { signal: ending.signal })
    await expect(written).rejects.toBeInstanceOf(CancelledError)
  })
})
