import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectSource } from '#data/importing/inspect.ts'
import { lookAtTable } from '#data/importing/inspectedTable.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { kindOfFormat } from '#data/importing/records/xlsx/cellFormats.ts'
import { numberText } from '#data/importing/records/xlsx/numberCell.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { noAnswers } from '../../support/formats/writtenExport.ts'
import { xlsxBytes, xlsxParts } from '../../support/xlsxFile.ts'
import type { XlsxCell, XlsxOptions } from '../../support/xlsxFile.ts'
import { zipBytes } from '../../support/zipBytes.ts'
import type { ZipEntry } from '../../support/zipBytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'xlsx-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

let files = 0
function file(content: Buffer | string): string {
  const path = join(folder, `${String(files++)}.xlsx`)
  writeFileSync(path, content)
  return path
}

function look(path: string, sheet: string | null = null) {
  return lookAtTable(wholeOf(path), 'messages', sheet, new AbortController().signal)
}

async function tableIn(path: string, sheet: string | null = null) {
  const looked = await look(path, sheet)
  if (looked.refusal !== null) throw new Error(`${looked.refusal}: ${looked.detail ?? ''}`)
  return looked.table
}

const header: XlsxCell[] = ['Datum', 'Bericht', 'Aantal']

async function cells(
  row: readonly XlsxCell[],
  options: XlsxOptions = {},
): Promise<readonly string[] | undefined> {
  const path = file(xlsxBytes([{ name: 'Blad1', rows: [header, row] }], options))
  return (await tableIn(path)).rows[0]?.fields
}

describe('cells of a workbook', () => {
  test('are texts, numbers and truth values, in one list of texts or in the cells themselves', async () => {
    const row = ['Goedemiddag & dag <3 – één_x000D_', true, 12.5]
    const expected = ['Goedemiddag & dag <3 – één\r', 'TRUE', '12.5']
    expect(await cells(row)).toEqual(expected)
    expect(await cells(row, { hasInlineStrings: true })).toEqual(expected)
    expect(await cells(row, { prefix: 'x' })).toEqual(expected)
  })

  test('hold dates by their format, and eight o’clock stays eight o’clock', async () => {
    const row = [
      { number: 45747.3333333333, format: 'dd-mm-yyyy hh:mm' },
      { number: 45747, format: 'd mmm yyyy' },
      { number: 0.333333333333333, format: 'hh:mm' },
    ]
    expect(await cells(row)).toEqual(['2025-03-31 08:00:00', '2025-03-31', '08:00:00'])
  })

  test('count days from 1904 where the workbook says so', async () => {
    const row = [{ number: 44285.3333333333, format: 'yyyy-mm-dd hh:mm:ss' }, 'x', 1]
    expect(await cells(row, { is1904: true })).toEqual(['2025-03-31 08:00:00', 'x', '1'])
  })

  test('with an error are empty, and what is missing in between too', async () => {
    expect(await cells([{ error: '#N/A' }, null, 7])).toEqual(['', '', '7'])
    expect(await cells(['x'])).toEqual(['x', '', ''])
  })

  test('with shares show per cent, and long ids keep their digits or show that they lost them', async () => {
    const row = [{ number: 0.442, format: '0.0%' }, { number: '1234567890123456', format: '0' }, 0]
    expect(await cells(row)).toEqual(['44.2%', '1234567890123456', '0'])
    expect(numberText('1.76543212345678E+18', 'plain', false)).toBe('1.76543212345678E+18')
  })
})

describe('numbers of a sheet as text', () => {
  test.each([
    ['0.30000000000000004', 'plain', '0.3'],
    ['1.234', 'plain', '1.2340'],
    ['12', 'plain', '12'],
    ['-3.5', 'plain', '-3.5'],
    ['45747.999999', 'dateTime', '2025-04-01 00:00:00'],
    ['45747.5', 'time', '2025-03-31 12:00:00'],
    ['1.5', 'elapsed', '36:00:00'],
    ['1', 'date', '1900-01-01'],
    ['61', 'date', '1900-03-01'],
    ['-1', 'date', '-1'],
    ['veel', 'plain', ''],
  ] as const)('%s as %s is %s', (raw, kind, text) => {
    expect(numberText(raw, kind, false)).toBe(text)
  })

  test.each([
    ['General', 'plain'],
    ['0.00', 'plain'],
    ['#,##0.00 "dagen"', 'plain'],
    ['[Red]0.0', 'plain'],
    ['0.0%', 'percent'],
    ['dd-mm-yyyy', 'date'],
    ['[$-413]d mmmm yyyy', 'date'],
    ['m/d/yy h:mm AM/PM', 'dateTime'],
    ['yyyy-mm-dd\\Thh:mm:ss', 'dateTime'],
    ['h:mm', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'elapsed'],
  ] as const)('the format %s shows a %s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind)
  })
})

