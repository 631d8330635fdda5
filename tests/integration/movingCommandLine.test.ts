import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../support/dataClient.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const fromMs = Date.UTC(2025, 0, 6, 8)
const passphrase = 'molen fiets regen kantoor'

interface Ran {
  readonly status: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

let base: string
let folder: string
let at: (name: string) => string

function runWith({ input, failpoint }: { input?: string; failpoint?: string }, ...args: string[]): Ran {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    input: input ?? '',
    env: {
      ...process.env,
      LC_ALL: 'nl_NL.UTF-8',
      XDG_STATE_HOME: join(base, 'state'),
      ...(failpoint === undefined ? {} : { DIALOOGMETER_FAILPOINT: failpoint }),
    },
  })
  return { status, signal, stdout, stderr }
}

const run = (...args: string[]): Ran => runWith({}, ...args)

const packArgs = (...more: string[]): string[] => {
  return ['pack', '--db', join(base, 'dossier.db'), '--out', at('a.verhuizing'), ...more]
}
const unpackArgs = (db: string, ...more: string[]): string[] => {
  return ['unpack', join(base, 'a.verhuizing'), '--db', db, ...more]
}
const withPhrase = (): string[] => ['--passphrase-file', join(base, 'phrase.txt')]

const figuresSchema = z.looseObject({ cases: z.unknown() })

function figuresOf(db: string): unknown {
  const { status, stdout, stderr } = run('metrics', '--db', db, '--json')
  if (status !== 0) throw new Error(stderr)
  return figuresSchema.parse(JSON.parse(stdout))
}

beforeAll(() => {
  base = temporaryFolder()
  folder = base
  at = (name) => join(folder, name)
  writeFileSync(at('phrase.txt'), `${passphrase}\n`)
  run('init', '--db', at('dossier.db'), '--municipality', 'GM0344')
  run('import', writeTwcs(at('a.csv'), invent(40, fromMs)), '--db', at('dossier.db'))
  const { status, stderr } = run(...packArgs(...withPhrase()))
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  folder = join(base, String(Math.random()).slice(2))
  mkdirSync(folder)
})

describe('pack', () => {
  test('writes one file with the passphrase of a file, and leaves nothing else', () => {
    const { status, stdout } = run(...packArgs(...withPhrase(), '--json'))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ file: at('a.verhuizing'), db: join(base, 'dossier.db') })
    expect(readdirSync(folder)).toEqual(['a.verhuizing'])
    expect(readdirSync(base).filter((name) => name.endsWith('.moving'))).toEqual([])
    const text = readFileSync(at('a.verhuizing'))
    expect(text.toString('latin1', 0, 16)).toBe('DIALOOGMETER-MOV')
    expect(text.includes('SQLite format 3')).toBe(false)
  })

  test('takes the passphrase from standard input too', () => {
    const packed = runWith({ input: `${passphrase}\n` }, ...packArgs('--passphrase-file', '-'))
    expect(packed.status).toBe(0)
    const db = at('there.db')
    const args = ['unpack', at('a.verhuizing'), '--db', db, '--passphrase-file', '-']
    expect(runWith({ input: `${passphrase}\r\n` }, ...args).status).toBe(0)
    expect(existsSync(db)).toBe(true)
  })

  test('refuses a weak passphrase, and says what is asked of one', () => {
    const { status, stderr } = runWith({ input: 'kort' }, ...packArgs('--passphrase-file', '-'))
    expect(status).toBe(64)
    expect(stderr).toContain('12 tekens')
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['no passphrase', []],
    ['a passphrase file that is not there', ['--passphrase-file', '/nergens/wachtzin.txt']],
    ['a passphrase as an argument', ['--passphrase', passphrase]],
  ])('with %s is wrong usage', (_name, more) => {
    const { status, stderr } = run(...packArgs(...more))
    expect(status).toBe(64)
    expect(stderr).toContain('--passphrase')
    expect(stderr).not.toContain(passphrase)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a dossier that is not there exits with 66', () => {
    const args = ['pack', '--db', at('none.db'), '--out', at('a.verhuizing'), ...withPhrase()]
    expect(run(...args).status).toBe(66)
    expect(readdirSync(folder)).toEqual([])
  })

  test('into a folder that is not there exits with 2', () => {
    const out = join(folder, 'nergens', 'a.verhuizing')
    expect(run('pack', '--db', join(base, 'dossier.db'), '--out', out, ...withPhrase()).status).toBe(2)
  })

  test('does not write over the dossier or its key', () => {
    const [figures, key] = [figuresOf(join(base, 'dossier.db')), readFileSync(join(base, 'dossier.db.key'))]
    for (const name of ['dossier.db', 'dossier.db.key']) {
      const args = ['pack', '--db', join(base, 'dossier.db'), '--out', join(base, name), ...withPhrase()]
      expect(run(...args).status).toBe(2)
    }
    expect(readFileSync(join(base, 'dossier.db.key')).equals(key)).toBe(true)
    expect(figuresOf(join(base, 'dossier.db'))).toEqual(figures)
  })

  test('that was killed leaves a copy, which the next command on the dossier takes away', () => {
    const db = at('own.db')
    for (const ending of ['', '.key']) copyFileSync(join(base, `dossier.db${ending}`), `${db}${ending}`)
    const args = ['pack', '--db', db, '--out', at('a.verhuizing'), ...withPhrase()]
    expect(runWith({ failpoint: 'pack.copied' }, ...args).signal).toBe('SIGKILL')
    expect(readdirSync(at('own.db.moving'))).toEqual(['own.db'])
    expect(existsSync(at('a.verhuizing'))).toBe(false)
    figuresOf(db)
    expect(readdirSync(folder).filter((name) => !name.startsWith('own.db'))).toEqual([])
    expect(existsSync(at('own.db.moving'))).toBe(false)
    expect(run(...args).status).toBe(0)
  })
})

