import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { importResultSchema } from '#shared/contract/imports.ts'
import { connect } from '#data/db/connection.ts'
import { temporaryFolder } from '../support/dataClient.ts'
import { writeMappedCsv, writeMappedXlsx } from '../support/mappedMessages.ts'
import { invent } from '../support/twcsFile.ts'
import { zipBytes } from '../support/zipBytes.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'import', ...args, '--db', join(folder, 'dossier.db'), '--json'],
    { encoding: 'utf8', env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') } },
  )
  const results = stdout === '' ? [] : z.array(importResultSchema).parse(JSON.parse(stdout))
  return { status, stderr, results }
}

const profile = {
  target: 'messages',
  columns: {
    message: 'Berichtnummer',
    sentAt: 'Datum',
    direction: 2,
    author: 'Afzender',
    text: 'Tekst',
    replyTo: 'Antwoord op bericht',
  },
}

describe('a mapping profile on the command line', () => {
  test('reads text and workbooks alike, and the same messages are known again', () => {
    const messages = invent(40, Date.UTC(2025, 0, 20, 8))
    const first = writeMappedCsv(join(folder, 'a.csv'), messages)
    const second = writeMappedXlsx(join(folder, 'b.xlsx'), messages)
    const path = file('profiel.json', JSON.stringify(profile))
    const { status, results } = run(first, second, '--profile', path, '--channel', 'x', '--account', 'Loket')
    expect(status).toBe(0)
    expect(results).toMatchObject([
      { format: 'mappedTable', status: 'committed', messages: 72, inbound: 40, replies: 32 },
      { format: 'mappedTable', status: 'committed', messages: 0, duplicates: 72 },
    ])
  })

  test('asks for what neither the profile nor the rows tell, and takes the answer', () => {
    const table = file('a.csv', 'Datum;Wat\n03-04-2025 10:00;Dag\n')
    const columns = { sentAt: 'Datum', text: 'Wat', author: 'Wie' }
    const path = file('profiel.json', JSON.stringify({ ...profile, columns }))
    const open = run(table, '--profile', path)
    expect(open).toMatchObject({ status: 2, results: [{ status: 'needsInput', needs: ['dateOrder'] }] })
    const answered = run(table, '--profile', path, '--date-order', 'mdy')
    expect(answered).toMatchObject({ status: 0, results: [{ status: 'committed', from: '2025-03-04' }] })
  })

  const unknown = (text: string, atMinute: number): string =>
    `Datum;Wat\n31-03-2025 10:${String(atMinute)};${text}\n`
  const loose = { ...profile, columns: { sentAt: 'Datum', text: 'Wat' }, constants: { direction: 'in' } }

  test('reads each table of a zip and of a folder that has its columns', () => {
    const entries = [
      { name: 'maart.csv', content: unknown('Dag', 10) },
      { name: 'april/berichten.csv', content: unknown('Hallo', 20) },
      { name: 'lijst.csv', content: 'Naam;Plaats\nLoket;Verzonnen\n' },
    ]
    const zip = join(folder, 'export.zip')
    writeFileSync(zip, zipBytes(entries))
    const path = file('profiel.json', JSON.stringify(loose))
    const { status, results } = run(zip, '--profile', path, '--channel', 'x', '--account', 'Loket')
    expect(status).toBe(2)
    const told = results.map((result) => [basename(result.file), result.status, result.messages])
    expect(told).toEqual([
      ['maart.csv', 'committed', 1],
      ['berichten.csv', 'committed', 1],
      ['lijst.csv', 'needsInput', 0],
    ])
  })

  test('reads the tables with its columns among files that are one export of another tool', () => {
    const twcs = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n'
    const tweet = '1,115712,True,Tue Oct 31 22:10:47 +0000 2017,@Verzonnen dag,,\n'
    const entries = [
      { name: 'a.csv', content: twcs + tweet },
      { name: 'b.csv', content: unknown('Dag', 10) },
      { name: 'c.csv', content: unknown('Hallo', 20) },
    ]
    const zip = join(folder, 'export.zip')
    writeFileSync(zip, zipBytes(entries))
    const path = file('profiel.json', JSON.stringify(loose))
    const { status, results } = run(zip, '--profile', path, '--channel', 'x', '--account', 'Loket')
    expect(status).toBe(0)
    expect(results.map((result) => [basename(result.file), result.status, result.messages])).toEqual([
      ['b.csv', 'committed', 1],
      ['c.csv', 'committed', 1],
    ])
  })

  test('says the scale of the scores, the unit of the waits, the decimal mark and the channels', () => {
    const table = file(
      'a.csv',
      [
        'Datum;Wie;Langs;Wachtte;Oordeel;Wat',
        '31-03-2025 10:00;Anouk;Balie;1.250;4.5;Waar is het loket?',
        '30-03-2025 10:00;Bo;Duif;0.500;5;Is er markt?',
        '',
      ].join('\n'),
    )
    const columns = {
      sentAt: 'Datum',
      author: 'Wie',
      channel: 'Langs',
      responseTime: 'Wachtte',
      satisfaction: 'Oordeel',
    }
    const open = file('open.json', JSON.stringify({ target: 'messages', columns }))
    const asked = run(table, '--profile', open, '--account', 'Loket')
    expect(asked).toMatchObject({ status: 2, results: [{ status: 'needsInput', needs: ['mapping'] }] })
    const answers = {
      decimalMark: '.',
      responseUnit: 'hours',
      satisfactionScale: 'oneToFive',
      channels: { Balie: 'other', Duif: 'email' },
    }
    const told = file('verteld.json', JSON.stringify({ target: 'messages', columns, ...answers }))
    const { status, results } = run(table, '--profile', told, '--account', 'Loket')
    expect(status).toBe(0)
    expect(results).toMatchObject([{ status: 'committed', inbound: 2, outbound: 2, from: '2025-03-30' }])
    const database = connect(join(folder, 'dossier.db'), { readonly: true })
    const rows = database
      .prepare(
        `select a.channel, m.direction, m.sent_at_ms as atMs, m.satisfaction from messages m
         join accounts a on a.id = m.account_id order by m.sent_at_ms`,
      )
      .all()
    database.close()
    const [first, second] = [Date.UTC(2025, 2, 30, 8), Date.UTC(2025, 2, 31, 8)]
    expect(rows).toMatchObject([
      { channel: 'email', direction: 'in', atMs: first, satisfaction: 1 },
      { channel: 'email', direction: 'out', atMs: first + 30 * 60_000 },
      { channel: 'other', direction: 'in', atMs: second, satisfaction: 0.875 },
      { channel: 'other', direction: 'out', atMs: second + 75 * 60_000 },
    ])
  })

  test.each([
    ['a scale that does not exist', { satisfactionScale: 'stars' }],
    ['a unit that does not exist', { responseUnit: 'weeks' }],
    ['a channel that does not exist', { channels: { Balie: 'pigeon' } }],
    ['a decimal mark that is none', { decimalMark: ';' }],
  ])('with %s is refused by name', (_what, part) => {
    const path = file('profiel.json', JSON.stringify({ ...profile, ...part }))
    const { status, stderr } = run(file('a.csv', 'Datum;Wat\n31-03-2025 10:00;Dag\n'), '--profile', path)
    expect(status).toBe(64)
    expect(stderr).toContain(Object.keys(part)[0])
  })

  test.each([
    ['no JSON', '{'],
    [
      'a field that does not exist',
      JSON.stringify({ target: 'messages', columns: { sentAt: 0, shoeSize: 1 } }),
    ],
    ['another target', JSON.stringify({ target: 'benchmark', columns: {} })],
  ])('with %s is refused before anything is made', (_what, content) => {
    const path = file('profiel.json', content)
    const { status, stderr } = run(file('a.csv', 'Datum;Wat\n31-03-2025 10:00;Dag\n'), '--profile', path)
    expect(status).toBe(64)
    expect(stderr).toContain('profiel.json')
  })
})
