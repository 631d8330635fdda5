import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResponsePage } from '#shared/contract/response.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

let server: TestServer
let page: ResponsePage

beforeAll(async () => {
  server = startServer()
  await server.client.call('example.load', {})
  page = await server.client.call('response.figures', everything)
}, 120_000)
afterAll(() => server.stop())

describe('the moments at which questions come', () => {
  it('share all questions out', () => {
    const cases = Object.fromEntries(page.byMoment.map(({ key, cases: count }) => [key, count]))
    const weekend = page.week.arrivals
      .slice(5)
      .flat()
      .reduce((sum, count) => sum + count, 0)
    expect(cases['weekend']).toBe(weekend)
    const sum = page.byMoment.reduce((total, one) => total + one.cases, 0)
    expect(sum).toBe(page.current.cases)
  })

  it('wait longer outside opening hours, with interval and n', () => {
    const [open, closed] = page.byMoment
    if (open === undefined || closed === undefined) throw new Error('no moments')
    expect(closed.medianMs.value ?? 0).toBeGreaterThan(open.medianMs.value ?? Infinity)
    expect(closed.medianMs).toMatchObject({ n: closed.cases })
  })
})

describe('a day on which it is closed', () => {
  it('counts as closed, whatever an ordinary week says', async () => {
    const { client } = server
    const { hours } = await client.call('hours.current', {})
    // Wednesday 2 September 2026, and every hour of an ordinary Wednesday morning stays open.
    await client.call('hours.set', { hours: { ...hours, closedDays: [...hours.closedDays, '2026-09-02'] } })
    const day = { ...everything, from: '2026-09-02', to: '2026-09-02' }
    const closed = await client.call('response.figures', day)
    expect(closed.byMoment.map(({ key, cases }) => [key, cases])).toEqual([
      ['open', 0],
      ['closed', closed.current.cases],
      ['weekend', 0],
    ])
    await client.call('hours.reset', {})
    const open = await client.call('response.figures', day)
    expect(open.byMoment[0]?.cases).toBeGreaterThan(0)
  })
})
