import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Overview } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

const filter = {
  from: null,
  to: null,
  channel: null,
  accountId: null,
  topic: null,
  team: null,
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
    // Of one of the fifteen nothing is known; of two others some figures are too few to give.
    expect(Object.values(overview.peers).map((peer) => peer.n)).toEqual([14, 14, 13, 13, 13])
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

  it('reads every row of its files without an issue', async () => {
    const batches = await server.client.call('import.batches', {})
    expect(batches).toHaveLength(12)
    expect(batches.map((batch) => batch.issueCount)).toEqual(batches.map(() => 0))
  })
})
