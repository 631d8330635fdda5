import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackageContent, PackageStratum } from '#shared/benchmark/package/exchangePackage.ts'
import { followsFromEarlier } from '#shared/benchmark/package/followsFromEarlier.ts'
import { shareCells, shareNames } from '#shared/benchmark/package/shareCells.ts'
import { withSafeShares } from '#shared/benchmark/package/safeShares.ts'
import { smallestCountOf } from '#shared/domain/disclosureLimits.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { caseRow, HOUR_MS } from '../../metrics/metricRows.ts'
import { at } from '../../metrics/caseMessages.ts'
import { packageAbout } from './monthPackages.ts'
import { isToldBy, reduced } from './rowSpace.ts'
import type { Row } from './rowSpace.ts'

// By force: everything that a series of packages gives is a sum over cells (part by month by the export before which the
// cases came in), so what follows from all of it are the sums of its rows. No part over any months may be among these
// with a number below its limit.

const months = [1, 2, 3, 4, 5] as const
const keys = { channel: ['whatsapp', 'x', 'email'], topic: ['service', 'complaint', 'policy'] } as const
type Split = keyof typeof keys
const accountOf = { whatsapp: 1, x: 2, email: 3 } as const
const DAY_MS = 24 * HOUR_MS

/** A case with the number of the export before which it came in. */
interface Dated {
  readonly row: CaseRow
  readonly month: number
  readonly cameIn: number
}

const group = fc.record({
  month: fc.constantFrom(...months),
  channel: fc.constantFrom(...keys.channel),
  topic: fc.constantFrom(...keys.topic),
  cameIn: fc.constantFrom(0, 0, 0, 0, 1, 2),
  answered: fc.constantFrom(true, true, true, false),
  dialogue: fc.constantFrom(true, false),
  followedDays: fc.constantFrom(400, 400, 3, 1),
  count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 30 })),
})

const dossier = fc.array(group, { minLength: 6, maxLength: 30, size: 'max' }).map((groups) =>
  groups.flatMap(({ month, cameIn, answered, dialogue, followedDays, count, channel, topic }, index) =>
    Array.from({ length: count }, (_, number): Dated => {
      const startedAtMs = at(`2025-0${String(month)}-03T10:00`) + number * HOUR_MS
      const row = caseRow(index * 100 + number, answered ? 1 : null, {
        channel,
        accountId: accountOf[channel],
        topic,
        startedAtMs,
        observedUntilMs: startedAtMs + followedDays * DAY_MS,
        dialogue: answered ? dialogue : null,
      })
      return { row, month, cameIn }
    }),
  ),
)

const span = fc
  .tuple(fc.constantFrom(...months), fc.constantFrom(...months))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

interface Made {
  readonly content: PackageContent
  readonly from: number
  readonly to: number
  readonly version: number
}

/** What leaves the house when these periods are asked for, one after the other. */
function seriesOf(cases: readonly Dated[], spans: readonly { from: number; to: number }[]): readonly Made[] {
  return spans.reduce<readonly Made[]>((left, { from, to }, version) => {
    const rows = cases.filter(({ cameIn }) => cameIn <= version).map(({ row }) => row)
    const own = rows.filter(({ startedAtMs }) => startedAtMs >= at(`2025-0${String(from)}-01T00:00`))
    if (own.filter(({ startedAtMs }) => startedAtMs < at(`2025-0${String(to + 1)}-01T00:00`)).length < 10)
      return left
    const earlier = left.map(({ content }) => content)
    const content = withSafeShares(packageAbout(rows, from, to), earlier)
    return followsFromEarlier(content, earlier) ? left : [...left, { content, from, to, version }]
  }, [])
}

type Count = (stratum: PackageStratum) => number | null

interface Cell {
  readonly key: string
  readonly month: number
  readonly cameIn: number
}

function cellsOf(split: Split): readonly Cell[] {
  return keys[split].flatMap((key) =>
    months.flatMap((month) => [0, 1, 2].map((cameIn) => ({ key, month, cameIn }))),
  )
}

