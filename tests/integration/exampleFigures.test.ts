import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Overview } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

const filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
} as const
const hour = 3_600_000

let server: TestServer
let overview: Overview

function valueOf(figure: { value: number | null }): number {
  return figure.value ?? Number.NaN
}

function between(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}

beforeAll(async () => {
  server = startServer()
  await server.client.call('example.load', {})
  overview = await server.client.call('figures.overview', filter)
}, 120_000)
afterAll(() => server.stop())

describe('the example, generated and read through the real import', () => {
  it('is marked as invented and opens on the third quarter of 2026 with five channels', async () => {
    const dossier = await server.client.call('dossier.current', {})
    expect(dossier).toMatchObject({ isExample: true, municipality: { code: 'EX01', country: 'EX' } })
    expect(overview.period).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(overview.dataTo).toBe('2026-09-30')
    expect([...overview.channels].sort()).toEqual(['facebook', 'instagram', 'linkedin', 'whatsapp', 'x'])
  })

  it('has believable key figures: half within 2 to 4 hours, nine in ten within a week', () => {
    const { current } = overview
    between(Number(current.cases), 1_000, 1_500)
    between(valueOf(current.firstResponse.medianMs), 2 * hour, 4 * hour)
    between(valueOf(current.firstResponse.within['2h']), 0.38, 0.5)
    between(valueOf(current.responseRate7d), 0.88, 0.94)
    between(valueOf(current.conversationRatio), 0.25, 0.35)
    between(valueOf(current.dialogueShare), 0.19, 0.26)
  })

  it('answers in its own words mostly: about a third are standard answers', async () => {
    const { current } = await server.client.call('conversation.figures', filter)
    between(valueOf(current.identicalReplies), 0.2, 0.4)
  })

  it('has no case on X, whose archive holds own posts only, and says why', () => {
    const x = overview.current.byChannel.find((channel) => channel.channel === 'x')
    expect(x?.cases).toEqual({ value: null, reason: 'ownPostsOnly' })
    expect(x?.responseRate7d).toMatchObject({ value: null, reason: 'ownPostsOnly' })
    expect(x?.linkedReplies.replies).toBeGreaterThan(150)
  })

  it('became faster in a year beyond chance, and stands beside its invented peers in every figure', () => {
    const change = overview.differences.medianMs
    if (change.value === null) throw new Error(change.reason)
    expect(change.high).toBeLessThan(0)
    expect(overview.peerGroup?.members.every((member) => /^EX\d\d$/.test(member.code))).toBe(true)
    // Of one of the fifteen nothing is known; of two others some figures are too few to give, and of eight the response
    // rate: among the cases of the last days there are one to four that were answered, or that were not.
    expect(Object.values(overview.peers).map((peer) => peer.n)).toEqual([14, 14, 7, 13, 13])
    expect(overview.peerCurve.length).toBeGreaterThan(20)
    expect(overview.trend.every((month) => month.medianMs !== null)).toBe(true)
  })

  it('measures four facets; the export names no team', async () => {
    const { facets } = await server.client.call('growth.assessment', { filter })
    const measured = facets.filter((facet) => facet.measured.lowest !== null)
    expect(measured.map(({ id }) => id)).toEqual([
      'customerExperience',
      'conversation',
      'functionResult',
      'meansIct',
    ])
    expect(facets.find(({ id }) => id === 'processesOwnership')?.measured).toEqual({
      lowest: null,
      reason: 'noTeam',
    })
  })

  it('is between experimenting and conversing: two roles differ, and say more than the figures show', async () => {
    const { phase, facets, respondents, facts } = await server.client.call('growth.assessment', { filter })
    expect(respondents.map(({ name, answered, isFinished }) => [name, answered, isFinished])).toEqual([
      ['Communicatie', 36, true],
      ['Klantcontactcentrum', 36, true],
    ])
    expect(phase).toEqual({ lowest: 2, highest: 3, known: 10 })
    const tense = facets.filter(({ tension }) => tension !== null)
    expect(tense.map(({ id, tension }) => [id, tension])).toEqual([
      ['conversation', { direction: 'selfHigher', apart: 1, isStrong: false }],
      ['meansIct', { direction: 'measuredHigher', apart: 2, isStrong: true }],
    ])
    expect(facets.filter(({ spread }) => spread?.isApart).map(({ id }) => id)).toEqual([
      'context',
      'processesOwnership',
    ])
    expect(facets.flatMap(({ notes }) => notes)).toHaveLength(4)
    expect(facts.every(({ answers }) => answers.length > 0)).toBe(true)
  })

  it('has one assessment of half a year earlier, and stays as the user leaves it', async () => {
    const [saved, ...others] = await server.client.call('growth.history', {})
    expect(others).toEqual([])
    expect(saved).toMatchObject({ name: 'Voorjaar 2026', isSameModel: true })
    expect(new Date(saved?.savedAtMs ?? 0).toISOString().slice(0, 10)).toBe('2026-04-07')
    expect(saved?.assessment).toMatchObject({
      period: { from: '2025-10-01', to: '2026-03-31' },
      phase: { lowest: 2, highest: 2 },
    })
    const [first] = await server.client.call('growth.respondents', {})
    await server.client.call('growth.removeRespondent', { respondentId: first?.id ?? 0 })
    await server.client.call('example.load', {})
    expect(await server.client.call('growth.respondents', {})).toMatchObject([
      { name: 'Klantcontactcentrum' },
    ])
    expect(await server.client.call('growth.history', {})).toHaveLength(1)
  })

  it('reads every row of its files without an issue', async () => {
    const batches = await server.client.call('import.batches', {})
    expect(batches).toHaveLength(12)
    expect(batches.map((batch) => batch.issueCount)).toEqual(batches.map(() => 0))
  })
})
