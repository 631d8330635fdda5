import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { importResultSchema, type ImportResult } from '#shared/contract/imports.ts'
import { temporaryFolder } from '../support/dataClient.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const fromMs = Date.UTC(2025, 0, 6, 8)

let folder: string
let db: string

beforeEach(() => {
  folder = temporaryFolder()
  db = join(folder, 'dossier.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(folder, 'state') },
  })
  return { status, stdout, stderr }
}

function importJson(...args: string[]): { status: number | null; results: ImportResult[] } {
  const { status, stdout } = run('import', ...args, '--db', db, '--json')
  return { status, results: z.array(importResultSchema).parse(JSON.parse(stdout)) }
}

function sample(name = 'a.csv', count = 40): string {
  return writeTwcs(join(folder, name), invent(count, fromMs))
}

describe('import', () => {
  test('makes an absent database by Dutch rules and prints one JSON array', () => {
    const { status, results } = importJson(sample())
    expect(status).toBe(0)
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({
      file: join(folder, 'a.csv'),
      format: 'twcs',
      status: 'committed',
      needs: [],
      reason: null,
      rowsRead: 72,
      messages: 72,
      inbound: 40,
      outbound: 32,
      from: '2025-01-06',
      to: '2025-01-09',
    })
    expect(existsSync(`${db}.key`)).toBe(true)
  })

  test('of the same file again is a duplicate and no failure', () => {
    importJson(sample())
    const { status, results } = importJson(sample())
    expect(status).toBe(0)
    expect(results).toMatchObject([{ status: 'duplicate', messages: 0 }])
  })

  test('--report tells how each file was read, as a text or a table, and names the refused', () => {
    const empty = join(folder, 'leeg.csv')
    writeFileSync(empty, '')
    const [text, table] = [join(folder, 'verslag.txt'), join(folder, 'verslag.csv')]
    const file = sample()
    expect(run('import', file, empty, '--db', db, '--report', text, '--json').status).toBe(2)
    expect(run('import', file, empty, '--db', db, '--report', table, '--json').status).toBe(2)
    expect(readFileSync(text, 'utf8')).toMatch(/a\.csv[^]*leeg\.csv/)
    expect(readFileSync(table, 'utf8').split('\r\n').slice(1, 3).join()).toMatch(/a\.csv[^]*leeg\.csv/)
  })

  test('keeps the order of the paths, takes a folder file by file, and a bad file stops no other', () => {
    const inner = join(folder, 'exports')
    mkdirSync(inner)
    writeTwcs(join(inner, 'b.csv'), invent(5, fromMs, 2001))
    writeFileSync(join(inner, 'c.csv'), '')
    const { status, results } = importJson(join(folder, 'nergens.csv'), inner, sample())
    expect(status).toBe(2)
    expect(results.map(({ status, reason }) => reason ?? status)).toEqual([
      'unreadableFile',
      'committed',
      'emptyFile',
      'committed',
    ])
  })

  test('asks for what it cannot know, and takes the answer', () => {
    const chat = join(folder, '_chat.txt')
    writeFileSync(
      chat,
      [
        '[25-01-2025 10:00:00] An: Wanneer is het loket open?',
        '[25-01-2025 10:20:00] Gemeente: Vanaf negen uur.',
        '[26-01-2025 11:00:00] An: Dank u wel',
      ].join('\r\n'),
    )
    const asked = importJson(chat)
    expect(asked.status).toBe(2)
    expect(asked.results).toMatchObject([{ status: 'needsInput', needs: ['own'], messages: 0 }])
    expect(asked.results[0]?.candidates.sort()).toEqual(['An', 'Gemeente'])
    const answered = importJson(chat, '--own', 'Gemeente')
    expect(answered.results).toMatchObject([{ status: 'committed', messages: 3, inbound: 2, outbound: 1 }])
  })

  test('--key puts the key elsewhere, and without it the dossier stays closed', () => {
    const key = join(folder, 'elders.key')
    expect(importJson(sample(), '--key', key).status).toBe(0)
    expect(statSync(key).mode & 0o777).toBe(0o600)
    expect(existsSync(`${db}.key`)).toBe(false)
    expect(run('metrics', '--db', db).status).toBe(66)
    expect(run('metrics', '--db', db, '--key', key).status).toBe(0)
  })
})

