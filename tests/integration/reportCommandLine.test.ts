import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/dataClient.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))

let folder: string
let db: string
let out: string

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(program: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(folder, 'state') },
  })
  return { status, stdout, stderr }
}

function run(...args: string[]): Ran {
  return start(process.execPath, [cli, ...args])
}

function report(...args: string[]): Ran {
  return run('report', '--db', db, '--out', out, ...args)
}

beforeAll(() => {
  folder = temporaryFolder()
  db = join(folder, 'voorbeeld.dialoogmeter')
  expect(run('demo', '--db', db).status).toBe(0)
  // On two cores that are busy, making the example takes longer than a hook is given.
}, 60_000)
beforeEach(() => {
  out = join(folder, 'raad')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('report', () => {
  test('writes slides, workbook and letter and says which', () => {
    const { status, stdout } = report('--formats', 'pptx,xlsx,docx', '--json')
    expect(status).toBe(0)
    const names = [
      'Presentatie Rijnhoven juli-september 2026.pptx',
      'Raadsinformatiebrief Rijnhoven juli-september 2026.docx',
      'Cijfers Rijnhoven juli-september 2026.xlsx',
    ]
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'written',
      files: ['pptx', 'docx', 'xlsx'].map((format, index) => ({
        format,
        fileName: names[index],
        sizeBytes: readFileSync(join(out, names[index] ?? '')).length,
      })),
    })
    expect(readdirSync(out).toSorted()).toEqual(names.toSorted())
    for (const name of names) expect(readFileSync(join(out, name)).subarray(0, 2).toString()).toBe('PK')
  })

  test('is in the language and about the period that were asked', () => {
    const args = ['--formats', 'text,svg', '--lang', 'en', '--from', '2026-01-01', '--to', '2026-03-31']
    expect(report(...args).status).toBe(0)
    const names = readdirSync(out)
    expect(names).toContain('Letter to the council Rijnhoven January-March 2026.txt')
    expect(names.filter((name) => /^Chart \d\d .* January-March 2026\.svg$/.test(name)).length).toBe(
      names.length - 1,
    )
  })

  test('replaces nothing unasked', () => {
    expect(report('--formats', 'text').status).toBe(0)
    const again = report('--formats', 'text,docx', '--json')
    expect(again.status).toBe(2)
    expect(JSON.parse(again.stdout)).toEqual({
      outcome: 'exists',
      fileNames: ['Raadsinformatiebrief Rijnhoven juli-september 2026.txt'],
    })
    expect(again.stderr).toContain('--force')
    expect(readdirSync(out)).toHaveLength(1)
    expect(report('--formats', 'text,docx', '--force').status).toBe(0)
    expect(readdirSync(out)).toHaveLength(2)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves nothing, not even hidden files, when %s stops it',
    async (signal) => {
      const formats = 'pptx,xlsx,docx,text,onePager,appendix,svg'
      const args = [cli, 'report', '--db', db, '--out', out, '--formats', formats]
      const env = { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(folder, 'state') }
      const running = spawn(process.execPath, args, { env })
      let said = ''
      running.stderr.on('data', (part: Buffer) => {
        said += part.toString()
        if (said.includes('bestanden maken') && !running.killed) running.kill(signal)
      })
      const status = await new Promise<number | null>((resolve) => running.on('close', resolve))
      expect(status).toBe(2)
      expect(said).toContain('gestopt; er is niets geschreven')
      expect(readdirSync(out)).toEqual([])
    },
  )

  test('refuses what needs a window before it reads anything, with the reason', () => {
    for (const formats of ['pptx,pdf', 'png']) {
      const { status, stderr, stdout } = report('--formats', formats)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('Een PDF en plaatjes worden gemaakt door een venster van Dialoogmeter')
      expect(stderr).not.toContain('cijfers opnemen')
    }
    expect(readdirSync(out)).toEqual([])
  })

  test.each([
    [['--formats', 'pptx,ppt']],
    [['--lang', 'nl']],
    [['--formats', 'text', '--lang', 'de']],
    [['--formats', 'text', '--plan', 'dat er niet is']],
    [['--formats', 'text', '--from', '2026-02-01', '--to', '2026-01-01']],
  ])('%j is wrong usage', (args) => {
    expect(report(...args)).toMatchObject({ status: 64, stdout: '' })
    expect(readdirSync(out)).toEqual([])
  })

  test('says that a dossier or a folder is not there', () => {
    const nowhere = run('report', '--db', join(folder, 'weg.db'), '--out', out, '--formats', 'text')
    expect(nowhere.status).toBe(66)
    rmSync(out, { recursive: true })
    const { status, stderr } = report('--formats', 'text')
    expect(status).toBe(2)
    expect(stderr).toContain('De map waarin u wilt bewaren, is er niet.')
  })
})

/** The same with another disk in the folder's place, which this process alone sees. @returns and what stands there after */
function reportOnDisk(options: string): Ran {
  const script = `mount -t tmpfs -o ${options} tmpfs "$1" && shift && "$@"; code=$?; ls -A "${out}" >&2; exit $code`
  const command = [process.execPath, cli, 'report', '--db', db, '--out', out, '--formats', 'text,pptx,xlsx']
  const apart = ['--user', '--map-root-user', '--mount']
  return start('unshare', [...apart, 'sh', '-c', script, 'sh', out, ...command])
}

describe('a disk that takes no report', () => {
  test('because it is full is named, and not one file is left, nor a part of one', () => {
    const { status, stdout, stderr } = reportOnDisk('size=64k')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/De schijf is vol\..*\n$/)
  })

  test('because it is read-only is named with the file', () => {
    const { status, stdout, stderr } = reportOnDisk('ro')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/de plek is alleen-lezen.*Presentatie Rijnhoven juli-september 2026\.pptx\)\n$/)
  })
})