/** A row for each number of this kind that is given: which cells it is the sum of. */
function rowsOf(series: readonly Made[], split: Split, countOf: Count): readonly Row[] {
  const cells = cellsOf(split)
  return series.flatMap(({ content, from, to, version }) =>
    content.strata
      .filter(({ of }) => of.by === 'all' || of.by === 'month' || of.by === split)
      .filter((stratum) => countOf(stratum) !== null)
      .map(({ of }) =>
        cells.map(({ key, month, cameIn }) => {
          const isInside = month >= from && month <= to && cameIn <= version
          const isOfPart =
            of.by === 'all' || (of.by === 'month' ? of.key === `2025-0${String(month)}` : of.key === key)
          return isInside && isOfPart ? 1 : 0
        }),
      ),
  )
}

/** Every part over every run of months, as it was at each export and as it grew before it. */
function wantedOf(
  split: Split,
): readonly { readonly part: string | null; readonly has: (cell: Cell) => boolean }[] {
  const parts = [null, ...keys[split]]
  const versions: readonly ((cameIn: number) => boolean)[] = [0, 1, 2].flatMap((version) => [
    (cameIn: number) => cameIn <= version,
    (cameIn: number) => cameIn === version,
  ])
  return parts.flatMap((part) =>
    Array.from({ length: 2 ** months.length - 1 }, (_, index) => index + 1).flatMap((set) =>
      versions.map((isOf) => ({
        part,
        has: ({ key, month, cameIn }: Cell) =>
          (part === null || key === part) && (set & (1 << (month - 1))) !== 0 && isOf(cameIn),
      })),
    ),
  )
}

function expectNothingSmall(
  series: readonly Made[],
  split: Split,
  countOf: Count,
  valueOf: (cell: Cell) => number,
  limitOf: (part: string | null) => number,
): void {
  const cells = cellsOf(split)
  const values = cells.map(valueOf)
  const given = reduced(rowsOf(series, split, countOf))
  const told = wantedOf(split).filter(({ part, has }) => {
    const wanted = cells.map((cell) => (has(cell) ? 1 : 0))
    const value = values.reduce((sum, count, index) => sum + count * (wanted[index] ?? 0), 0)
    return value > 0 && value < limitOf(part) && isToldBy(given, wanted)
  })
  const words = told.map(({ part, has }) => `${part ?? 'all'} ${JSON.stringify(cells.filter(has))}`)
  expect(words, split).toEqual([])
}

const isAnswered = ({ firstReplyAtMs }: CaseRow): boolean => firstReplyAtMs !== null
const isFollowed = ({ startedAtMs, observedUntilMs }: CaseRow, days: number): boolean =>
  observedUntilMs - startedAtMs >= days * DAY_MS

/** The cells of the shares, told apart by the messages and not by the package. */
const isInCell: Readonly<Record<(typeof shareNames)[number], readonly ((row: CaseRow) => boolean)[]>> = {
  responseRate7d: [
    (row) => isFollowed(row, 7),
    (row) => !isFollowed(row, 7) && isAnswered(row),
    (row) => !isFollowed(row, 7) && !isAnswered(row),
  ],
  dialogueShare: [
    (row) => isAnswered(row) && isFollowed(row, 3.1) && row.dialogue === true,
    (row) => isAnswered(row) && isFollowed(row, 3.1) && row.dialogue === false,
    (row) => isAnswered(row) && !isFollowed(row, 3.1),
  ],
}

describe('of a series of packages, on data as they were and as they grew', () => {
  it('no sum tells of a part over any months a number below its limit', () => {
    let made = 0
    fc.assert(
      fc.property(dossier, fc.array(span, { minLength: 2, maxLength: 3 }), (cases, spans) => {
        const series = seriesOf(cases, spans)
        if (series.length > 1) made += 1
        for (const split of ['channel', 'topic'] as const) {
          const valuesOf =
            (isCounted: (row: CaseRow) => boolean) =>
            ({ key, month, cameIn }: Cell): number =>
              cases.filter(
                (one) =>
                  one.row[split] === key &&
                  one.month === month &&
                  one.cameIn === cameIn &&
                  isCounted(one.row),
              ).length
          expectNothingSmall(
            series,
            split,
            (stratum) => stratum.cases,
            valuesOf(() => true),
            () => 10,
          )
          for (const name of shareNames) {
            isInCell[name].forEach((isCounted, index) => {
              expectNothingSmall(
                series,
                split,
                (stratum) => shareCells(name, stratum)?.[index] ?? null,
                valuesOf(isCounted),
                (part) => smallestCountOf(part === 'complaint' ? part : null),
              )
            })
          }
        }
      }),
      { numRuns: 80 },
    )
    expect(made).toBeGreaterThan(10)
  })
})
