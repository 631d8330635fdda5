import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderNameOf, installedMark, portableMark, portablePlace } from '../../../src-main/app/portable.ts'

let program: string

beforeEach(() => {
  program = mkdtempSync(path.join(tmpdir(), 'portable-'))
})

afterEach(() => {
  chmodSync(program, 0o755)
  rmSync(program, { recursive: true })
})

describe('a program with portable.txt beside it', () => {
  beforeEach(() => writeFileSync(path.join(program, portableMark), ''))

  test('keeps data beside itself, each user in a folder of their own', () => {
    const anna = portablePlace(program, 'anna')
    const bilal = portablePlace(program, 'bilal')
    expect(anna).toEqual({ kind: 'beside', folder: path.join(program, 'data', 'anna') })
    expect(bilal).toEqual({ kind: 'beside', folder: path.join(program, 'data', 'bilal') })
    expect(readdirSync(path.join(program, 'data')).sort()).toEqual(['anna', 'bilal'])
    // Nothing of the trial is left.
    expect(readdirSync(path.join(program, 'data', 'anna'))).toEqual([])
  })

  test('that an installer put there keeps nothing beside itself: the next update would empty the folder', () => {
    writeFileSync(path.join(program, installedMark), '')
    expect(portablePlace(program, 'anna')).toEqual({ kind: 'usual' })
    expect(readdirSync(program)).not.toContain('data')
  })

  test('lets nobody else look into a user’s folder, and everybody make one', () => {
    portablePlace(program, 'anna')
    expect(statSync(path.join(program, 'data', 'anna')).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(program, 'data')).mode & 0o1777).toBe(0o1777)
  })

  test('finds the same folder again at the next start', () => {
    expect(portablePlace(program, 'anna')).toEqual(portablePlace(program, 'anna'))
  })

  test('says so where it cannot write, and names the folder', () => {
    // A file in the way is refused to root as well.
    writeFileSync(path.join(program, 'data'), '')
    expect(portablePlace(program, 'anna')).toEqual({
      kind: 'notWritable',
      folder: path.join(program, 'data', 'anna'),
    })
  })

  test('takes a user’s own file in the way for a place it cannot write to', () => {
    mkdirSync(path.join(program, 'data'))
    writeFileSync(path.join(program, 'data', 'anna'), '')
    expect(portablePlace(program, 'anna').kind).toBe('notWritable')
  })
})

test('without portable.txt nothing is made beside the program', () => {
  expect(portablePlace(program, 'anna')).toEqual({ kind: 'usual' })
  expect(readdirSync(program)).toEqual([])
})

describe('the name of a user’s folder', () => {
  test('is the user’s name where it can be', () => {
    expect(folderNameOf('jan.de-vries')).toBe('jan.de-vries')
    expect(folderNameOf('Zoë Jansen')).toBe('Zoë Jansen')
  })

  test('never leads out of the folder of all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const folder = folderNameOf(name)
        expect(path.win32.dirname(path.win32.join('C:\\app\\data', folder))).toBe('C:\\app\\data')
        expect(path.posix.dirname(path.posix.join('/app/data', folder))).toBe('/app/data')
        expect(folder).not.toMatch(/[<>:"/\\|?*\0-\x1f]|[ .]$/)
      }),
    )
    expect(folderNameOf('..')).not.toBe('..')
    expect(folderNameOf('')).not.toBe('')
    expect(folderNameOf('con')).not.toBe('con')
  })

  test('is never that of another user', () => {
    const sign = fc.constantFrom('a', '0', '2', 'e', '.', ' ', '%', '/', '\\', 'ë', 'c', 'o', 'n')
    const name = fc.string({ unit: sign, maxLength: 6 })
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one !== other)
        expect(folderNameOf(one)).not.toBe(folderNameOf(other))
      }),
      { numRuns: 2_000 },
    )
  })
})
