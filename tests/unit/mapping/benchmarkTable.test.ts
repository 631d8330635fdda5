import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposed, readFigures, readTable, reference } from '../../support/benchmarkTable.ts'

const standard = 'code;metric;year;value;n'

describe('a benchmark file', () => {
  it('is read with semicolons and decimal commas, times in minutes and shares in per cent', async () => {
    const { rows, issues } = await readFigures(
      `${standard}\r\nGM0014;medianMinutes;2025;170,5;1.284\r\nGM0014;within2h;2025;44,2;1284\r\n`,
    )
    expect(issues).toEqual([])
    const common = { code: 'GM0014', year: 2025, n: 1284, viaMerger: false }
    expect(rows).toEqual([
      { ...common, metric: 'medianMs', value: 10_230_000, line: 2 },
      { ...common, metric: 'within2h', value: 0.442, line: 3 },
    ])
  })

  it('is read with commas, points, quotes, Dutch headers, names and any order of columns', async () => {
    const { rows } = await readFigures(
      '\uFEFFjaar,gemeente,kerncijfer,waarde,aantal\n2025,"Den Haag",binnen 2 uur,"38,6 %",\n',
    )
    expect(rows).toEqual([
      { code: 'GM0518', metric: 'within2h', year: 2025, value: 0.386, n: null, line: 2, viaMerger: false },
    ])
  })

  it('is read below a title and a sep line, in windows-1252 too', async () => {
    const text = `sep=;\r\nKerncijfers dienstverlening 2025;;;;\r\n\r\n${standard}\r\nAalter;binnen 2 uur;2025;41,5;\r\n`
    expect((await readFigures(Buffer.from(text, 'latin1'))).rows).toMatchObject([
      { code: '44084', value: 0.415, line: 5 },
    ])
  })

  it('leads old codes and names to the municipality of today and says so', async () => {
    const { rows } = await readFigures(
      'code,metric,year,value,n\nGM0370,within2h,2021,30,10\nBorsbeek,within2h,2024,31,10\n',
    )
    expect(rows.map((row) => [row.code, row.viaMerger])).toEqual([
      ['GM0439', true],
      ['11002', true],
    ])
  })

  it('reads shares as fractions only when all of the file are at most 1', async () => {
    const fractions = await readFigures(
      'code,metric,year,value,n\nGM0014,within2h,2025,0.442,9\nGM0034,within1h,2025,1,9\n',
    )
    expect(fractions.rows.map((row) => row.value)).toEqual([0.442, 1])
    const percents = await readFigures(
      'code,metric,year,value,n\nGM0014,within2h,2025,0.4,9\nGM0034,within1h,2025,31,9\n',
    )
    expect(percents.rows.map((row) => row.value)).toEqual([0.004, 0.31])
  })

  it('turns each faulty row into an issue with line and column and keeps the others', async () => {
    const { rows, issues, states } = await readFigures(
      [
        standard,
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
    expect(rows).toMatchObject([{ value: 0.4, line: 9 }])
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
    expect(states.filter(({ isFaulty }) => !isFaulty).map(({ line }) => line)).toEqual([9])
    expect(states.find(({ line }) => line === 12)?.column).toBe(4)
  })

  it('never mixes invented and real municipalities', async () => {
    const text = `${standard}\nEX02;within2h;2025;40;10\nGM0014;within2h;2025;40;10\n`
    expect((await readFigures(text)).rows.map((row) => row.code)).toEqual(['GM0014'])
    expect((await readFigures(text, {}, true)).rows.map((row) => row.code)).toEqual(['EX02'])
  })
})

describe('a value that cannot be decided', () => {
  const text = `${standard}\nBergen;within2h;2024;40;10\nBergen;within4h;2024;50;10\nGM0788;within2h;2024;41;10\nNergenshuizen;within2h;2024;30;9\n`

  it('is asked with its candidates, once for all of its rows', async () => {
    const { rows, questions } = await readFigures(text)
    expect(rows).toEqual([])
    expect(
      questions.map(({ value, why, candidates, rows: count }) => [
        value,
        why,
        candidates.map(({ code }) => code),
        count,
      ]),
    ).toEqual([
      ['Bergen', 'ambiguous', ['GM0373', 'GM0893'], 2],
      ['GM0788', 'noSuccessor', [], 1],
      ['Nergenshuizen', 'unknown', [], 1],
    ])
  })

  it('counts for the municipality that was answered, and not at all when left out', async () => {
    const resolved = { Bergen: 'GM0373', GM0788: '' }
    const { rows, issues, questions } = await readFigures(text, { resolved })
    expect(rows.map(({ code, metric }) => [code, metric])).toEqual([
      ['GM0373', 'within2h'],
      ['GM0373', 'within4h'],
    ])
    expect(issues.map(({ line }) => line)).toEqual([5])
    expect(questions.map(({ value }) => value)).toEqual(['Nergenshuizen'])
  })

  it('is not led to a municipality that does not exist', async () => {
    const { rows } = await readFigures(text, { resolved: { Bergen: 'GM9999', Nergenshuizen: 'EX02' } })
    expect(rows).toEqual([])
  })
})

describe('a wide table', () => {
  it('takes its one count for figures about questions only', async () => {
    const { rows } = await readFigures(
      [
        'gemeente;jaar;binnen 2 uur;gespreksratio;gesprek gaat verder;aantal vragen',
        'Utrecht;2025;41,5;30,2;21,0;812',
      ].join('\n'),
    )
    expect(rows.map(({ metric, n }) => [metric, n])).toEqual([
      ['within2h', 812],
      ['conversationRatio', null],
      ['dialogueShare', null],
    ])
  })

  it('has a row per municipality and a column per figure, and its year in the names', async () => {
    const text =
      'Gemeente;Inwoners;Mediaan (uren);Binnen 1 uur (2024);% beantwoord binnen 7 dagen;Aantal\nNijmegen;189000;2,5;31,5;88;1.200\nAalter;45000;3,25;;90,5;\n'
    const table = await readTable(text)
    const mapping = proposed('benchmark', table)
    expect(mapping).toMatchObject({
      columns: { code: 0, n: 5 },
      constants: { year: '2024', timeUnit: 'hours' },
      metricColumns: { medianMs: 2, within1h: 3, responseRate7d: 4 },
      decimalMark: ',',
    })
    const { rows, issues } = await readFigures(text)
    expect(issues).toEqual([])
    expect(rows.map(({ code, metric, year, value, n }) => [code, metric, year, value, n])).toEqual([
      ['GM0268', 'medianMs', 2024, 9_000_000, 1200],
      ['GM0268', 'within1h', 2024, 0.315, 1200],
      ['GM0268', 'responseRate7d', 2024, 0.88, 1200],
      ['44084', 'medianMs', 2024, 11_700_000, null],
      ['44084', 'responseRate7d', 2024, 0.905, null],
    ])
  })

  it('gives the same figures as the same numbers in a long one', async () => {
    const codes = reference.municipalities.map(({ code }) => code)
    const figure = fc.option(fc.integer({ min: 2, max: 1000 }), { nil: null })
    const line = fc.record({ code: fc.constantFrom(...codes), median: figure, share: figure, n: figure })
    const tables = fc.uniqueArray(line, { selector: ({ code }) => code, minLength: 1, maxLength: 30 })
    const decimal = (value: number | null): string =>
      value === null ? '' : (value / 10).toFixed(1).replace('.', ',')
    await fc.assert(
      fc.asyncProperty(tables, async (lines) => {
        const wide = lines.map(({ code, median, share, n }) =>
          [code, '2024', decimal(median), decimal(share), n ?? ''].join(';'),
        )
        const long = lines.flatMap(({ code, median, share, n }) =>
          [['medianMinutes', median] as const, ['within2h', share] as const].flatMap(([metric, value]) =>
            value === null ? [] : [[code, metric, '2024', decimal(value), n ?? ''].join(';')],
          ),
        )
        fc.pre(long.length > 0)
        const plain = ({ rows }: Awaited<ReturnType<typeof readFigures>>) =>
          rows.map(({ code, metric, year, value, n }) => ({ code, metric, year, value, n }))
        const ofWide = await readFigures(['gemeente;jaar;mediaan;binnen 2 uur;n', ...wide].join('\n'))
        const ofLong = await readFigures([standard, ...long].join('\n'))
        expect(plain(ofWide)).toEqual(plain(ofLong))
        expect(ofLong.rows).toHaveLength(long.length)
      }),
      { numRuns: 60 },
    )
  })
})
