import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvSplitter } from '#data/importing/records/csvSplitter.ts'
import type { CsvDialect, CsvRow } from '#data/importing/records/csvSplitter.ts'
import { cutAt, somePlaces } from './chunks.ts'

const commas: CsvDialect = { delimiter: ',', lineBreak: '\n' }

function split(parts: readonly string[], dialect = commas, columns: number | null = null): CsvRow[] {
  const splitter = new CsvSplitter(dialect, columns)
  const rows = parts.flatMap((part) => splitter.push(part))
  return [...rows, ...splitter.end()]
}

function fieldsOf(text: string, dialect = commas): string[][] {
  return split([text], dialect).map((row) => row.fields)
}

test('fields, quotes, doubled quotes and line breaks inside quotes are read', () => {
  expect(fieldsOf('a,"b,c","d ""e""","f\ng"\r\nh,i,j,k\r\n')).toEqual([
    ['a', 'b,c', 'd "e"', 'f\ng'],
    ['h', 'i', 'j', 'k'],
  ])
})

test('a quote inside a field without quotes is a letter', () => {
  expect(fieldsOf('5" pijp,2\n')).toEqual([['5" pijp', '2']])
})

test('text after a closing quote still belongs to the field', () => {
  expect(fieldsOf('"a"b,c\n')).toEqual([['ab', 'c']])
})

test('a lone carriage return is a letter where lines end in a line feed', () => {
  expect(fieldsOf('a,b\rc\nd,e\n')).toEqual([
    ['a', 'b\rc'],
    ['d', 'e'],
  ])
})

test('carriage returns end lines in a file that knows no line feed', () => {
  expect(fieldsOf('a;"b"\rc;d\r', { delimiter: ';', lineBreak: '\r' })).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('each row knows the line it starts on', () => {
  const lines = split(['a\n"b\nb\nb"\n\nc\n']).map((row) => row.line)
  expect(lines).toEqual([1, 2, 6])
})

test('an empty last field and a file without a last line break are kept', () => {
  expect(fieldsOf('a,\n"b",')).toEqual([
    ['a', ''],
    ['b', ''],
  ])
})

test('a quote that is never closed costs one row, and reading goes on at the next line', () => {
  const rows = split(['1,"open\n2,b\n3,c\n'])
  expect(rows.map((row) => [row.line, row.isUnclosed])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ])
})

test('a quote that swallows the next row is noticed by the number of columns', () => {
  const rows = split(['1,"open,x\n2,"b",y\n3,c,z\n'], commas, 3)
  expect(rows.map((row) => [row.line, row.isUnclosed])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ])
})

test('an open quote before many megabytes does not hold the file up', () => {
  const lines = `${'x'.repeat(999)}\n`.repeat(500)
  const rows = split(['1,"open\n', ...Array.from({ length: 12 }, () => lines)])
  expect(rows).toHaveLength(6001)
  expect(rows[0]?.isUnclosed).toBe(true)
})

test('a line of a megabyte full of quotes and delimiters is read in one go', () => {
  const line = `"a",${';,'.repeat(500_000)}z`
  expect(split([`${line}\n`])[0]?.fields).toHaveLength(500_002)
})

const messy = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\n', '\r', ' ', '""'),
  maxLength: 200,
})

test('where the text is cut never changes the rows', () => {
  fc.assert(
    fc.property(messy, somePlaces, fc.constantFrom(null, 1, 2, 3), (text, places, columns) => {
      expect(split(cutAt(text, places), commas, columns)).toEqual(split([text], commas, columns))
    }),
    { numRuns: 500 },
  )
})

const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', '€'), maxLength: 8 })
const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 })

test('what was written by the rules is read back, as another reader does', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
      const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
      const text = table.map((row) => row.map(quoted).join(',')).join(lineEnd)
      expect(fieldsOf(text)).toEqual(table)
      expect(fieldsOf(text)).toEqual(parse(text, { relax_column_count: true }))
    }),
  )
})
