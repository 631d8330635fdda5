import { describe, expect, it } from 'vitest'
import { chosenSummary, queueTotals, queueView, sharedQuestions } from '#shared/views/data/chosenFiles.ts'
import type { AskingFile, QueueFile } from '#shared/views/data/chosenFiles.ts'
import { startPace } from '#shared/views/data/pace.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const options = { own: [], dateOrder: null, timeZone: null, accountName: null, channel: null }

function chat(key: number, candidates: readonly string[], part: Partial<AskingFile> = {}): AskingFile {
  return {
    key,
    fileName: `gesprek ${String(key)}.txt`,
    format: 'whatsapp',
    asked: ['own', 'dateOrder'],
    options,
    inspection: { candidates: [...candidates] },
    ...part,
  }
}

describe('questions that several files ask', () => {
  it('are asked once for files of one kind, the name in most of them first', () => {
    const files = [chat(1, ['Anna', 'Voorbeeldstad']), chat(2, ['Voorbeeldstad', 'Bram']), chat(3, ['Carla'])]
    expect(sharedQuestions(files)).toMatchObject([
      { format: 'whatsapp', keys: [1, 2, 3], asked: ['own', 'dateOrder'] },
    ])
    expect(sharedQuestions(files)[0]?.candidates[0]).toBe('Voorbeeldstad')
  })

  it('are not shared by one file, by files that ask nothing, or across kinds', () => {
    const asksNothing = chat(2, [], { asked: [] })
    const other = chat(3, [], { format: 'mastodon' })
    expect(sharedQuestions([chat(1, ['Anna']), asksNothing, other])).toEqual([])
  })

  it('show as answered only what holds for all of them', () => {
    const one = chat(1, ['A', 'B'], { options: { ...options, own: ['A', 'B'], dateOrder: 'dmy' } })
    const two = chat(2, ['A'], { options: { ...options, own: ['A'], dateOrder: 'mdy' } })
    expect(sharedQuestions([one, two])[0]?.options).toMatchObject({ own: ['A'], dateOrder: null })
  })
})

describe('a queue of files', () => {
  const files: readonly QueueFile[] = [
    { fileName: 'een.csv', bytesTotal: 1_000_000, bytesRead: 400_000, rows: 90, state: 'over' },
    { fileName: 'twee.csv', bytesTotal: 2_000_000, bytesRead: 500_000, rows: 50, state: 'running' },
    { fileName: 'drie.csv', bytesTotal: 1_000_000, bytesRead: 0, rows: 0, state: 'waiting' },
  ]

  it('adds up bytes and rows; a file that is over counts whole', () =>
    expect(queueTotals(files)).toEqual({
      bytesRead: 1_500_000,
      bytesTotal: 4_000_000,
      rows: 140,
      over: 1,
      running: 'twee.csv',
    }))

  it('says which file of how many is read, and that what was imported stays', () => {
    const view = queueView(nl, files, startPace(0), 100)
    expect(view.title).toBe('Bestand 2 van 3: twee.csv')
    expect(view.fraction).toBe(0.375)
    expect(view.note).toContain('140 rijen gelezen.')
    expect(view.note).not.toContain('Nog ongeveer')
    const paced = { ...startPace(0), endsAtMs: 60_000 }
    expect(queueView(nl, files, paced, 0).note).toContain('Nog ongeveer 60 seconden.')
  })
})

describe('the chosen files', () => {
  it('add up to a sentence that leaves out what is none', () =>
    expect(chosenSummary(nl, ['ready', 'ready', 'asking', 'refused'])).toBe(
      '4 bestanden gekozen: 2 klaar om in te lezen, 1 met een vraag en 1 geweigerd.',
    ))
})
