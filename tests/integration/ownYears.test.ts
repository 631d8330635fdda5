import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer

beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

const figure = { metric: 'within2h', year: 2023, value: 0.44, n: 900, source: 'Jaarverslag 2023' } as const

describe('figures of earlier years', () => {
  beforeEach(() => running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null }))

  async function withYears(): Promise<readonly object[]> {
    const { figures } = await running.client.call('compare.figures', everything)
    return figures.find(({ metric }) => metric === 'within2h')?.ownYears ?? []
  }

  test('are kept with the report they come from, and stand in the comparison', async () => {
    await running.client.call('benchmark.setOwnYear', figure)
    expect(await running.client.call('benchmark.ownYears', {})).toMatchObject([figure])
    expect(await withYears()).toMatchObject([
      { year: 2023, source: 'Jaarverslag 2023', figure: { value: 0.44, n: 900 } },
    ])
    expect(running.client.changed).toContain('benchmark')
  })

  test.each([
    ['begin in its first week', Date.UTC(2023, 0, 5, 9), [2023]],
    ['begin later', Date.UTC(2023, 0, 20, 9), []],
  ])(
    'are measured of a calendar year that lies within the data: those that %s',
    async (_how, fromMs, years) => {
      const rows = [...invent(20, fromMs), ...invent(20, Date.UTC(2024, 1, 1, 9), 5_001)]
      await importPath(running, writeTwcs(join(running.dataFolder, 'berichten.csv'), rows))
      expect(await withYears()).toMatchObject(
        years.map((year) => ({ year, source: null, figure: { n: 20 } })),
      )
      await running.client.call('benchmark.setOwnYear', { ...figure, year: 2021 })
      expect(await withYears()).toMatchObject([2021, ...years].map((year) => ({ year })))
    },
  )

  test('are replaced by a later entry for the same year', async () => {
    await running.client.call('benchmark.setOwnYear', figure)
    await running.client.call('benchmark.setOwnYear', { ...figure, value: 0.5, n: null })
    expect(await running.client.call('benchmark.ownYears', {})).toMatchObject([{ value: 0.5, n: null }])
  })

  test('can be removed, and put back as they were', async () => {
    await running.client.call('benchmark.setOwnYear', figure)
    await running.client.call('benchmark.removeOwnYear', { metric: 'within2h', year: 2023 })
    expect(await withYears()).toEqual([])
    await running.client.call('benchmark.setOwnYear', figure)
    expect(await withYears()).toHaveLength(1)
  })

  test('survive closing and opening the dossier', async () => {
    await running.client.call('benchmark.setOwnYear', figure)
    const dossier = await running.client.call('dossier.current', {})
    await running.client.call('dossier.close', {})
    await running.client.call('dossier.open', { id: dossier?.id ?? '' })
    expect(await running.client.call('benchmark.ownYears', {})).toMatchObject([figure])
  })

  test.each([
    ['a share above 1', { value: 1.2 }],
    ['a year before there were any', { year: 1999 }],
    ['no source', { source: '  ' }],
    ['a number that is no count', { n: 0 }],
  ])('refuse %s', async (_what, wrong) => {
    await expect(running.client.call('benchmark.setOwnYear', { ...figure, ...wrong })).rejects.toMatchObject({
      error: { code: 'invalidInput' },
    })
    expect(await running.client.call('benchmark.ownYears', {})).toEqual([])
  })

  test('take a median in milliseconds', async () => {
    await running.client.call('benchmark.setOwnYear', { ...figure, metric: 'medianMs', value: 7_200_000 })
    expect(await running.client.call('benchmark.ownYears', {})).toMatchObject([{ value: 7_200_000 }])
  })
})

test('the example takes no years', async () => {
  await running.client.call('example.load', {})
  await expect(running.client.call('benchmark.setOwnYear', figure)).rejects.toMatchObject({
    error: { code: 'exampleIsFixed' },
  })
})
