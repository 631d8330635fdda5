import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { delimitedRows } from '#shared/benchmark/delimitedRows.ts'
import { parseBenchmarkCsv, parseDecimal } from '#shared/benchmark/parseBenchmarkCsv.ts'
import { overviewPublished, overviewPublishedIds } from '#shared/benchmark/publishedFigures.ts'

const reference = loadReference(join(import.meta.dirname, '../../../resources'))

function parsed(text: string, isExample = false) {
  const result = parseBenchmarkCsv(text, reference, isExample)
  if (!result.ok) throw new Error(`refused: ${result.missingColumns.join()}`)
  return result
}

describe('a benchmark file', () => {
  it('is read with semicolons and decimal commas, times in minutes and shares in per cent', () => {
    const { rows, issues } = parsed(
      'code;metric;year;value;n\r\nGM0014;medianMinutes;2025;170,5;1.284\r\nGM0014;within2h;2025;44,2;1284\r\n',
    )
    expect(issues).toEqual([])
    expect(rows).toEqual([
      {
        code: 'GM0014',
        metric: 'medianMs',
        year: 2025,
        value: 10_230_000,
        n: 1284,
        line: 2,
        viaMerger: false,
      },
      { code: 'GM0014', metric: 'within2h', year: 2025, value: 0.442, n: 1284, line: 3, viaMerger: false },
    ])
  })

  it('is read with commas, points, quotes, Dutch headers, names and any order of columns', () => {
    const { rows } = parsed(
      '\uFEFFjaar,gemeente,kerncijfer,waarde,aantal\n2025,"Den Haag",binnen 2 uur,"38,6 %",\n',
    )
    expect(rows).toEqual([
      { code: 'GM0518', metric: 'within2h', year: 2025, value: 0.386, n: null, line: 2, viaMerger: false },
    ])
  })

  it('leads old codes and names to the municipality of today and says so', () => {
    const { rows } = parsed(
      'code,metric,year,value,n\nGM0370,within2h,2021,30,10\nBorsbeek,within2h,2024,31,10\n',
    )
    expect(rows.map((row) => [row.code, row.viaMerger])).toEqual([
      ['GM0439', true],
      ['11002', true],
    ])
  })

  it('reads shares as fractions only when all of the file are at most 1', () => {
    const fractions = parsed(
      'code,metric,year,value,n\nGM0014,within2h,2025,0.442,9\nGM0034,within1h,2025,1,9\n',
    )
    expect(fractions.rows.map((row) => row.value)).toEqual([0.442, 1])
    const percents = parsed(
      'code,metric,year,value,n\nGM0014,within2h,2025,0.4,9\nGM0034,within1h,2025,31,9\n',
    )
    expect(percents.rows.map((row) => row.value)).toEqual([0.004, 0.31])
  })

  it('turns each faulty row into an issue with line and column and keeps the others', () => {
    const { rows, issues } = parsed(
      [
        'code;metric;year;value;n',
        'GM9999;within2h;2025;40;10',
        'GM0014;snelheid;2025;40;10',
        'GM0014;within2h;25;40;10',
        'GM0014;within2h;2025;140;10',
        'GM0014;within2h;2025;veel;10',
        'GM0014;within2h;2025;;10',
        '',
        'GM0014;within2h;2025;40;10',
        'GM0014;within2h;2025;41;10',
        'GM0788;within2h;2025;41;10',
        'GM0014;within4h;2025;41;-3',
      ].join('\n'),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ value: 0.4, line: 9 })
    expect(issues).toEqual([
      { line: 2, column: 'code', code: 'unknownMunicipality' },
      { line: 3, column: 'metric', code: 'unknownMetric' },
      { line: 4, column: 'year', code: 'badYear' },
      { line: 5, column: 'value', code: 'badValue' },
      { line: 6, column: 'value', code: 'badValue' },
      { line: 7, column: 'value', code: 'missingField' },
      { line: 10, column: null, code: 'duplicateRow' },
      { line: 11, column: 'code', code: 'unknownMunicipality' },
      { line: 12, column: 'n', code: 'badValue' },
    ])
  })

  it('is refused whole without its columns, or when empty', () => {
    expect(parseBenchmarkCsv('code;jaar;value\n', reference)).toEqual({
      ok: false,
      missingColumns: ['metric', 'n'],
    })
    expect(parseBenchmarkCsv('', reference)).toMatchObject({ ok: false })
    expect(parseBenchmarkCsv('PK\u0003\u0004\u0000\u0000', reference)).toMatchObject({ ok: false })
  })

  it('never mixes invented and real municipalities', () => {
    const text = 'code;metric;year;value;n\nEX02;within2h;2025;40;10\nGM0014;within2h;2025;40;10\n'
    expect(parsed(text).rows.map((row) => row.code)).toEqual(['GM0014'])
    expect(parsed(text, true).rows.map((row) => row.code)).toEqual(['EX02'])
  })
})

describe('numbers and rows of delimited texts', () => {
  it.each([
    ['44,2', 44.2],
    ['44.2', 44.2],
    ['44,2 %', 44.2],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0', 0],
    ['-1', -1],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text)).toBe(value)
  })

  it.each(['', 'n.v.t.', '4 4 x', '1e5', ','])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeNaN()
  })

  it('knows a sep line, quoted line ends and doubled quotes, and counts lines through them', () => {
    expect(delimitedRows('sep=;\r\na;b\r\n"x\ny";"een ""woord"""\r\nlast;1')).toEqual([
      { line: 2, fields: ['a', 'b'] },
      { line: 3, fields: ['x\ny', 'een "woord"'] },
      { line: 5, fields: ['last', '1'] },
    ])
  })
})

describe('published figures of the overview', () => {
  it('are the four that may stand beside an own figure, with year and source', () => {
    const found = overviewPublished(reference.research)
    expect(found.map((figure) => figure.id)).toEqual(Object.values(overviewPublishedIds))
    expect(found.map((figure) => [figure.value, figure.unit, figure.year])).toEqual([
      [21, 'hours', 2015],
      [40, '%', 2015],
      [20, '%', 2014],
      [11, '%', 2013],
    ])
    expect(found.find((figure) => figure.year === 2015 && figure.unit === '%')?.scope).toContain('of cases')
  })
})
