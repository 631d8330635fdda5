import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDriver } from './buildDriver.ts'
import { dossierIn, serverIn } from './operation.ts'
import { operations } from './operations.ts'
import { asOrdinaryUser, carryOut } from './places.ts'

let programs: string
let folder: string
beforeAll(async () => {
  programs = await buildDriver()
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-read-'))
  chmodSync(folder, 0o755)
  const running = serverIn(join(folder, 'van'), 0)
  await operations.import.prepare(running)
  await running.stop()
})
afterAll(() => {
  for (const made of [programs, folder]) rmSync(made, { recursive: true, force: true })
})

/** A dossier apart from the data folder, which the user may write in. */
function place(name: string): { readonly dossier: string; readonly dataFolder: string } {
  const [dossiers, dataFolder] = [join(folder, name), join(folder, `${name}-data`)]
  cpSync(dirname(dossierIn(join(folder, 'van'))), dossiers, { recursive: true })
  mkdirSync(dataFolder)
  chmodSync(dataFolder, 0o777)
  chmodSync(join(dossiers, 'dossier.dialoogmeter.key'), 0o644)
  return { dossier: join(dossiers, 'dossier.dialoogmeter'), dataFolder }
}

const tryToOpen = (where: { readonly dossier: string; readonly dataFolder: string }) =>
  carryOut({ programs, operation: 'import', ...where }, { before: asOrdinaryUser() })

test('a folder that may not be written in is told as such', async () => {
  const where = place('map')
  chmodSync(where.dossier, 0o666)
  chmodSync(dirname(where.dossier), 0o555)
  expect(await tryToOpen(where)).toMatchObject({ isDone: false, failure: 'dossierReadOnly' })
})

test('a file that may not be written is told as such', async () => {
  const where = place('bestand')
  chmodSync(where.dossier, 0o444)
  rmSync(`${where.dossier}.lock`, { force: true })
  chmodSync(dirname(where.dossier), 0o777)
  expect(await tryToOpen(where)).toMatchObject({ isDone: false, failure: 'dossierReadOnly' })
})
