import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Overview } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { accountName, twcsText } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const header =
  'Date of publication;Source type;Url;Posted by (optional);Message;Completed on (optional);Replied on (optional)'

interface Question {
  /** Dutch winter time, "DD-MM-2025 HH:MM:SS". */
  readonly asked: string
  readonly by: string
  readonly completed?: string
  readonly replied?: string
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const two = (value: number): string => String(value).padStart(2, '0')
const twenty = Array.from({ length: 20 }, (_, index) => index)

async function figuresOf(questions: readonly Question[]): Promise<Overview['current']> {
  const path = join(running.dataFolder, 'berichten.csv')
  const rows = questions.map(
    ({ asked, by, completed = '', replied = '' }, index) =>
      `${asked};Facebook;https://voorbeeld.nl/${String(index)};${by};Wanneer komt de container?;${completed};${replied}`,
  )
  writeFileSync(path, `${[header, ...rows].join('\r\n')}\r\n`)
  expect(await importPath(running, path)).toMatchObject({ status: 'committed' })
  return (await running.client.call('figures.overview', allYears)).current
}

describe('a webcare export', () => {
  test('without authors makes a case of each question, and knows no dialogue', async () => {
    const figures = await figuresOf(
      twenty.map((hour) => ({
        asked: `03-03-2025 ${two(hour)}:00:00`,
        by: '',
        replied: hour % 2 === 0 ? `03-03-2025 ${two(hour)}:30:00` : '',
      })),
    )
    expect(figures).toMatchObject({ cases: 20, answered: 10, open: 10 })
    expect(figures.dialogueShare).toMatchObject({ value: null, reason: 'noAuthor' })
  })

  test('is observed until its last closure, so that closed cases do not stand alone in the rate', async () => {
    const figures = await figuresOf([
      ...twenty.map((index) => ({
        asked: `03-03-2025 08:${two(index)}:00`,
        by: `bewoner${String(index)}`,
        ...(index < 10 ? { completed: '12-03-2025 08:30:00' } : {}),
      })),
    ])
    expect(figures.responseRate7d).toMatchObject({ value: 0, n: 20 })
  })

  test('with a reply that stands before its question leaves that question open', async () => {
    const figures = await figuresOf(
      twenty.map((index) => ({
        asked: `03-03-2025 08:${two(index)}:00`,
        by: `bewoner${String(index)}`,
        replied: index < 10 ? '03-03-2025 07:00:00' : '03-03-2025 09:00:00',
      })),
    )
    expect(figures).toMatchObject({ cases: 20, answered: 10, open: 10 })
  })
})

describe('two exports of questions and answers that follow each other', () => {
  /** Ten of twenty questions of one day are answered two days later, in the next file; a last answer comes much later. */
  const hourMs = 3_600_000
  const asked: TwcsRow[] = twenty.map((index) => ({
    id: 100 + index,
    author: String(7_000 + index),
    inbound: true,
    atMs: Date.UTC(2025, 0, 30, 8, index),
    text: `@${accountName} Wanneer komt de container?`,
    inReplyTo: null,
  }))
  const answered: TwcsRow[] = asked.slice(0, 10).map((question, index) => ({
    id: 200 + index,
    author: accountName,
    inbound: false,
    atMs: question.atMs + 47 * hourMs,
    text: `@${question.author} Donderdag.`,
    inReplyTo: question.id,
  }))
  /** Names the account in the first file too. */
  const early: TwcsRow[] = [
    {
      id: 90,
      author: '6999',
      inbound: true,
      atMs: Date.UTC(2025, 0, 29, 8),
      text: `@${accountName} Hallo, bent u er?`,
      inReplyTo: null,
    },
    {
      id: 91,
      author: accountName,
      inbound: false,
      atMs: Date.UTC(2025, 0, 29, 9),
      text: '@6999 Jazeker.',
      inReplyTo: 90,
    },
  ]
  const late: TwcsRow[] = [
    {
      ...asked[0],
      id: 300,
      author: '7999',
      inbound: true,
      atMs: Date.UTC(2025, 1, 20, 8),
      text: `@${accountName} Is het loket open?`,
      inReplyTo: null,
    },
    {
      id: 301,
      author: accountName,
      inbound: false,
      atMs: Date.UTC(2025, 1, 20, 9),
      text: '@7999 Tot vijf uur.',
      inReplyTo: 300,
    },
  ]

  async function figuresAfter(...files: TwcsRow[][]): Promise<unknown> {
    for (const [index, rows] of files.entries()) {
      const path = join(running.dataFolder, `deel${String(index)}.csv`)
      writeFileSync(path, twcsText(rows))
      expect(await importPath(running, path)).toMatchObject({ status: 'committed' })
    }
    const { firstResponse, responseRate7d, cases } = (await running.client.call('figures.overview', allYears))
      .current
    return { firstResponse, responseRate7d, cases }
  }

  test('give the figures of one export', async () => {
    const split = await figuresAfter([...early, ...asked], [...answered, ...late])
    await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: 'een bestand' })
    expect(split).toEqual(await figuresAfter([...early, ...asked, ...answered, ...late]))
  })
})