describe('unpack', () => {
  test('makes a dossier with the same figures, whose keys only its user may read', () => {
    const db = join(folder, 'nieuw', 'there.db')
    const { status, stdout } = run(...unpackArgs(db, ...withPhrase(), '--json'))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ db, name: 'Utrecht' })
    expect(figuresOf(db)).toEqual(figuresOf(join(base, 'dossier.db')))
    expect(readFileSync(`${db}.key`, 'utf8')).toBe(readFileSync(join(base, 'dossier.db.key'), 'utf8'))
    expect(readdirSync(join(folder, 'nieuw')).filter((name) => name.endsWith('.moving'))).toEqual([])
  })

  test('with another passphrase makes nothing and exits with 2', () => {
    const input = 'molen fiets regen kantoren'
    const { status, stderr } = runWith({ input }, ...unpackArgs(at('there.db'), '--passphrase-file', '-'))
    expect(status).toBe(2)
    expect(stderr).toContain('wachtzin klopt niet')
    expect(stderr).not.toContain(input)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a file that was cut off, or is another, makes nothing and exits with 2', () => {
    const whole = readFileSync(join(base, 'a.verhuizing'))
    for (const bytes of [whole.subarray(0, -100), Buffer.from('a,b\n1,2\n')]) {
      writeFileSync(at('b.verhuizing'), bytes)
      const { status, stderr } = run('unpack', at('b.verhuizing'), '--db', at('there.db'), ...withPhrase())
      expect(status).toBe(2)
      expect(stderr).toContain('verhuisbestand')
      expect(readdirSync(folder)).toEqual(['b.verhuizing'])
    }
  })

  test('where a dossier stands already changes nothing and exits with 2', () => {
    writeFileSync(at('there.db'), 'of somebody else')
    const { status, stderr } = run(...unpackArgs(at('there.db'), ...withPhrase()))
    expect(status).toBe(2)
    expect(stderr).toContain('staat al')
    expect(readFileSync(at('there.db'), 'utf8')).toBe('of somebody else')
    expect(readdirSync(folder)).toEqual(['there.db'])
  })

  test('where the key of another dossier lies leaves it there', () => {
    const other = `${'5'.repeat(64)}\n`
    writeFileSync(at('there.db.key'), other)
    const { status, stderr } = run(...unpackArgs(at('there.db'), ...withPhrase()))
    expect(status).toBe(2)
    expect(stderr).toContain('there.db.key')
    expect(readFileSync(at('there.db.key'), 'utf8')).toBe(other)
    expect(existsSync(at('there.db'))).toBe(false)
    expect(existsSync(at('there.db.moving'))).toBe(false)
  })

  test.each(['unpack.written', 'unpack.verified', 'unpack.keyed', 'unpack.keysPlaced', 'unpack.placed'])(
    'that was killed at %s leaves a whole dossier or none, and can be done again',
    (failpoint) => {
      const db = at('there.db')
      const args = unpackArgs(db, ...withPhrase())
      expect(runWith({ failpoint }, ...args).signal).toBe('SIGKILL')
      const isPlaced = failpoint === 'unpack.placed'
      expect(existsSync(db)).toBe(isPlaced)
      expect(run(...args).status).toBe(isPlaced ? 2 : 0)
      expect(figuresOf(db)).toEqual(figuresOf(join(base, 'dossier.db')))
      expect(existsSync(at('there.db.moving'))).toBe(false)
    },
  )
})
