import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { carryOutSafety } from '#data/safety/carryOutSafety.ts'
import { startServer, temporaryFolder } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

test('while a backup is being checked, the log of its dossier can be emptied at once', async () => {
  const dataFolder = temporaryFolder()
  const running = startServer({ dataFolder })
  try {
    const { location } = await running.client.call('dossier.create', {
      municipalityCode: 'GM0344',
      name: 'Utrecht',
    })
    await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(20, Date.UTC(2025, 0, 6, 8))))
    await running.client.call('dossier.close', {})
    const writer = connect(location.databasePath)
    writer.pragma('busy_timeout = 0')
    const emptied: unknown[] = []
    const order = {
      kind: 'backUp',
      path: location.databasePath,
      nowMs: Date.UTC(2025, 5, 1),
      reason: 'byHand',
      appVersion: '0.1.0',
      cancelled: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
    } as const
    await carryOutSafety(order, ({ phase }) => {
      if (phase !== 'checking') return
      writer.exec("insert into settings (name, value_json) values ('planted', '1')")
      emptied.push(writer.pragma('wal_checkpoint(TRUNCATE)'))
    })
    writer.close()
    // busy 0: nobody was in its way (sqlite.org/pragma.html#pragma_wal_checkpoint).
    expect(emptied).toEqual([[expect.objectContaining({ busy: 0 })]])
  } finally {
    await running.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
