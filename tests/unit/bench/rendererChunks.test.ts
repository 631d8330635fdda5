import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rendererChunks } from '../../bench/electron/rendererChunks.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chunks-'))
  mkdirSync(join(folder, 'assets'))
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'assets', name), text)
  writeFileSync(
    join(folder, 'index.html'),
    '<script type="module" src="./assets/start-AbCdEf12.js"></script><link rel="stylesheet" href="./assets/start-AbCdEf12.css">',
  )
  write(
    'start-AbCdEf12.js',
    'import{a as b}from"./vue-12345678.js";import"./side-12345678.js";import("./page-12345678.js")',
  )
  write('start-AbCdEf12.css', 'a{}')
  write('vue-12345678.js', 'export*from"./core-12345678.js"')
  write('side-12345678.js', '')
  write('core-12345678.js', 'x'.repeat(5_000))
  write('page-12345678.js', 'import"./core-12345678.js"')
  write('page-12345678.css', 'b{}')
  write('letters-12345678.woff2', 'x'.repeat(9_000))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('what the built page consists of', () => {
  it('is read at the start along the imports that stand in the scripts, and else when it is asked for', () => {
    const names = (isOfStart: boolean): string[] =>
      rendererChunks(folder)
        .filter((chunk) => chunk.isOfStart === isOfStart)
        .map(({ name }) => name)
        .sort()
    expect(names(true)).toEqual(['core.js', 'side.js', 'start.css', 'start.js', 'vue.js'])
    expect(names(false)).toEqual(['page.css', 'page.js'])
  })

  it('has its sizes in kB, gzipped beside it, the largest first', () => {
    const [largest] = rendererChunks(folder)
    expect(largest).toMatchObject({ name: 'core.js', minifiedKb: 5 })
    expect(largest?.gzipKb).toBeLessThan(0.1)
  })
})