describe('sheets of a workbook', () => {
  const rows = [header, ['2025-03-31 08:00:00', 'Dag', 1]] as const
  const sheets = [
    { name: 'Verborgen', rows, isHidden: true },
    { name: 'Toelichting', rows: [['Toelichting bij dit bestand']] },
    { name: 'Berichten', rows },
    { name: 'Meer', rows: [['Titel'], [], ...rows] },
  ]

  test('the visible ones can be chosen, and the first with a table is', async () => {
    const table = await tableIn(file(xlsxBytes(sheets)))
    expect(table).toMatchObject({ sheets: ['Toelichting', 'Berichten', 'Meer'], sheet: 'Berichten' })
    expect(table.rows.map(({ line }) => line)).toEqual([2])
  })

  test('a header may stand below a title', async () => {
    const table = await tableIn(file(xlsxBytes(sheets)), 'Meer')
    expect(table.header).toEqual(header)
    expect(table.rows).toMatchObject([{ line: 4, fields: ['2025-03-31 08:00:00', 'Dag', '1'] }])
  })

  test('one without a table says so', async () => {
    expect(await look(file(xlsxBytes(sheets)), 'Toelichting')).toEqual({ refusal: 'noTable', detail: null })
  })
})

describe('a hostile or broken workbook', () => {
  const sheet = { name: 'Blad1', rows: [header, ['2025-03-31 08:00:00', 'Dag', 1]] }

  function changed(name: string, change: (entry: ZipEntry) => ZipEntry | null): string {
    const parts = xlsxParts([sheet]).flatMap((entry) => (entry.name === name ? (change(entry) ?? []) : entry))
    return file(zipBytes(parts))
  }
  const replaced = (name: string, content: string): string => changed(name, () => ({ name, content }))

  test.each([
    ['without its sheet', () => changed('xl/worksheets/sheet1.xml', () => null), 'unreadable'],
    ['without its register', () => changed('xl/_rels/workbook.xml.rels', () => null), 'unreadable'],
    [
      'with a sheet that ends halfway',
      () => replaced('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row'),
      'unreadable',
    ],
    ['with text that is no XML', () => replaced('xl/workbook.xml', 'PK nee'), 'unreadable'],
    [
      'with rows that run backwards',
      () =>
        replaced(
          'xl/worksheets/sheet1.xml',
          '<worksheet><row r="5"><c r="A5"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></worksheet>',
        ),
      'unreadable',
    ],
    [
      'with a cell in the last column there is',
      () =>
        replaced(
          'xl/worksheets/sheet1.xml',
          '<worksheet><row r="1"><c r="XFD1"><v>1</v></c></row></worksheet>',
        ),
      'tooLarge',
    ],
    [
      'with entities that multiply',
      () =>
        replaced(
          'xl/sharedStrings.xml',
          `<!DOCTYPE s [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`,
        ),
      'tooLarge',
    ],
    [
      'with elements thousands deep',
      () => replaced('xl/worksheets/sheet1.xml', `<worksheet>${'<a>'.repeat(5000)}`),
      'tooLarge',
    ],
    [
      'with a part that unpacks to hundreds of times its size',
      () => replaced('xl/worksheets/sheet1.xml', `<worksheet>${' '.repeat(12 * 1024 * 1024)}</worksheet>`),
      'tooLarge',
    ],
    [
      'with one text that goes on and on',
      () => {
        // Repeated farther apart than packing looks back.
        const noise = randomBytes(64 * 1024)
          .toString('hex')
          .repeat(200)
        return replaced('xl/sharedStrings.xml', `<sst><si><t>${noise}</t></si></sst>`)
      },
      'tooLarge',
    ],
  ])('%s is refused', async (_about, make, refusal) => {
    expect(await look(make())).toMatchObject({ refusal })
  })

  test('any part cut off anywhere is refused or read, and never anything else', async () => {
    const whole = xlsxBytes([sheet])
    for (let at = 0; at < whole.length; at += 97) {
      const looked = await look(file(whole.subarray(0, at)))
      expect(['empty', 'unreadable', 'noTable', 'wrongKind']).toContain(looked.refusal)
    }
  })

  test('other kinds of documents are named', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    const ods = zipBytes([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<x/>' },
    ])
    const binary = zipBytes([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.bin', content: 'x' },
    ])
    expect(await look(file(ole))).toEqual({ refusal: 'wrongKind', detail: 'xls' })
    expect(await look(file(locked))).toEqual({ refusal: 'encrypted', detail: null })
    expect(await look(file(ods))).toEqual({ refusal: 'wrongKind', detail: 'ods' })
    expect(await look(file(binary))).toEqual({ refusal: 'wrongKind', detail: 'xlsb' })
    expect(await look(file(''))).toEqual({ refusal: 'empty', detail: null })
    expect(await look(file('Geachte heer,\nhierbij mijn klacht.\n'))).toEqual({
      refusal: 'noTable',
      detail: null,
    })
    expect(await look(join(folder, 'weg.xlsx'))).toMatchObject({ refusal: 'unreadable' })
  })

  test('a workbook dropped among exports is a source, which no format need know', async () => {
    const [opened] = await openSources([file(xlsxBytes([sheet]))])
    if (opened?.status !== 'ok') throw new Error('not opened')
    expect(opened.source.container).toBe('file')
    expect(await inspectSource(opened.source, noAnswers)).toEqual({
      status: 'rejected',
      reason: 'unknownFormat',
      detail: 'workbook',
    })
  })
})
