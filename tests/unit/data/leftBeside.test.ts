import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeBeside, writeWhole } from '#data/writeWhole.ts'
import { temporaryFolder } from '../../support/dataClient.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hourS = 3600
const left = '.dialoogmeter-01234567-89ab-4cde-8f01-23456789abcd.part'

function leave(name: string, hoursAgo: number): void {
  const path = join(folder, name)
  writeFileSync(path, 'half')
  const atS = Date.now() / 1000 - hoursAgo * hourS
  utimesSync(path, atS, atS)
}

test('what a save left that was broken off goes with the next save in that folder', async () => {
  leave(left, 2)
  await writeWhole(join(folder, 'nieuw.txt'), 'whole')
  expect(readdirSync(folder)).toEqual(['nieuw.txt'])
})

test('what another may be saving at this moment stays, and so does every file of another hand', async () => {
  const others = [
    '.vragen.xlsx.1a2b3c4d.part',
    'film.part',
    '.dialoogmeter-notes.part',
    `${left}.txt`,
    `x${left}`,
    `.dialoogmeter-01234567-89ab-4cde-8f01-23456789abcz.part`,
  ]
  for (const name of others) leave(name, 900)
  leave(left, 0.5)
  const beside = await writeBeside(join(folder, 'a.txt'), 'a')
  await writeWhole(join(folder, 'b.txt'), 'b')
  await beside.settle()
  expect(readdirSync(folder).sort()).toEqual([...others, left, 'a.txt', 'b.txt'].sort())
})

test('a file from the future, of a clock that ran ahead, stays', async () => {
  leave(left, -24 * 365)
  await writeWhole(join(folder, 'a.txt'), 'a')
  expect(readdirSync(folder).sort()).toEqual([left, 'a.txt'].sort())
})

test('a folder with such a name is left alone, and the save goes on', async () => {
  mkdirSync(join(folder, left))
  utimesSync(join(folder, left), 1, 1)
  await writeWhole(join(folder, 'a.txt'), 'a')
  expect(readdirSync(folder).sort()).toEqual([left, 'a.txt'].sort())
})

test('a name as long as the disk allows can be saved under', async () => {
  const name = `${'n'.repeat(251)}.txt`
  await writeWhole(join(folder, name), 'a')
  expect(readdirSync(folder)).toEqual([name])
})
