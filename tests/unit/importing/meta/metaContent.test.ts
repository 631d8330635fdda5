import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lastDayMs } from '#data/importing/adapters/metaContent/exportPeriod.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import type { InspectResult } from '#data/importing/inspect.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { xlsxBytes } from '../../../support/xlsxFile.ts'
import { noAnswers } from '../../../support/formats/writtenExport.ts'

const folder = mkdtempSync(join(tmpdir(), 'meta-content-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function look(name: string, content: string | Buffer): Promise<InspectResult> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [opened] = await openSources([path])
  if (opened?.status !== 'ok') throw new Error(`refused: ${JSON.stringify(opened)}`)
  return inspectSource(opened.source, noAnswers)
}

const id = 122_158_000_000_000_000n
const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'))
const posts = [0n, 1n, 2n]

function link(post: bigint): string {
  return `https://www.instagram.com/p/${String(post)}/`
}

describe('content of Meta Business Suite', () => {
  it('is refused where a post stands in it once a day', async () => {
    const header = 'Post ID,Account ID,Publish time,Permalink,Date,Reach,Comments'
    const rows = posts.flatMap((post) =>
      days.map((day) => `${String(id + post)},1,08/01/2025 10:00,${link(post)},08/${day}/2025,4,1`),
    )
    expect(await look('daily.csv', [header, ...rows].join('\n'))).toMatchObject({
      status: 'rejected',
      reason: 'recognised',
      detail: 'metaDailyBreakdown',
    })
  })

  it('is refused by the repetition alone, without a date and without views', async () => {
    const header = 'Post ID,Account ID,Publish time,Permalink,Reach,Comments'
    const rows = posts.flatMap((post) =>
      days.map(() => `${String(id + post)},1,08/01/2025 10:00,${link(post)},4,1`),
    )
    expect(await look('repeated.csv', [header, ...rows].join('\n'))).toMatchObject({
      reason: 'recognised',
      detail: 'metaDailyBreakdown',
    })
  })

  it('is read where a post stands in it a few times, as of several exports put together', async () => {
    const header = 'Post ID,Account ID,Publish time,Permalink,Date,Views,Comments'
    const rows = posts.flatMap((post) =>
      [1, 2, 3].map(
        (count) => `${String(id + post)},1,08/01/2025 10:00,${link(post)},Lifetime,4,${String(count)}`,
      ),
    )
    const looked = await look('several.csv', [header, ...rows].join('\n'))
    if (looked.status !== 'ok') throw new Error(looked.reason)
    expect(looked.inspection.preview.map(({ reactionCount }) => reactionCount)).toEqual([3, 3, 3])
  })

  it('keeps the older state of a post whose newest row cannot be read', async () => {
    const header = 'Post ID,Account ID,Publish time,Permalink,Date,Views,Comments'
    const rows = ['2', 'veel'].map(
      (count) => `${String(id)},1,08/01/2025 10:00,${link(0n)},Lifetime,4,${count}`,
    )
    const looked = await look('older.csv', [header, ...rows].join('\n'))
    if (looked.status !== 'ok') throw new Error(looked.reason)
    expect(looked.inspection.preview.map(({ reactionCount }) => reactionCount)).toEqual([2])
  })

  it.each(['1.22158E+17', '1,22158E+17'])(
    'is refused where a spreadsheet made %s of the ids',
    async (damaged) => {
      const header = 'Post ID;Page ID;Publish time;Permalink;Views;Comments'
      const rows = posts.map((post) => `${damaged};1;08/01/2025 10:00;${link(post)};4;1`)
      expect(await look('damaged.csv', [header, ...rows].join('\n'))).toMatchObject({
        reason: 'recognised',
        detail: 'metaDamagedIds',
      })
    },
  )

  it('is read from a workbook that keeps the ids as text', async () => {
    const cells = [
      ['Post ID', 'Page ID', 'Page name', 'Title', 'Publish time', 'Permalink', 'Views', 'Comments'],
      [String(id), '1', 'Gemeente Zonnedaal', 'Markt', '08/13/2025 10:00', link(0n), 4, 1],
    ]
    const looked = await look('saved.xlsx', xlsxBytes([{ name: 'Blad1', rows: cells }]))
    if (looked.status !== 'ok') throw new Error(looked.reason)
    expect(looked.adapter.id).toBe('metaContent')
    expect(looked.inspection.preview).toMatchObject([
      { externalId: String(id), sentAtMs: Date.UTC(2025, 7, 13, 17), reactionCount: 1 },
    ])
  })

  it('gives no conversation ratio: the own comments are not in it', async () => {
    const looked = await look(
      'Sep-01-2025_Sep-28-2025_77.csv',
      `Post ID,Page ID,Publish time,Permalink,Comments\n${String(id)},1,08/01/2025 10:00,${link(0n)},1\n`,
    )
    if (looked.status !== 'ok') throw new Error(looked.reason)
    expect(looked.inspection.supports.conversationRatio).toBe('notExported')
    expect(looked.inspection.observedUntilMs).toBe(Date.UTC(2025, 8, 28))
  })
})

describe('the last day in the name of a file', () => {
  it.each([
    ['Sep-01-2025_Sep-28-2025_1234567890.csv', Date.UTC(2025, 8, 28)],
    ['map/Dec-15-2024_Jan-11-2025_1 (2).csv', Date.UTC(2025, 0, 11)],
    ['Sep-01-2025_Sep-31-2025_1.csv', null],
    ['Follows.csv', null],
  ])('%s', (name, ms) => {
    expect(lastDayMs(name)).toBe(ms)
  })
})
