import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpeningBlock, OpeningHours } from '#shared/domain/openingHours.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

/** The contract's form is writable, the domain's is not. */
type SentHours = { -readonly [Key in keyof OpeningHours]: OpeningHours[Key] }
const sent = (hours: SentHours) => structuredClone(hours) as never

const always: readonly OpeningBlock[] = [{ openMinute: 0, closeMinute: 1440 }]
const aroundTheClock: OpeningHours = {
  timeZone: 'Europe/Amsterdam',
  weeks: [{ validFrom: null, validTo: null, days: Array.from({ length: 7 }, () => always) }],
  closedHolidays: [],
  closedDays: [],
}
const opening = { ...allYears, clock: 'opening' } as const

let running: TestServer
beforeEach(async () => {
  running = startServer()
})
afterEach(() => running.stop())

async function medianMs(filter: typeof opening | typeof allYears): Promise<number | null> {
  const { current } = await running.client.call('figures.overview', filter)
  return current.firstResponse.medianMs.value
}

describe('opening hours', () => {
  beforeEach(async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const path = writeTwcs(join(running.dataFolder, 'a.csv'), invent(120, Date.UTC(2025, 0, 6, 8)))
    await importPath(running, path)
  })

  test('are Monday to Friday 9-17 until they are set', async () => {
    const { hours, isDefault } = await running.client.call('hours.current', {})
    expect(isDefault).toBe(true)
    expect(hours).toEqual(defaultOpeningHours('NL'))
  })

  test('change the figures in opening hours at once, and none in calendar time', async () => {
    const [calendar, before] = [await medianMs(allYears), await medianMs(opening)]
    expect(before).not.toBe(calendar)
    await running.client.call('hours.set', { hours: sent(aroundTheClock) })
    expect(await medianMs(opening)).toBe(calendar)
    expect(await medianMs(allYears)).toBe(calendar)
    expect(running.client.changed).toContain('figures')
    await running.client.call('hours.reset', {})
    expect(await medianMs(opening)).toBe(before)
  })

  test('are kept with the dossier, on its own wall clock', async () => {
    await running.client.call('hours.set', { hours: sent({ ...aroundTheClock, timeZone: 'America/Lima' }) })
    const [entry] = await running.client.call('dossier.recent', {})
    await running.client.call('dossier.close', {})
    await running.client.call('dossier.open', { id: entry?.id ?? '' })
    const { hours, isDefault } = await running.client.call('hours.current', {})
    expect([hours, isDefault]).toEqual([aroundTheClock, false])
  })

  test('that cannot be are refused and change nothing', async () => {
    const reversed: readonly OpeningBlock[] = [{ openMinute: 600, closeMinute: 540 }]
    const overlapping: readonly OpeningBlock[] = [
      { openMinute: 540, closeMinute: 720 },
      { openMinute: 700, closeMinute: 900 },
    ]
    for (const blocks of [reversed, overlapping, []]) {
      const weeks = [{ validFrom: null, validTo: null, days: [blocks, [], [], [], [], [], []] }]
      const wrong = running.client.call('hours.set', { hours: sent({ ...aroundTheClock, weeks }) })
      await expect(wrong).rejects.toThrow('invalidInput')
    }
    expect((await running.client.call('hours.current', {})).isDefault).toBe(true)
  })
})

describe('a municipality that merged', () => {
  beforeEach(async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM1992', name: null })
    const before = invent(60, Date.UTC(2022, 10, 7, 8))
    const after = invent(40, Date.UTC(2023, 1, 6, 8), 5001)
    await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), [...before, ...after]))
  })

  async function accountId(): Promise<number> {
    const { accounts } = await running.client.call('origins.current', {})
    const [account] = accounts
    if (account === undefined) throw new Error('no account')
    return account.id
  }

  test('names what it was made of, with the date, and no account until one is given', async () => {
    const { predecessors, accounts } = await running.client.call('origins.current', {})
    expect(predecessors).toEqual([
      { code: 'GM0501', name: 'Brielle', effective: '2023-01-01', hours: null },
      { code: 'GM0530', name: 'Hellevoetsluis', effective: '2023-01-01', hours: null },
      { code: 'GM0614', name: 'Westvoorne', effective: '2023-01-01', hours: null },
    ])
    expect(accounts.map(({ predecessor }) => predecessor)).toEqual([null])
    expect((await running.client.call('figures.overview', allYears)).predecessors).toEqual([])
  })

  test('shows before together or apart', async () => {
    await running.client.call('origins.setAccount', { accountId: await accountId(), predecessor: 'GM0501' })
    const cases = async (predecessor?: string): Promise<unknown> => {
      const filter = predecessor === undefined ? allYears : { ...allYears, predecessor }
      return (await running.client.call('figures.overview', filter)).current.cases
    }
    expect([await cases(), await cases('GM0501'), await cases('GM1992')]).toEqual([100, 60, 40])
    const { predecessors } = await running.client.call('figures.overview', allYears)
    expect(predecessors).toEqual([
      { code: 'GM0501', name: 'Brielle', until: '2023-01-01', hasOwnHours: false },
    ])
  })

  test('measures what was asked before the merger by the hours of that time', async () => {
    const id = await accountId()
    const median = async (predecessor: string): Promise<number | null> =>
      (await running.client.call('figures.overview', { ...opening, predecessor })).current.firstResponse
        .medianMs.value
    await running.client.call('origins.setAccount', { accountId: id, predecessor: 'GM0501' })
    const [former, own] = [await median('GM0501'), await median('GM1992')]
    await running.client.call('origins.setHours', { predecessor: 'GM0501', hours: sent(aroundTheClock) })
    const calendar = await running.client.call('figures.overview', { ...allYears, predecessor: 'GM0501' })
    expect(await median('GM0501')).toBe(calendar.current.firstResponse.medianMs.value)
    expect(await median('GM0501')).not.toBe(former)
    expect(await median('GM1992')).toBe(own)
    await running.client.call('origins.setHours', { predecessor: 'GM0501', hours: null })
    expect(await median('GM0501')).toBe(former)
  })

  test('refuses a municipality that it was not made of, and an account that is not there', async () => {
    const id = await accountId()
    const foreign = running.client.call('origins.setAccount', { accountId: id, predecessor: 'GM0014' })
    await expect(foreign).rejects.toThrow('invalidInput')
    const nobody = running.client.call('origins.setAccount', { accountId: 99, predecessor: 'GM0501' })
    await expect(nobody).rejects.toThrow('invalidInput')
  })

  test('has nothing to set where it never merged', async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    expect(await running.client.call('origins.current', {})).toEqual({ predecessors: [], accounts: [] })
  })
})
