import { describe, expect, it } from 'vitest'
import type { Overlap } from '#shared/contract/overlap.ts'
import { overlapRows } from '#shared/views/overlap/overlapView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const zone = 'Europe/Amsterdam'
const atMs = Date.UTC(2025, 2, 3, 9, 0, 20)

const overlap: Overlap = {
  batchId: 1,
  otherBatchId: 2,
  fileName: 'webcare.csv',
  otherFileName: 'twitter-archief',
  messages: 1112,
  byBasis: { text: 1100, id: 12 },
  firstAtMs: atMs,
  lastAtMs: atMs,
  isApart: false,
  examples: [
    { channel: 'x', direction: 'in', atMs, otherAtMs: atMs, basis: 'id' },
    { channel: 'x', direction: 'out', atMs, otherAtMs: atMs + 14_000, basis: 'text' },
  ],
}
const rowsOf = (one: Overlap): ReturnType<typeof overlapRows> =>
  overlapRows(nl, { files: [one], leftOut: one.messages }, [], zone)

describe('two files with the same messages', () => {
  it('are told with how many they have in common, and that those count once', () => {
    expect(rowsOf(overlap)).toMatchObject([
      {
        sentence: '1.112 berichten uit webcare.csv staan ook in twitter-archief; ze tellen één keer.',
        button: 'Apart tellen',
        buttonLabel: 'Berichten van webcare.csv en twitter-archief apart tellen',
      },
    ])
    expect(rowsOf({ ...overlap, messages: 1 })[0]?.sentence).toBe(
      '1 bericht uit webcare.csv staat ook in twitter-archief; het telt één keer.',
    )
  })

  it('can be counted once again where a person counts them apart', () => {
    expect(rowsOf({ ...overlap, isApart: true })).toMatchObject([
      {
        sentence:
          '1.112 berichten uit webcare.csv lijken ook in twitter-archief te staan; ze tellen in beide bestanden.',
        button: 'Eén keer tellen',
      },
    ])
  })

  it('show examples with both times on the municipality’s clock, and what shows it', () => {
    const examples = rowsOf(overlap)[0]?.examples ?? []
    expect(examples).toMatchObject([
      { channel: 'X', direction: 'van een inwoner', difference: 'geen', why: 'nummer van het kanaal' },
      { direction: 'van de gemeente', why: 'dezelfde woorden' },
    ])
    expect(examples[0]?.at).toBe(examples[0]?.otherAt)
    expect(examples[0]?.at).toContain('10:00')
    expect(examples[1]?.difference).not.toBe('geen')
  })
})
