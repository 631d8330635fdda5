import { expect, it } from 'vitest'
import type { Overview } from '#shared/contract/figures.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { overviewView } from '#shared/views/overview/overviewView.ts'
import { createWords } from '#shared/views/words.ts'
import { filled } from './overviewFixtures.ts'

const chance = 'Het verschil met vergelijkbare gemeenten kan toeval zijn.'
const noChoice = { channels: null, accountIds: null, topics: null, teams: null }

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

it('calls a province or an own choice a group, in the sentence, the table and the source line', () => {
  const viewOf = (kind: 'province' | 'own' | 'nearestNeighbours') =>
    overviewView({
      overview: { ...filled, peerGroup: { kind, members: filled.peerGroup?.members ?? [] } },
      filter: { from: '2026-07-01', to: '2026-09-30', clock: 'calendar', ...noChoice },
      municipalityName: 'Voorbeeldstad',
      hours: defaultOpeningHours('NL'),
      words: createWords('nl'),
    })
  for (const kind of ['province', 'own'] as const) {
    const view = viewOf(kind)
    expect(JSON.stringify(view)).not.toMatch(/vergelijkba/i)
    expect(JSON.stringify(view.finding.segments)).toContain('Bij gemeenten uit uw groep')
    expect(view.peersName).toBe('Uw groep')
    expect(view.source).toContain('Uw groep: mediaan van')
  }
  expect(viewOf('nearestNeighbours').peersName).toBe('Vergelijkbaar')
  expect(JSON.stringify(viewOf('nearestNeighbours').finding.segments)).toContain(
    'Bij vergelijkbare gemeenten',
  )
})