describe('metrics', () => {
  test('prints the documented figures and no others', () => {
    importJson(sample('a.csv', 60))
    const { status, stdout } = run('metrics', '--db', db, '--json')
    expect(status).toBe(0)
    const document: unknown = JSON.parse(stdout)
    const figure = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number), n: 60 }
    const described = { value: expect.any(Number), low: null, high: null, n: 48 }
    const figures = {
      cases: 60,
      answered: 48,
      closed: 0,
      open: 12,
      firstResponse: {
        medianMs: figure,
        p90Ms: { value: null, reason: 'notReached', n: 60 },
        within: { '1h': figure, '2h': figure, '4h': figure, '24h': figure },
        withinNorm: { value: null, reason: 'noNorm', n: 0 },
      },
      responseRate7d: expect.anything(),
      conversationRatio: { value: null, reason: 'noBroadcasts', n: 0 },
      dialogueShare: expect.anything(),
      linkedReplies: {
        inbound: 60,
        answered: 48,
        replies: 48,
        medianPerQuestionMs: described,
        medianPerReplyMs: described,
        meanPerReplyMs: described,
      },
    }
    expect(document).toEqual({ ...figures, byChannel: [{ channel: 'x', ...figures }] })
  })

  test('narrows by local dates of the start of the case, both inclusive', () => {
    importJson(sample('a.csv', 60))
    const { stdout } = run('metrics', '--db', db, '--from', '2025-01-07', '--to', '2025-01-07', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ cases: 12 })
  })

  test('narrows by account, and an account that is not there is wrong usage', () => {
    importJson(sample())
    const { stdout } = run('metrics', '--db', db, '--account', accountName, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ cases: 40 })
    expect(run('metrics', '--db', db, '--account', 'Elders').status).toBe(64)
  })

  test('without --json it is a table', () => {
    importJson(sample())
    const { stdout } = run('metrics', '--db', db)
    expect(stdout).toMatch(/^kerncijfer +waarde/)
    expect(stdout).toContain('Helft beantwoord binnen')
  })
})

