import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectSource } from '#data/importing/inspect.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { noAnswers } from '../../support/formats/writtenExport.ts'
import { xlsxBytes } from '../../support/xlsxFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'missing-columns-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function refusalOf(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [opened] = await openSources([path])
  if (opened?.status !== 'ok') return `${opened?.reason ?? ''}: ${opened?.detail ?? ''}`
  const looked = await inspectSource(opened.source, noAnswers)
  return looked.status === 'ok' ? looked.inspection.format : `${looked.reason}: ${looked.detail ?? ''}`
}

function inWorkbook(header: string): Buffer {
  const names = header.split(',')
  const rows = [['Overzicht'], [], names, names.map((_, at) => `waarde ${String(at)}`)]
  return xlsxBytes([{ name: 'Blad1', rows }])
}

describe('a header that is nearly that of a known table says what it lacks', () => {
  const cases = [
    ['twcs', 'tweet_id,author_id,created_at,text,in_response_to_tweet_id', 'inbound'],
    ['webcare', 'Date of publication,Source type,Url,Tags,Replied on (optional)', 'message'],
    [
      'Zendesk',
      'Summation column,Id,Subject,Satisfaction Score,Group stations,First reply time in minutes',
      'created at, requester',
    ],
    [
      'Freshdesk',
      'Subject,Agent interactions,Customer interactions,Resolution status,Created time',
      'ticket id',
    ],
    ['Zammad', '#,Title,Create Channel,First Response At,First Response In Min', 'created at'],
    ['Coosto', 'zoekopdracht,datum,url,type,discussielengte,bereik,auteur,type bron', 'bericht tekst'],
    ['Business Suite', 'Post ID,Page name,Title,Permalink,Comments', 'publish time'],
    ['X analytics', 'Post id,Date,Post text,Impressions', 'post link'],
    ['X analytics as it was', 'Tweet id,Tweet permalink,Tweet text,impressions', 'time'],
  ] as const

  test.each(cases)('%s as text', async (_, header, missing) => {
    const row = header.replace(/[^,]+/g, 'x')
    expect(await refusalOf('a.csv', `${header}\n${row}\n`)).toBe(`missingColumns: ${missing}`)
  })

  test.each(cases)('%s as a workbook', async (_, header, missing) => {
    expect(await refusalOf('a.xlsx', inWorkbook(header))).toBe(`missingColumns: ${missing}`)
  })
})

test.each([
  'Datum,Bericht,Bron',
  'Id,Subject,Status,Created at,Requester',
  'Ticket ID,Subject,Created time,Status',
  'Title,Created at,Closed at,State',
  'Date,Url,Type,Title',
  'Post ID,Title,Permalink',
  'Post id,Date,Title',
  'Page name,Title,Description,Comments,Views,Date',
])('columns that many tables have are left to be named by hand: %s', async (header) => {
  expect(await refusalOf('b.csv', `${header}\n${header.replace(/[^,]+/g, 'x')}\n`)).toBe('unknownFormat: ')
  expect(await refusalOf('b.xlsx', inWorkbook(header))).toBe('unknownFormat: workbook')
})
