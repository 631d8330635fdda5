import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

type Rule = InputOf<'norms.set'>['rules'][number]
type Hours = InputOf<'hours.set'>['hours']

const hourMs = 3_600_000
const rule: Rule = {
  channel: null,
  clock: 'opening',
  limitMs: hourMs,
  targetShare: 0.8,
  validFrom: null,
  validTo: null,
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const rows = [...invent(120, Date.UTC(2024, 2, 4, 8)), ...invent(120, Date.UTC(2025, 2, 3, 8), 9001)]
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), rows))
})
afterEach(() => running.stop())

function yearOf(year: number): Promise<OutputOf<'response.figures'>> {
  const period = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }
  return running.client.call('response.figures', { ...everything, ...period, clock: 'opening' })
}

const setNorms = (...rules: Rule[]) => running.client.call('norms.set', { rules })

describe('own norms', () => {
  test('give a share at once, and none while nobody has set them', async () => {
    expect(await running.client.call('norms.current', {})).toEqual({ rules: [] })
    expect((await yearOf(2025)).current.withinNorm).toEqual({ value: null, reason: 'noNorm', n: 0 })
    await setNorms(rule)
    expect(running.client.changed).toContain('figures')
    const { current, norms } = await yearOf(2025)
    expect(current.withinNorm).toEqual(norms[0]?.within)
    expect(current.withinNorm).toMatchObject({ value: current.within['1h'].value, n: current.cases })
    expect(norms).toMatchObject([{ rule, cases: current.cases }])
  })

  test('of last year stay last year’s', async () => {
    await setNorms(rule)
    const before = await yearOf(2024)
    await setNorms({ ...rule, validTo: '2024-12-31' }, { ...rule, limitMs: 60_000, validFrom: '2025-01-01' })
    const [last, now] = [await yearOf(2024), await yearOf(2025)]
    expect(last.current.withinNorm).toEqual(before.current.withinNorm)
    expect(now.current.withinNorm.value).toBeLessThan(last.current.withinNorm.value ?? 0)
    expect(last.norms.map(({ cases }) => cases)).toEqual([last.current.cases])
  })

  test('are told by the opening hours of their own year', async () => {
    await setNorms(rule)
    const [before2024, before2025] = [await yearOf(2024), await yearOf(2025)]
    const { hours } = await running.client.call('hours.current', {})
    const days = hours.weeks[0]?.days ?? []
    const evening: Hours['weeks'][number]['days'] = days.map(() => [{ openMinute: 1200, closeMinute: 1230 }])
    const weeks = [
      { validFrom: null, validTo: '2024-12-31', days },
      { validFrom: '2025-01-01', validTo: null, days: evening },
    ]
    await running.client.call('hours.set', { hours: { ...hours, weeks } })
    const [last, now] = [await yearOf(2024), await yearOf(2025)]
    expect(last.current).toEqual(before2024.current)
    expect(last.week.open).not.toEqual(now.week.open)
    expect(now.current.medianMs).not.toEqual(before2025.current.medianMs)
    const both = await running.client.call('response.figures', {
      ...everything,
      from: '2024-01-01',
      to: '2025-12-31',
    })
    expect(both.breaks).toContainEqual({ date: '2025-01-01', kind: 'hours', detail: null })
  })

  test('are kept with the dossier; those that cannot be are refused', async () => {
    await setNorms(rule)
    for (const wrong of [
      { ...rule, validFrom: '2025-02-30' },
      { ...rule, validFrom: '2025-02-01', validTo: '2025-01-31' },
      { ...rule, limitMs: 0 },
      { ...rule, targetShare: 1.2 },
    ])
      await expect(setNorms(wrong)).rejects.toThrow('invalidInput')
    const [entry] = await running.client.call('dossier.recent', {})
    await running.client.call('dossier.close', {})
    await running.client.call('dossier.open', { id: entry?.id ?? '' })
    expect(await running.client.call('norms.current', {})).toEqual({ rules: [rule] })
    await setNorms()
    expect((await yearOf(2025)).current.withinNorm).toMatchObject({ reason: 'noNorm' })
  })
})

describe('noted events', () => {
  const storm = {
    kind: 'storm',
    title: 'Storm',
    from: '2025-03-05',
    to: '2025-03-06',
    isExcludable: true,
  } as const

  test('are kept, oldest first, changed and removed', async () => {
    const { client } = running
    const { id } = await client.call('annotations.save', { ...storm, id: null, title: '  Storm ' })
    const earlier = { ...storm, kind: 'other', title: 'Proef', from: '2024-03-06', to: '2024-03-06' } as const
    const { id: earlierId } = await client.call('annotations.save', { ...earlier, id: null })
    expect(await client.call('annotations.list', {})).toEqual([
      { ...earlier, id: earlierId },
      { ...storm, id },
    ])
    const changed = { ...storm, id, isExcludable: false }
    expect(await client.call('annotations.save', changed)).toEqual({ id })
    await client.call('annotations.remove', { id: earlierId })
    expect(await client.call('annotations.list', {})).toEqual([changed])
    await expect(client.call('annotations.save', { ...earlier, id: earlierId })).rejects.toThrow(
      'invalidInput',
    )
  })

  test('stand on the time axis of a period they touch', async () => {
    await running.client.call('annotations.save', { ...storm, id: null })
    expect((await yearOf(2025)).annotations).toMatchObject([storm])
    expect((await yearOf(2024)).annotations).toEqual([])
  })

  test('that cannot be are refused', async () => {
    for (const wrong of [
      { ...storm, to: '2025-03-04' },
      { ...storm, from: '2025-02-29' },
      { ...storm, title: '   ' },
    ])
      await expect(running.client.call('annotations.save', { ...wrong, id: null })).rejects.toThrow(
        'invalidInput',
      )
    expect(await running.client.call('annotations.list', {})).toEqual([])
  })
})

describe('what answers about norms, events and response times', () => {
  test('is what their schemas say, of an empty dossier too', async () => {
    await setNorms(rule)
    await running.client.call('annotations.save', {
      id: null,
      kind: 'election',
      title: 'Verkiezing',
      from: '2025-03-05',
      to: '2025-03-05',
      isExcludable: false,
    })
    expect(await yearOf(2025)).toMatchObject({ state: 'figures', annotations: [{ kind: 'election' }] })
    await running.client.call('dossier.create', { municipalityCode: 'GM0014', name: null })
    const empty = await running.client.call('response.figures', everything)
    expect(empty).toMatchObject({
      state: 'empty',
      current: {
        cases: { value: null, reason: 'noOwnData' },
        withinNorm: { value: null, reason: 'noOwnData' },
      },
      curves: { own: { points: null, reason: 'noOwnData' }, comparison: null },
      series: [],
      slowest: [],
      byChannel: [],
    })
  })
})
