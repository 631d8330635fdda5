import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GeneratedExample } from '#data/example/generate.ts'
import { generateExample } from '#data/example/generate.ts'
import { seededRandom } from '#data/example/random.ts'
import { benchmarkMetricIds } from '#shared/benchmark/benchmarkMetric.ts'
import { readFigures } from '../../support/benchmarkTable.ts'

const folder = mkdtempSync(join(tmpdir(), 'example-'))
let example: GeneratedExample

function contents(of: string): Map<string, string> {
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    files
      .filter((name) => statSync(join(of, name)).isFile())
      .map((name) => [name, readFileSync(join(of, name), 'utf8')]),
  )
}

beforeAll(async () => {
  example = await generateExample(join(folder, 'first'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the example', () => {
  it('has the same bytes for the same seed and others for another seed', async () => {
    await generateExample(join(folder, 'again'))
    await generateExample(join(folder, 'other'), 7)
    const first = contents(join(folder, 'first'))
    expect(contents(join(folder, 'again'))).toEqual(first)
    expect(contents(join(folder, 'other'))).not.toEqual(first)
  })

  it('is three webcare exports, eight chats, an archive folder and a benchmark file', () => {
    const names = example.files.map((file) => basename(file.path))
    expect(names.filter((name) => name.startsWith('webcare-berichten-'))).toHaveLength(3)
    expect(names.filter((name) => name.startsWith('WhatsApp-chat met '))).toHaveLength(8)
    expect(names.at(-1)).toBe('x-archief')
    expect(basename(example.benchmarkCsvPath)).toBe('kerncijfers-regio-2025.csv')
  })

  it('runs from April 2024 to 30 September 2026 whatever the date is today', () => {
    const newest = readFileSync(join(folder, 'first', 'webcare-berichten-2026.csv'), 'utf8').split('\r\n')
    const oldest = readFileSync(join(folder, 'first', 'webcare-berichten-2024.csv'), 'utf8')
      .trim()
      .split('\r\n')
    expect(newest[1]).toMatch(/^30-09-2026 /)
    expect(oldest.at(-1)).toMatch(/^01-04-2024 /)
    const late = [...contents(join(folder, 'first')).values()].filter((text) =>
      /\b\d\d-1[0-2]-2026\b|\b2027\b/.test(text),
    )
    expect(late).toHaveLength(0)
  })

  it('stays below the webcare tool’s limit of 20,000 rows and has 1,000 to 1,500 questions a quarter', () => {
    const rows = readFileSync(join(folder, 'first', 'webcare-berichten-2026.csv'), 'utf8').split('\r\n')
    expect(rows.length).toBeLessThan(20_000)
    const summer = rows.filter((row) => /^\d\d-0[789]-2026 /.test(row))
    expect(summer.length).toBeGreaterThan(1_000)
    expect(summer.length).toBeLessThan(1_900)
  })

  it('names invented residents only: numbered handles, no telephone numbers, no addresses', () => {
    const all = [...contents(join(folder, 'first')).values()].join('\n')
    expect(/\+31|\b06[- ]?\d{8}\b|[\w.]+@[\w-]+\.\w+/.test(all)).toBe(false)
    const rows = readFileSync(join(folder, 'first', 'webcare-berichten-2025.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
    expect(rows.every((row) => /^bewoner_\d{4}$/.test(row.split(';')[3] ?? ''))).toBe(true)
  })

  it('has a benchmark file of two invented peers in 2025 with every figure, and no faulty row', async () => {
    const content = readFileSync(example.benchmarkCsvPath)
    const parsed = await readFigures(content, {}, true)
    expect(parsed.issues).toEqual([])
    expect(parsed.rows).toHaveLength(2 * benchmarkMetricIds.length)
    expect(parsed.rows.every(({ year, n }) => year === 2025 && n !== null && n > 500)).toBe(true)
    for (const code of ['EX09', 'EX13']) {
      const shares = ['within1h', 'within2h', 'within4h', 'within24h', 'responseRate7d'].map(
        (metric) =>
          parsed.rows.find((row) => row.code === code && row.metric === metric)?.value ?? Number.NaN,
      )
      expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    }
    expect((await readFigures(content)).rows).toEqual([])
  })
})

describe('seeded random numbers', () => {
  it('repeat for a seed and keep to their distribution', () => {
    const random = seededRandom(1)
    const again = seededRandom(1)
    const draws = Array.from({ length: 20_000 }, () => random.next())
    expect(draws.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => again.next()))
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1)
    const counts = Array.from({ length: 5_000 }, () => random.poisson(4))
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeCloseTo(4, 0)
  })
})
