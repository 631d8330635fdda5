import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { InspectionView } from '#shared/contract/imports.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import { useImports } from '../../../src-renderer/state/imports.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')

function inspection(fileName: string): InspectionView {
  return {
    selectionId: fileName,
    fileName,
    sizeBytes: 1,
    format: 'twcs',
    formatVerified: true,
    reason: null,
    isDuplicate: false,
    needs: [],
    candidates: [],
    preview: [],
    supports: null,
  }
}

function inspected(...fileNames: readonly string[]): Outcome {
  return { kind: 'done', output: fileNames.map(inspection) }
}

function grant(fileName: string) {
  return { grantId: fileName, fileName, sizeBytes: 1 }
}

beforeEach(() => {
  setActivePinia(createPinia())
  ask.mockReset()
})

describe('the imports', () => {
  it('go on with the next file when one could not even be asked for', async () => {
    const imports = useImports()
    for (const name of ['one.zip', 'two.zip']) {
      ask.mockResolvedValueOnce(inspected(name))
      await imports.inspect(grant(name))
    }
    ask.mockRejectedValueOnce(new Error('out of memory'))
    ask.mockResolvedValueOnce({ kind: 'cancelled' })
    imports.runAll()
    await vi.waitFor(() =>
      expect(imports.entries.map(({ stage }) => stage.kind)).toEqual(['failed', 'stopped']),
    )
  })

  it('add nothing for a file whose dossier was closed while it was looked at', async () => {
    const imports = useImports()
    let answer: (outcome: Outcome) => void = () => undefined
    ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (answer = resolve)))
    const looking = imports.inspect(grant('both.zip'))
    imports.clear()
    answer(inspected('one.json', 'two.json'))
    await looking
    expect(imports.entries).toEqual([])
  })

  it('take a table whose columns were matched by hand in its turn, and start it again once stopped', async () => {
    const imports = useImports()
    const table = {
      tableId: 't',
      mapping: { ...emptyMapping('messages'), own: [] },
      accountName: 'Meldpunt',
      channel: 'email' as const,
    }
    ask.mockResolvedValueOnce({ kind: 'cancelled' })
    imports.runTable('meldingen.csv', table)
    await vi.waitFor(() => expect(imports.entries[0]?.stage.kind).toBe('stopped'))
    ask.mockResolvedValueOnce({
      kind: 'failed',
      error: { code: 'previewUnknown', params: {}, retryable: false, incidentId: '' },
    })
    imports.run(imports.entries[0]?.key ?? 0)
    await vi.waitFor(() => expect(imports.entries[0]?.stage.kind).toBe('failed'))
    expect(ask.mock.calls.map(([name, input]) => [name, input])).toEqual([
      ['table.importMessages', table],
      ['table.importMessages', table],
    ])
  })
})
