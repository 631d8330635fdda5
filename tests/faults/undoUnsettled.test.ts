import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { isDeletionMarked } from '#data/repositories/deletionMark.ts'
import { buildDriver } from './buildDriver.ts'
import { canonicalDossier, differences } from './canonicalDossier.ts'
import { atHand, worldOf } from './faultLoop.ts'
import { dossierIn, openIn, serverIn } from './operation.ts'
import { carryOut } from './places.ts'
import { problemsOf } from './soundDossier.ts'

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

interface Left {
  readonly isMarked: boolean
  /** Pages in which something stood that is gone. */
  readonly freePages: number
}

function leftIn(folder: string): Left {
  const database = connect(dossierIn(folder), { mustExist: true })
  try {
    const freePages = Number(database.pragma('freelist_count', { simple: true }))
    return { isMarked: isDeletionMarked(database), freePages }
  } finally {
    database.close()
  }
}

test('a file with kept texts that was undone, and killed before the dossier was written anew, is settled at the next opening', () =>
  atHand(null, async (base) => {
    const world = await worldOf('undoTexts', base, programs)
    for (const place of ['settle.begun@1', 'settle.rewritten@1']) {
      await atHand(base, async (folder) => {
        const errand = { programs, operation: world.name, dataFolder: folder }
        const { said } = await carryOut(errand, { env: { DIALOOGMETER_FAILPOINT: place } })
        expect(said).toContain(`failpoint ${place}`)
        const left = leftIn(folder)
        expect(left.isMarked).toBe(true)
        if (place === 'settle.begun@1') expect(left.freePages).toBeGreaterThan(0)

        const running = serverIn(folder)
        await openIn(running).finally(() => running.stop())
        expect(leftIn(folder)).toEqual({ isMarked: false, freePages: 0 })
        expect(problemsOf(dossierIn(folder))).toEqual([])
        expect(world.operation.besideProblems?.(folder)).toEqual([])
        expect(differences(canonicalDossier(dossierIn(folder)), world.after)).toEqual([])
      })
    }
  }))
