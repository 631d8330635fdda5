import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { useDossier } from '../../../src-renderer/state/dossier.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'
import { useQuery } from '../../../src-renderer/transport/useQuery.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')

/** The next question gets its answer when the test says so. */
function heldBack(): (outcome: Outcome) => void {
  let answer: (outcome: Outcome) => void = () => undefined
  ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (answer = resolve)))
  return answer
}

function dossier(id: string): Dossier {
  return {
    id,
    name: id,
    isExample: false,
    municipality: {
      code: 'GM0000',
      name: 'Rijnhoven',
      country: 'NL',
      province: 'Utrecht',
      population: 1,
      populationYear: 2024,
      sizeClass: 1,
    },
    createdAtMs: 0,
    location: { databasePath: '', keyPath: '', logFolder: '', keyProtection: 'file', shared: null },
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn(), removeItem: vi.fn() })
  setActivePinia(createPinia())
  ask.mockReset()
})
afterEach(() => vi.unstubAllGlobals())

describe('an answer that has been overtaken', () => {
  it('does not bring the earlier dossier back, and its load ends with the newest one', async () => {
    const store = useDossier()
    store.pageStands()
    const answerFirst = heldBack()
    const answerSecond = heldBack()
    const first = store.load()
    const second = store.load()
    ask.mockResolvedValue({ kind: 'done', output: [] })
    answerSecond({ kind: 'done', output: dossier('new') })
    await second
    answerFirst({ kind: 'done', output: dossier('old') })
    await first
    expect(store.current?.id).toBe('new')
  })

  it('is not waited for by what only tells how far the data reach: the page asks for its figures first', async () => {
    const store = useDossier()
    ask.mockImplementation((name) =>
      Promise.resolve({ kind: 'done', output: name === 'dossier.current' ? dossier('last') : [] } as never),
    )
    const load = store.load()
    await vi.waitFor(() => expect(store.isLoaded).toBe(true))
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['dossier.current'])
    store.pageStands()
    await load
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['dossier.current', 'import.batches'])
  })

  it('stands beside the question it answers while the next one is under way', async () => {
    const noCorrections = { total: 0, rows: [], canUndo: false, canRedo: false }
    const limit = ref(1)
    const scope = effectScope()
    const answerFirst = heldBack()
    const query = scope.run(() => useQuery('corrections.log', () => ({ offset: 0, limit: limit.value }), []))
    answerFirst({ kind: 'done', output: noCorrections })
    await vi.waitFor(() => expect(query?.answered.value).toEqual({ offset: 0, limit: 1 }))
    const answerSecond = heldBack()
    limit.value = 2
    await nextTick()
    expect([query?.answered.value?.limit, query?.isBusy.value]).toEqual([1, true])
    answerSecond({ kind: 'done', output: noCorrections })
    await vi.waitFor(() => expect(query?.answered.value?.limit).toBe(2))
    scope.stop()
  })

  it('does not land on a page whose question can no longer be asked', async () => {
    const isAsked = ref(true)
    const scope = effectScope()
    const answer = heldBack()
    const query = scope.run(() => useQuery('dossier.recent', () => (isAsked.value ? {} : null), []))
    isAsked.value = false
    await nextTick()
    answer({ kind: 'done', output: [] })
    await new Promise((resolve) => setImmediate(resolve))
    expect([query?.output.value, query?.isBusy.value]).toEqual([null, false])
    scope.stop()
  })
})
