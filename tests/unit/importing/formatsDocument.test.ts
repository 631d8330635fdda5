import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '#data/importing/catalogue.ts'

const page = readFileSync(new URL('../../../docs/import-formats.md', import.meta.url), 'utf8')

/** Format and status of each row of a table. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , , status = '']) => ({ id: id.replaceAll('`', ''), status }))

test('every format stands once in the document of formats', () => {
  expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort())
})

test.each(Object.entries(catalogue))('%s has the status there that the app shows', (id, { verified }) => {
  expect(rows.find((row) => row.id === id)?.status).toBe(verified ? 'verified' : 'not verified')
})
