import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

const golden = join(import.meta.dirname, 'golden')

let running: TestServer
beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

interface Turns {
  readonly cases: number
  readonly withoutTurns: number
  readonly turns: number
}

// Every question of these dossiers stands alone, with at most one answer: a turn a case, answered or open.
test.each(['v1.sqlite', 'v3.sqlite'])(
  '%s, of before turns were counted, has them once it has been opened',
  async (name) => {
    const path = join(running.dataFolder, name)
    copyFileSync(join(golden, name), path)
    copyFileSync(join(golden, `${name}.key`), `${path}.key`)
    await running.client.call('dossier.openGranted', { grantId: running.grant(path) })

    const database = connect(path, { readonly: true })
    const found = database
      .prepare<[], Turns>(
        `select count(*) as cases, sum(turn_count is null) as withoutTurns, sum(turn_count) as turns from cases`,
      )
      .get()
    database.close()
    expect(found).toEqual({ cases: 60, withoutTurns: 0, turns: 60 })
  },
)
