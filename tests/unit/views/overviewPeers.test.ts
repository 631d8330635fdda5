import { expect, it } from 'vitest'
import type { Overview } from '#shared/contract/figures.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { overviewView } from '#shared/views/overview/overviewView.ts'
import { createWords } from '#shared/views/words.ts'
import { filled } from './overviewFixtures.ts'

const chance = 'Het verschil met vergelijkbare gemeenten kan toeval zijn.'
const noChoice = { channel: null, accountId: null, topic: null, team: null }

function deckBeside(medianMs: Overview['peers']['medianMs']): string | null {
  return overviewView({
    overview: { ...filled, peers: { ...filled.peers, medianMs } },
    filter: { from: '2026-07-01', to: '2026-09-30', clock: 'calendar', ...noChoice },
    municipalityName: 'Voorbeeldstad',
    hours: defaultOpeningHours('NL'),
    words: createWords('nl'),
  }).finding.deck
}
function all(median: number): Overview['peers']['medianMs'] {
  return { median, q1: median, q3: median, n: 15, year: 2026 }
}

it('says that a difference can be chance where the median of the others lies within the own interval', () => {
  const { medianMs } = filled.current.firstResponse
  if (medianMs.value === null || medianMs.high === null) throw new Error('no interval')
  expect(deckBeside(all(medianMs.high))).toContain(chance)
  expect(deckBeside(all(medianMs.high + 1))).not.toContain(chance)
})

it('says nothing of a difference where the others have no median', () => {
  expect(deckBeside({ median: null, reason: 'otherClock', n: 15 })).not.toContain(chance)
})
