import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import { setConstant } from '#shared/views/mapping/mappingEdits.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import { useImports } from '../../../src-renderer/state/imports.ts'
import { useMappingWizard } from '../../../src-renderer/state/mappingWizard.ts'
import type { TableInHand } from '../../../src-renderer/state/mappingPlace.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')
const file = { grantId: 'g', fileName: 'tabel.csv' }

function table(tableId: string, target: 'benchmark' | 'messages'): ReadableTable {
  return {
    refusal: null,
    tableId,
    fileName: 'tabel.csv',
    sizeBytes: 1,
    sheets: [],
    sheet: null,
    columns: [],
    rows: [],
    fields: [],
    proposed: { ...emptyMapping(target), own: [] },
    profiles: ['Vorig jaar'],
    layout: null,
    encoding: 'auto',
  }
}

function inHand(): TableInHand {
  const stage = useMappingWizard().open?.stage
  if (stage?.kind !== 'choosing') throw new Error('no table in hand')
  return stage
}

async function take(target: 'benchmark' | 'messages'): Promise<void> {
  ask.mockResolvedValueOnce({ kind: 'done', output: table('t', target) })
  await useMappingWizard().start(file, target)
}

beforeEach(() => {
  setActivePinia(createPinia())
  ask.mockReset()
})

describe('the table whose columns are being matched', () => {
  it('comes with the choices and the name that were saved for such a header', async () => {
    await take('benchmark')
    expect(inHand()).toMatchObject({ profile: 'Vorig jaar', profileName: 'Vorig jaar' })
    useMappingWizard().clear()
    expect(inHand()).toMatchObject({ profile: null, choices: { mapping: emptyMapping('benchmark') } })
  })

  it('does not come when the wizard was closed while the file was looked at', async () => {
    const wizard = useMappingWizard()
    let answer: (outcome: Outcome) => void = () => undefined
    ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (answer = resolve)))
    const looking = wizard.start(file, 'benchmark')
    expect(wizard.open?.stage.kind).toBe('looking')
    wizard.close()
    answer({ kind: 'done', output: table('t', 'benchmark') })
    await looking
    expect(wizard.open).toBeNull()
  })

  it('stays, with the reason, when its choices cannot be saved: nothing is imported then', async () => {
    await take('benchmark')
    ask.mockResolvedValueOnce({
      kind: 'failed',
      error: { code: 'diskFull', params: {}, retryable: false, incidentId: '' },
    })
    await useMappingWizard().run()
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['table.inspect', 'table.saveProfile'])
    expect(inHand()).toMatchObject({ isImporting: false, error: { code: 'diskFull' } })
  })

  it('keeps the sheet it has when another one holds no table', async () => {
    await take('benchmark')
    const refusal = { refusal: 'noTable', fileName: 'tabel.csv', detail: null } as const
    ask.mockResolvedValueOnce({ kind: 'done', output: refusal })
    await useMappingWizard().chooseSheet('Uitleg')
    expect(inHand()).toMatchObject({ refusedSheet: 'Uitleg', table: { tableId: 't' } })
  })

  it('of messages goes on as an import like any other', async () => {
    await take('messages')
    const wizard = useMappingWizard()
    const named = setConstant(inHand().choices, 'accountName', ' Meldpunt ')
    wizard.change(setConstant(named, 'channel', 'email'))
    wizard.rename('')
    ask.mockResolvedValueOnce({ kind: 'cancelled' })
    await wizard.run()
    expect(wizard.open).toBeNull()
    await vi.waitFor(() => expect(useImports().entries[0]?.stage.kind).toBe('stopped'))
    expect(ask.mock.calls[1]?.[1]).toMatchObject({ accountName: 'Meldpunt', channel: 'email', tableId: 't' })
  })
})
