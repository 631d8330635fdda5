import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('example.load', {})
})
afterAll(() => running.stop())

type Response = OutputOf<'response.figures'>
const figures = (filter: Partial<typeof everything>): Promise<Response> =>
  running.client.call('response.figures', { ...everything, ...filter })

describe('the figures of the page about response times, of the example', () => {
  test('are those of the overview', async () => {
    for (const clock of ['calendar', 'opening'] as const) {
      const overview = await running.client.call('figures.overview', { ...everything, clock })
      const response = await figures({ clock })
      const { cases, answered, closed, open, firstResponse } = overview.current
      const { medianMs, p90Ms, within } = firstResponse
      expect(response.current).toMatchObject({ cases, answered, closed, open, medianMs, p90Ms, within })
      expect(response.meanMs).toEqual(firstResponse.meanMs)
      expect(response.state).toBe(overview.state)
      expect(response.previous?.medianMs).toEqual(overview.previous?.firstResponse.medianMs)
      expect(response.differences.medianMs).toEqual(overview.differences.medianMs)
      expect(response.curves.own.points).toEqual(overview.curve)
    }
  })

  test('of a channel, topic or team are those that choosing it gives', async () => {
    const response = await figures({})
    for (const { key, of } of response.byChannel)
      expect((await figures({ channels: [key] })).current).toEqual(of)
    for (const { key, of } of response.byTopic) expect((await figures({ topics: [key] })).current).toEqual(of)
    for (const { key, of } of response.byTeam) expect((await figures({ teams: [key] })).current).toEqual(of)
    expect(response.byChannel.length + response.byTopic.length).toBeGreaterThan(8)
  })
})
