import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDossierFile } from '#data/db/dossierFile.ts'
import { startServer, temporaryFolder } from '../support/dataClient.ts'

test('a dossier whose process died just after making it opens again', async () => {
  const running = startServer()
  const { id } = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  // What a crash leaves on the disk: the files as they are now, before SQLite has tidied up.
  const left = temporaryFolder()
  cpSync(join(running.dataFolder, 'dossiers', id), left, { recursive: true })
  await running.stop()

  const path = join(left, 'dossier.dialoogmeter')
  const opened = await openDossierFile(path, { keyPath: `${path}.key`, nowMs: Date.UTC(2025, 0, 6) })
  expect(opened.path).toBe(path)
  opened.close()
  rmSync(left, { recursive: true, force: true })
})
