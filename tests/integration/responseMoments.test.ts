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

/** Questions of the hours that a test holds for. */
function arrived(isOf: (weekday: number, open: number) => boolean): number {
  const { arrivals, open } = page.week
  return arrivals
    .flatMap((hours, weekday) => hours.filter((_, hour) => isOf(weekday, open[weekday]?.[hour] ?? 0)))
    .reduce((sum, count) => sum + count, 0)
}

describe('the moments at which questions come', () => {
  it('share all questions out, as the hours of the week do', () => {
    const cases = Object.fromEntries(page.byMoment.map(({ key, cases: count }) => [key, count]))
    expect(cases).toEqual({
      open: arrived((weekday, open) => weekday < 5 && open >= 0.5),
      closed: arrived((weekday, open) => weekday < 5 && open < 0.5),
      weekend: arrived((weekday) => weekday >= 5),
    })
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
