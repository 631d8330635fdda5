import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const storm = { name: 'Storm op X', path: '/overzicht', query: 'from=2025-01-01&to=2025-03-31&channel=x' }

async function names(): Promise<string[]> {
  return (await running.client.call('views.list', {})).map(({ name }) => name)
}

describe('saved views', () => {
  test('keep page and address, by name, and a name saved again holds the newest', async () => {
    const { client } = running
    await client.call('views.save', { ...storm, name: 'Webcare' })
    const { id } = await client.call('views.save', { ...storm, name: '  Storm op X ' })
    expect(await names()).toEqual(['Storm op X', 'Webcare'])
    expect((await client.call('views.list', {}))[0]).toEqual({ id, ...storm })
    const again = await client.call('views.save', { ...storm, path: '/vergelijken', query: '' })
    expect(again.id).toBe(id)
    expect((await client.call('views.list', {}))[0]).toMatchObject({ path: '/vergelijken', query: '' })
  })

  test('are renamed and removed; a name that is taken stays with the other one', async () => {
    const { client } = running
    const { id } = await client.call('views.save', storm)
    await client.call('views.save', { ...storm, name: 'Webcare' })
    await client.call('views.rename', { id, name: 'Storm Eunice' })
    expect(await names()).toEqual(['Storm Eunice', 'Webcare'])
    await expect(client.call('views.rename', { id, name: 'Webcare' })).rejects.toMatchObject({
      error: { code: 'invalidInput' },
    })
    await client.call('views.remove', { id })
    expect(await names()).toEqual(['Webcare'])
    await expect(client.call('views.rename', { id, name: 'Weg' })).rejects.toMatchObject({
      error: { code: 'notInDossier' },
    })
  })

  test('lead to no other place than a page of the app', async () => {
    const path = 'https://example.org/'
    await expect(running.client.call('views.save', { ...storm, path })).rejects.toMatchObject({
      error: { code: 'invalidInput' },
    })
    expect(await names()).toEqual([])
  })
})

describe('the reporting calendar', () => {
  test('is the usual one of the country until it is set, and again after it is reset', async () => {
    const { client } = running
    const usual = await client.call('calendar.current', {})
    expect(usual.isDefault).toBe(true)
    expect(usual.calendar.termStarts).toContain('2022-03-30')
    expect(usual.calendar.planningEnds).toEqual(['04-30', '08-31', '12-31'])
    const own = { termStarts: ['2021-11-24', '2026-04-01'], planningEnds: ['06-30', '12-31'] }
    await client.call('calendar.set', { calendar: own })
    expect(await client.call('calendar.current', {})).toEqual({ calendar: own, isDefault: false })
    expect((await client.call('figures.overview', everything)).calendar).toEqual(own)
    const wrong = { ...own, planningEnds: ['12-31', '06-30'] }
    await expect(client.call('calendar.set', { calendar: wrong })).rejects.toMatchObject({
      error: { code: 'invalidInput' },
    })
    await client.call('calendar.reset', {})
    expect(await client.call('calendar.current', {})).toEqual(usual)
  })

  test('has the Flemish terms in Flanders', async () => {
    await running.client.call('dossier.close', {})
    const [found] = await running.client.call('municipalities.search', { text: 'Gent', limit: 1 })
    await running.client.call('dossier.create', { municipalityCode: found?.code ?? '', name: null })
    const { calendar } = await running.client.call('calendar.current', {})
    expect(calendar.termStarts).toContain('2025-01-01')
    expect(calendar.termStarts).not.toContain('2022-03-30')
  })
})
