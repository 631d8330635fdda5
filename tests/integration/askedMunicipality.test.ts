import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { presentMunicipality } from '#data/reference/presentMunicipality.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

let running: TestServer
beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

describe('a new dossier', () => {
  test('is of the municipality that took over an old code', async () => {
    for (const [code, name] of [
      ['GM0501', 'Voorne aan Zee'],
      ['416', 'Dijk en Waard'],
      ['44001', 'Aalter'],
      ['44011', 'Deinze'],
    ] as const) {
      const dossier = await running.client.call('dossier.create', { municipalityCode: code, name: null })
      expect(dossier.municipality.name).toBe(name)
    }
  })

  test('is not made of a code without a known successor: the municipality is asked', async () => {
    const asked = running.client.call('dossier.create', { municipalityCode: 'GM0003', name: null })
    await expect(asked).rejects.toMatchObject({
      error: { code: 'municipalityWithoutSuccessor', params: { code: 'GM0003' } },
    })
    const unknown = running.client.call('dossier.create', { municipalityCode: 'GM9999', name: null })
    await expect(unknown).rejects.toThrow('unknownMunicipality')
    expect(await running.client.call('dossier.current', {})).toBeNull()
  })

  test('is not made of a code that was split: its successors are named', () => {
    const reference = loadReference(resourcesFolder)
    const split = (newCode: string) => ({
      ...{ oldCode: '90003', oldName: 'Splitsdorp', newCode, newName: '', effective: '2024-01-01' },
    })
    const changed = { ...reference, mergers: [...reference.mergers, split('44084'), split('44083')] }
    expect(() => presentMunicipality(changed, '90003')).toThrow(
      expect.objectContaining({
        code: 'municipalitySplit',
        params: { code: '90003', choices: 'Aalter 44084, Deinze 44083' },
      }),
    )
  })

  test('on the command line neither, and it says why', () => {
    const program = new URL('../../src-main/cli/index.ts', import.meta.url).pathname
    const init = (code: string, db: string) => {
      const parts = ['init', '--db', db, '--municipality', code]
      const env = { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: running.dataFolder }
      return spawnSync(process.execPath, [program, ...parts], { encoding: 'utf8', env })
    }
    const refused = join(running.dataFolder, 'weg.dialoogmeter')
    const { status, stderr } = init('GM0003', refused)
    expect([status, existsSync(refused)]).toEqual([64, false])
    expect(stderr).toContain('Kies de gemeente van nu. (GM0003)')
    const made = init('GM0501', join(running.dataFolder, 'oud.dialoogmeter'))
    expect([made.status, made.stdout.includes('Voorne aan Zee')]).toEqual([0, true])
  })
})