describe('package', () => {
  const out = (name = 'pakket.json'): string => join(folder, name)
  function give(): string {
    run('init', '--db', db, '--municipality', 'GM0344')
    importJson(sample('a.csv', 300))
    expect(run('package', 'export', '--db', db, '--out', out())).toMatchObject({ status: 0, stderr: '' })
    return out()
  }

  test('export writes a package that inspect can read without a dossier', () => {
    give()
    expect(statSync(`${db}.signing-key`).mode & 0o777).toBe(0o600)
    const { status, stdout } = run('package', 'inspect', out(), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'readable',
      packages: [{ municipality: { code: 'GM0344', name: 'Utrecht' }, from: '2025-01-01', to: '2025-01-31' }],
    })
    expect(run('package', 'inspect', out()).stdout).toContain('Utrecht')
  })

  test('export and combine say when they replaced a file, and replace nothing but a file', () => {
    give()
    const again = run('package', 'export', '--db', db, '--out', out())
    expect(again.status).toBe(0)
    expect(again.stderr).toContain('het bestand dat er stond, is vervangen')
    const together = run('package', 'combine', out(), '--out', out('samen.json'), '--json')
    expect(JSON.parse(together.stdout)).toMatchObject({ status: 'combined', isReplaced: false })
    for (const place of [folder, '/dev/null']) {
      const refused = run('package', 'combine', out(), '--out', place)
      expect(refused).toMatchObject({ status: 2, stdout: '' })
      expect(statSync(place).isFile()).toBe(false)
    }
    const nowhere = run('package', 'export', '--db', db, '--out', join(folder, 'weg', 'pakket.json'))
    expect(nowhere.status).toBe(2)
    expect(nowhere.stderr).toContain('De map waarin u wilt bewaren, is er niet.')
  })

  test('export says when the key to sign with is damaged', () => {
    give()
    writeFileSync(`${db}.signing-key`, 'geen sleutel')
    const { status, stderr } = run('package', 'export', '--db', db, '--out', out('tweede.json'))
    expect(status).not.toBe(0)
    expect(stderr).toContain('beschadigd')
    expect(existsSync(out('tweede.json'))).toBe(false)
  })

  test('export of a period widens it to whole months, and says what is remarkable', () => {
    give()
    const asked = ['--from', '2025-01-20', '--to', '2025-02-03', '--out', out('tweede.json'), '--json']
    const { stdout, stderr } = run('package', 'export', '--db', db, ...asked)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'saved',
      from: '2025-01-01',
      to: '2025-02-28',
      remarks: ['periodUnfinished'],
    })
    expect(stderr).toContain('De periode loopt door na uw laatste gegevens')
  })

  test('import takes it in once, and says why not a second time', () => {
    const path = give()
    const other = join(folder, 'ander.db')
    run('init', '--db', other, '--municipality', 'GM0268')
    const first = run('package', 'import', path, '--db', other, '--json')
    expect(first.status).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ status: 'imported', packages: [{ effect: 'new' }] })
    const again = run('package', 'import', path, '--db', other, '--json')
    expect(again.status).toBe(2)
    expect(JSON.parse(again.stdout)).toMatchObject({ status: 'refused', reason: 'alreadyImported' })
    const inWords = run('package', 'import', path, '--db', other)
    expect(inWords).toMatchObject({ status: 2, stdout: '' })
    expect(inWords.stderr).toContain('Dit pakket staat al in het dossier.')
  })

  test('what cannot be done is 2 with the reason', () => {
    importJson(sample('a.csv', 5))
    const few = run('package', 'export', '--db', db, '--out', out(), '--json')
    expect(few.status).toBe(2)
    expect(JSON.parse(few.stdout)).toMatchObject({ status: 'refused', reason: 'noMunicipality' })
    writeFileSync(out('onzin.json'), 'geen pakket')
    const bad = run('package', 'inspect', out('onzin.json'))
    expect(bad).toMatchObject({ status: 2, stdout: '' })
    expect(bad.stderr).toContain('Dit is geen uitwisselpakket')
    expect(run('package', 'inspect', out('nergens.json')).status).toBe(2)
    expect(existsSync(out())).toBe(false)
  })

  test('never overwrites the dossier it reads from', () => {
    give()
    const key = readFileSync(`${db}.key`)
    for (const path of [db, `${db}.key`, `${db}.signing-key`]) {
      expect(run('package', 'export', '--db', db, '--out', path).status).toBe(2)
    }
    expect(readFileSync(`${db}.key`).equals(key)).toBe(true)
    expect(JSON.parse(run('metrics', '--db', db, '--json').stdout)).toMatchObject({ cases: 260 })
  })
})

describe('init', () => {
  test('makes a dossier of a municipality, Flemish ones by Flemish time', () => {
    const { status, stdout } = run('init', '--db', db, '--municipality', '11001', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ municipality: '11001', timeZone: 'Europe/Brussels' })
  })

  test('leaves an existing dossier alone', () => {
    run('init', '--db', db, '--municipality', 'GM0344')
    importJson(sample())
    expect(run('init', '--db', db, '--municipality', 'GM0014').status).toBe(2)
    expect(JSON.parse(run('metrics', '--db', db, '--json').stdout)).toMatchObject({ cases: 40 })
  })
})

describe('exit codes', () => {
  test.each([
    [[]],
    [['onzin']],
    [['metrics']],
    [['import', '--db', 'x.db']],
    [['metrics', '--db', 'x.db', '--clock', 'zonnewijzer']],
    [['metrics', '--db', 'x.db', '--from', '2025-02-30']],
    [['metrics', '--db', 'x.db', '--onbekend']],
    [['package']],
    [['package', 'weg']],
    [['package', 'export', '--db', 'x.db']],
    [['package', 'inspect']],
    [['package', 'inspect', 'a.json', 'b.json']],
    [['package', 'import', 'a.json']],
    [['package', 'combine', 'a.json']],
    [['package', 'combine', '--out', 'a.json']],
    [['init', '--db', join('nergens', 'x.db'), '--municipality', 'GM9999']],
  ])('wrong usage is 64, with nothing on standard output: %s', (args) => {
    const { status, stdout, stderr } = run(...args)
    expect(status).toBe(64)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
  })

  test('a dossier that is not there, or is none, is 66', () => {
    expect(run('metrics', '--db', db, '--json')).toMatchObject({ status: 66, stdout: '' })
    writeFileSync(db, 'geen dossier')
    expect(run('metrics', '--db', db)).toMatchObject({ status: 66, stdout: '' })
    expect(existsSync(`${db}.key`)).toBe(false)
  })
})
