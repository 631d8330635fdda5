import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packageFileSchema } from '#shared/benchmark/package/exchangePackage.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, looked, previewOf } from '../support/exchange.ts'

let utrecht: TestServer
let nijmegen: TestServer

beforeEach(async () => {
  utrecht = await dossierOf('GM0344', 300)
  nijmegen = await dossierOf('GM0268')
})
afterEach(async () => {
  await utrecht.stop()
  await nijmegen.stop()
})

describe('a package', () => {
  test('goes from one dossier to another', async () => {
    const preview = await previewOf(utrecht)
    expect(preview.content).toMatchObject({
      municipality: { code: 'GM0344', name: 'Utrecht' },
      isExample: false,
      period: { from: '2025-01-01', to: '2025-01-31' },
    })
    const path = join(utrecht.dataFolder, 'utrecht.json')
    const { previewId } = preview
    const saved = await utrecht.client.call('exchange.save', { previewId, grantId: utrecht.grant(path) })
    expect(saved).toEqual({ fileName: 'utrecht.json', sizeBytes: statSync(path).size })
    expect(readFileSync(path, 'utf8')).toBe(preview.fileText)
    expect(packageFileSchema.parse(JSON.parse(preview.fileText)).packages[0]?.content).toEqual(
      preview.content,
    )
    const inspection = await looked(nijmegen, path)
    expect(inspection).toMatchObject({ fileName: 'utrecht.json', becomesExample: false })
    expect(inspection.packages).toMatchObject([
      {
        municipality: { code: 'GM0344', name: 'Utrecht' },
        fingerprint: preview.fingerprint,
        effect: 'new',
        keyChanged: false,
        otherDefinitions: [],
        program: 'Dialoogmeter 0.0.0-test',
      },
    ])
    const { selectionId } = inspection
    const imported = await nijmegen.client.call('exchange.import', { selectionId, acceptChangedKeys: false })
    expect(imported).toMatchObject({ packages: 1, becameExample: false })
    const [file] = await nijmegen.client.call('exchange.imports', {})
    expect(file).toMatchObject({ id: imported.importId, fileName: 'utrecht.json' })
    expect(file?.packages).toMatchObject([{ municipality: { name: 'Utrecht' }, isReplaced: false }])
  })
})
