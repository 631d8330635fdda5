import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('example.load', {})
}, 60_000)
afterAll(() => running.stop())

type Response = OutputOf<'response.figures'>
type Filter = typeof everything
const figures = (filter: Partial<Filter>): Promise<Response> =>
  running.client.call('response.figures', { ...everything, ...filter })

async function casesBehind(filter: Partial<Filter>, mark: InputOf<'cases.list'>['mark']): Promise<number> {
  const { total } = await running.client.call('cases.list', {
    filter: { ...everything, ...filter },
    mark,
    search: '',
    sort: { by: 'startedAt', isDescending: false },
    offset: 0,
    limit: 1,
  })
  return total
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const known = (count: Response['current']['cases']): number => (typeof count === 'number' ? count : NaN)

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
      expect(response.curves.peers).toEqual(overview.peerCurve)
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

  test('add up to the cases of the choice, part by part and hour by hour', async () => {
    const year = { from: '2025-01-01', to: '2025-12-31' }
    const response = await figures(year)
    const cases = known(response.current.cases)
    expect(response.granularity).toBe('month')
    expect(response.series).toHaveLength(12)
    expect(response.series.every(({ isWhole }) => isWhole)).toBe(true)
    expect(sum(response.series.map((bucket) => known(bucket.cases)))).toBe(cases)
    expect(sum(response.week.arrivals.flat())).toBe(cases)
    expect(sum(response.byChannel.map(({ of }) => known(of.cases)))).toBe(cases)
    expect(sum(response.byTopic.map(({ of }) => known(of.cases)))).toBe(cases)
    expect(sum(response.norms.map((norm) => norm.cases))).toBe(response.current.withinNorm.n)
    for (const { curve } of response.byChannel) expect(curve.points?.length ?? 0).toBeLessThanOrEqual(60)
  })

  test('are as many cases as stand behind each mark', async () => {
    const quarter = { from: '2026-04-01', to: '2026-06-30' }
    const { series, week } = await figures(quarter)
    const backlogs = series.map(({ backlog }) => backlog)
    for (const { from, to, cases, backlog, backlogOn } of series) {
      expect(await casesBehind(quarter, { from, to })).toBe(known(cases))
      expect(await casesBehind(quarter, { waitingOn: backlogOn ?? '' })).toBe(backlog)
    }
    expect(Math.max(...backlogs.map(Number))).toBeGreaterThan(5)
    expect(await casesBehind(quarter, { weekday: 0, hour: 10 })).toBe(week.arrivals[0]?.[10])
  })

  test('name the open cases that waited longest, as the list of cases has them', async () => {
    const filter = { from: '2025-01-01', to: '2025-12-31', clock: 'opening' } as const
    const { slowest } = await figures(filter)
    const { rows } = await running.client.call('cases.list', {
      filter: { ...everything, ...filter },
      mark: { outcome: 'open' },
      search: '',
      sort: { by: 'wait', isDescending: true },
      offset: 0,
      limit: 10,
    })
    expect(slowest.map(({ waitMs }) => waitMs)).toEqual(rows.map(({ waitMs }) => waitMs))
    expect(new Set(slowest)).toEqual(new Set(rows))
  })

  test('carry the example’s norms, events and breaks', async () => {
    const year = { from: '2025-10-01', to: '2026-09-30' }
    const response = await figures(year)
    expect(response.norms.map(({ rule }) => rule.channel)).toEqual([null, 'whatsapp'])
    expect(response.annotations.map(({ kind }) => kind)).toEqual(['campaign', 'election', 'storm'])
    expect(response.breaks).toEqual([{ date: '2026-01-01', kind: 'norm', detail: null }])
    expect(response.hasIncidents).toBe(true)
    const without = await figures({ ...year, withoutIncidents: true } as never)
    const storm = await casesBehind(year, { from: '2026-08-21', to: '2026-08-21' })
    expect(storm).toBeGreaterThan(90)
    expect(known(without.current.cases)).toBe(known(response.current.cases) - storm)
  })

  test('stand beside published shares and means in calendar time only', async () => {
    const { published } = await figures({})
    expect(published.map(({ unit }) => unit)).toHaveLength(2)
    expect((await figures({ clock: 'opening' })).published).toEqual([])
  })
})
