// Which adapters take which file: every export of these folders is taken by the adapter of its own format and by no other,
// so that the order in which they are asked decides nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '#data/importing/catalogue.ts'
import { adapters } from '#data/importing/detect.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'
import type { XlsxSheet } from '../support/xlsxFile.ts'

const root = new URL('.', import.meta.url).pathname

function foldersIn(path: string): string[] {
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((inner) => statSync(inner).isDirectory())
}

const temporary = mkdtempSync(join(tmpdir(), 'one-format-'))
afterAll(() => {
  rmSync(temporary, { recursive: true })
})

interface Case {
  readonly input: string
  readonly format: string
}

/** A workbook is made from its sheets, so that they can be read here. */
function inputPath(folder: string, { input }: Case): string {
  if (!input.endsWith('workbook.json')) return join(folder, input)
  const path = join(temporary, `${basename(folder)}.xlsx`)
  writeFileSync(path, xlsxBytes(JSON.parse(readFileSync(join(folder, input), 'utf8')) as XlsxSheet[]))
  return path
}

const cases = foldersIn(root)
  .flatMap(foldersIn)
  .map((folder) => ({
    name: folder.slice(root.length),
    folder,
    facts: JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case,
  }))

test.each(cases)('$name is taken by one adapter', async ({ folder, facts }) => {
  const [opened] = await openSources([inputPath(folder, facts)])
  if (opened?.status !== 'ok') throw new Error('cannot be opened')
  const taken: string[] = []
  for (const [id, adapter] of Object.entries(adapters)) {
    if ((await adapter.detect(opened.source)) > 0.5) taken.push(id)
  }
  expect(taken).toEqual(facts.format === 'mappedTable' ? [] : [facts.format])
})

test('each format is read by the adapter of its own name', () => {
  expect(Object.entries(adapters).map(([key, { id }]) => [key, id])).toEqual(
    Object.keys(adapters).map((key) => [key, key]),
  )
  expect(Object.keys(adapters).sort()).toEqual(Object.keys(catalogue).sort())
})
