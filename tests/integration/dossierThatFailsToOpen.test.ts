import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

let running: TestServer

beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

test('a dossier whose content cannot be read leaves no lock behind', async () => {
  const { client, dataFolder } = running
  const { id } = await client.call('dossier.create', { municipalityCode: 'GM0344', name: 'Utrecht' })
  await client.call('dossier.close', {})
  const path = join(dataFolder, 'dossiers', id, 'dossier.dialoogmeter')
  const rename = (from: string, to: string): void => {
    const database = connect(path, { mustExist: true })
    database.exec(`alter table ${from} rename to ${to}`)
    database.close()
  }

  rename('batches', 'batches_elsewhere')
  await expect(client.call('dossier.open', { id })).rejects.not.toThrow('dossierLocked')
  rename('batches_elsewhere', 'batches')
  expect(await client.call('dossier.open', { id })).toMatchObject({ id })
})
