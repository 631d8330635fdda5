// Arrow keys in a closed list choose each option that they pass; what was only passed must cost nothing.
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { InputOf } from '#shared/contract/registry.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { chooseColumn, chooseLayout, setConstant } from '#shared/views/mapping/mappingEdits.ts'
import type { ReadableTable } from '#shared/views/mapping/previewView.ts'
import type { TableInHand } from '../../../src-renderer/state/mappingPlace.ts'
import { useMappingWizard } from '../../../src-renderer/state/mappingWizard.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')
const proposed: Mapping = {
  ...emptyMapping('messages'),
  columns: { sentAt: 0, author: 1 },
  own: ['Gemeente Proefdorp', 'Café de Proef'],
  dateOrder: 'dmy',
}

function table(part: Partial<ReadableTable> = {}): ReadableTable {
  const mapping = part.proposed ?? proposed
  return {
    refusal: null,
    tableId: 't',
    fileName: 'tabel.csv',
    sizeBytes: 1,
    sheets: [],
    sheet: null,
    encoding: 'auto',
    columns: ['Wanneer', 'Wie', 'Reden'].map((name) => ({ name, samples: [] })),
    rows: [],
    fields: [],
    profiles: [],
    layout: null,
    ...part,
    proposed: { ...mapping, own: [...mapping.own] },
  }
}

function hand(): TableInHand {
  const stage = useMappingWizard().open?.stage
  if (stage?.kind !== 'choosing') throw new Error('no table in hand')
  return stage
}

async function take(part: Partial<ReadableTable> = {}): Promise<void> {
  ask.mockResolvedValueOnce({ kind: 'done', output: table(part) })
  await useMappingWizard().start({ grantId: 'g', fileName: 'tabel.csv' }, part.proposed?.target ?? 'messages')
}

function choose(column: number, choice: string): void {
  useMappingWizard().tryOut(`column ${String(column)}`, (choices) => chooseColumn(choices, column, choice))
}

beforeEach(() => {
  setActivePinia(createPinia())
  ask.mockReset()
})

describe('a column’s list that is gone through with the arrow keys', () => {
  it('gives back what it only passed: the other columns, and what was said about them', async () => {
    await take()
    for (const passed of ['sentAt', 'sentTime', 'author']) choose(2, passed)
    expect(hand().choices.mapping.columns).toEqual({ sentAt: 0, author: 2 })
    choose(2, 'topic')
    expect(hand().choices.mapping).toEqual({ ...proposed, columns: { sentAt: 0, author: 1, topic: 2 } })
    choose(2, '')
    expect(hand().choices.mapping).toEqual(proposed)
  })

  it('takes a column for good once the focus has left', async () => {
    await take()
    choose(2, 'author')
    useMappingWizard().settle()
    choose(2, 'topic')
    expect(hand().choices.mapping.columns).toEqual({ sentAt: 0, topic: 2 })
  })

  it('takes nothing back that was chosen elsewhere meanwhile', async () => {
    await take()
    choose(2, 'author')
    useMappingWizard().change(setConstant(hand().choices, 'channel', 'email'))
    choose(2, 'topic')
    expect(hand().choices.mapping).toMatchObject({
      columns: { sentAt: 0, topic: 2 },
      constants: { channel: 'email' },
    })
  })

  it('is not held against another list', async () => {
    await take()
    choose(2, 'author')
    choose(1, 'text')
    expect(hand().choices.mapping.columns).toEqual({ sentAt: 0, author: 2, text: 1 })
  })
})

describe('the layout of figures', () => {
  it('that is passed takes no columns away', async () => {
    const wide: Mapping = {
      ...emptyMapping('benchmark'),
      columns: { code: 0 },
      metricColumns: { within24h: 1 },
    }
    await take({ proposed: { ...wide, own: [] } })
    const go = (layout: 'wide' | 'long') =>
      useMappingWizard().tryOut('layout', (choices) => chooseLayout(choices, layout))
    go('long')
    expect(hand().choices.mapping.metricColumns).toEqual({})
    go('wide')
    expect(hand().choices.mapping).toEqual(wide)
  })
})

describe('another way of reading the file', () => {
  function answer(part: Partial<ReadableTable>): void {
    ask.mockResolvedValueOnce({ kind: 'done', output: table(part) })
  }
  const mojibake = ['Wanneer', 'Wie', 'RedÃ©n'].map((name) => ({ name, samples: [] }))

  it('that is passed takes no choices away: a sheet', async () => {
    await take({ sheets: ['A', 'B', 'C'], sheet: 'A' })
    useMappingWizard().change(chooseColumn(hand().choices, 2, 'topic'))
    const chosen = hand().choices.mapping
    answer({ sheet: 'B', columns: [{ name: 'Ander', samples: [] }], proposed: emptyOf() })
    await useMappingWizard().chooseSheet('B')
    expect(hand().choices.mapping.columns).toEqual({})
    answer({ sheet: 'A', sheets: ['A', 'B', 'C'] })
    await useMappingWizard().chooseSheet('A')
    expect(hand().choices.mapping).toEqual(chosen)
  })

  it('that is passed takes no choices away: a code page of another width', async () => {
    await take()
    useMappingWizard().change(chooseColumn(hand().choices, 2, 'topic'))
    answer({ encoding: 'cp850', columns: [{ name: 'W', samples: [] }], proposed: emptyOf() })
    await useMappingWizard().chooseEncoding('cp850')
    expect(hand().choices.mapping.columns).toEqual({})
    answer({ encoding: 'windows-1252', columns: mojibake, proposed: emptyOf() })
    await useMappingWizard().chooseEncoding('windows-1252')
    expect(hand().choices.mapping.columns).toEqual({ sentAt: 0, author: 1, topic: 2 })
  })

  it('keeps the columns that were chosen, and of the names in it only those whose letters stay', async () => {
    await take()
    useMappingWizard().change(chooseColumn(hand().choices, 2, 'topic'))
    answer({ encoding: 'windows-1252', columns: mojibake, proposed: emptyOf() })
    await useMappingWizard().chooseEncoding('windows-1252')
    expect(hand().table.encoding).toBe('windows-1252')
    expect(hand().choices.mapping).toMatchObject({
      columns: { sentAt: 0, author: 1, topic: 2 },
      own: ['Gemeente Proefdorp'],
    })
  })

  it('proposes anew where nothing was chosen yet', async () => {
    await take({ proposed: emptyOf() })
    answer({ encoding: 'windows-1252', columns: mojibake })
    await useMappingWizard().chooseEncoding('windows-1252')
    expect(hand().choices.mapping).toEqual(proposed)
  })

  it('stays when its own list or button is overtaken by the next choice', async () => {
    await take()
    let late: (outcome: Outcome) => void = () => undefined
    ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (late = resolve)))
    const first = useMappingWizard().chooseEncoding('cp850')
    answer({ encoding: 'windows-1252' })
    await useMappingWizard().chooseEncoding('windows-1252')
    late({ kind: 'done', output: table({ encoding: 'cp850' }) })
    await first
    expect(hand().table.encoding).toBe('windows-1252')
    expect(ask.mock.calls[1]?.[2]?.signal?.aborted).toBe(true)
  })
})

function emptyOf(): InputOf<'table.check'>['mapping'] {
  return { ...emptyMapping('messages'), own: [] }
}
