import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkSummary } from '#shared/contract/staffing.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { addScenario, withLevers, withPeople } from '#shared/views/whatIf/planEdits.ts'
import { createWords } from '#shared/views/words.ts'
import { useDossier } from '../../../src-renderer/state/dossier.ts'
import { useWhatIf } from '../../../src-renderer/state/whatIf.ts'
import { showLanguage } from '../../../src-renderer/state/words.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>
type Answer = (input: unknown, options: AskedOptions) => Outcome | Promise<Outcome>
interface AskedOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: unknown) => void
}

const words = createWords('nl')
const work: WorkSummary = {
  weeks: 0,
  firstMonday: null,
  lastMonday: null,
  questionsPerWeek: 0,
  serviceShare: 0,
  perHourOfWeek: Array.from({ length: 168 }, () => 0),
  handling: null,
  attention: null,
  attentionRule: 'atArrival',
  leftLyingShare: null,
  openQuestions: 0,
  usualCover: [],
  inhabitants: 10_000,
  year: 2026,
}
const done = (output: unknown): Outcome => ({ kind: 'done', output }) as Outcome
const failed = (code: string): Outcome =>
  ({ kind: 'failed', error: { code, params: {}, retryable: true, incidentId: '' } }) as Outcome
const outcome = { replications: 200, scenarios: [] }
const backTest = { kind: 'notPossible', reason: 'typedIn', weeks: 0, needed: 12 }

const ask = vi.spyOn(dataConnection, 'ask')
vi.spyOn(dataConnection, 'onChanged').mockReturnValue(() => undefined)
let answers: Record<string, Answer>

beforeEach(async () => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date(2026, 10, 22, 10))
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  })
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  await showLanguage('nl')
  setActivePinia(createPinia())
  answers = {
    'staffing.work': () => done(work),
    'staffing.plans': () => done([]),
    'staffing.savePlan': () => done({ id: 5 }),
    'staffing.removePlan': () => done({}),
    'staffing.simulate': () => done(outcome),
    'staffing.backTest': () => done(backTest),
  }
  ask.mockReset()
  ask.mockImplementation(((name: string, input: unknown, options: AskedOptions = {}) =>
    Promise.resolve(answers[name]?.(input, options) ?? done(null))) as typeof dataConnection.ask)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function opened(): Promise<ReturnType<typeof useWhatIf>> {
  const dossier = useDossier()
  dossier.current = { id: 'd', name: 'Rijnhoven' } as typeof dossier.current
  const whatIf = useWhatIf()
  whatIf.enter()
  await nextTick()
  await vi.advanceTimersByTimeAsync(100)
  return whatIf
}

function asked(name: string): unknown[] {
  return ask.mock.calls.filter(([procedure]) => procedure === name).map(([, input]) => input)
}

function faster(whatIf: ReturnType<typeof useWhatIf>, handlingFactor: number): void {
  if (whatIf.plan === null) throw new Error('no plan is open')
  whatIf.edit(withLevers(whatIf.plan, 0, { handlingFactor }), 'handling')
}

describe('the what-if plan on the screen', () => {
  it('begins with what the dossier tells, works it out, and keeps nothing until something changes', async () => {
    const whatIf = await opened()
    expect(whatIf.plan?.basis.arrivals.kind).toBe('typed')
    expect(whatIf.planName).toBe('Plan van 22 november 2026')
    expect(whatIf.run.shown?.isReady).toBe(true)
    expect(whatIf.check.backTest).toEqual(backTest)
    expect(asked('staffing.savePlan')).toEqual([])
  })

  it('opens the plan that was changed last', async () => {
    const plan = { ...standardPlan(work), version: 1 as const }
    const newest = { id: 9, name: 'Avondplan', changedAtMs: 2 }
    answers['staffing.plans'] = () => done([newest, { id: 3, name: 'Ouder', changedAtMs: 1 }])
    answers['staffing.plan'] = () => done({ ...newest, plan })
    const whatIf = await opened()
    expect(asked('staffing.plan')).toEqual([{ id: 9 }])
    expect([whatIf.planName, whatIf.planId]).toEqual(['Avondplan', 9])
  })

  it('says which plan it cannot read, and opens the next one all the same', async () => {
    const newest = { id: 9, name: 'Later', changedAtMs: 2 }
    const older = { id: 3, name: 'Ouder', changedAtMs: 1 }
    answers['staffing.plans'] = () => done([newest, older])
    answers['staffing.plan'] = (input) =>
      JSON.stringify(input) === '{"id":9}'
        ? failed('planUnreadable')
        : done({ ...older, plan: standardPlan(work) })
    const whatIf = await opened()
    expect([whatIf.planId, whatIf.openError?.code]).toEqual([3, 'planUnreadable'])
  })

  it('begins a plan where none of those that were kept can be read', async () => {
    answers['staffing.plans'] = () => done([{ id: 9, name: 'Later', changedAtMs: 2 }])
    answers['staffing.plan'] = () => failed('planUnreadable')
    const whatIf = await opened()
    expect([whatIf.planId, whatIf.plan === null, whatIf.openError?.code]).toEqual([
      null,
      false,
      'planUnreadable',
    ])
  })

  it('keeps a change by itself, and the next one under the same number', async () => {
    const whatIf = await opened()
    faster(whatIf, 0.9)
    faster(whatIf, 0.8)
    expect(whatIf.saving).toBe('busy')
    await vi.advanceTimersByTimeAsync(400)
    expect(whatIf.saving).toBe('saved')
    faster(whatIf, 0.7)
    await vi.advanceTimersByTimeAsync(400)
    expect(asked('staffing.savePlan')).toMatchObject([
      { id: null, plan: { scenarios: [{ levers: { handlingFactor: 0.8 } }] } },
      { id: 5, plan: { scenarios: [{ levers: { handlingFactor: 0.7 } }] } },
    ])
  })

  it('takes another name where the dossier has the name already', async () => {
    const whatIf = await opened()
    answers['staffing.savePlan'] = (input) =>
      JSON.stringify(input).includes('(2)') ? done({ id: 6 }) : failed('nameTaken')
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(400)
    expect([whatIf.planName, whatIf.saving]).toEqual(['Plan van 22 november 2026 (2)', 'saved'])
  })

  it('says when a change could not be kept, and tries again', async () => {
    const whatIf = await opened()
    answers['staffing.savePlan'] = () => failed('dataProcessStopped')
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(400)
    expect(whatIf.saving).toBe('failed')
    answers['staffing.savePlan'] = () => done({ id: 5 })
    await vi.advanceTimersByTimeAsync(4_100)
    expect(whatIf.saving).toBe('saved')
  })

  it('writes what still waits into no other dossier', async () => {
    const whatIf = await opened()
    answers['staffing.savePlan'] = () => failed('dataProcessStopped')
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(400)
    faster(whatIf, 0.8)
    const before = asked('staffing.savePlan').length
    const dossier = useDossier()
    dossier.current = { id: 'other', name: 'Duinwijk' } as typeof dossier.current
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked('staffing.savePlan')).toHaveLength(before)
    expect(whatIf.plan?.scenarios[0]?.levers.handlingFactor).toBe(1)
  })

  it('takes a slider’s way back in one step, and does it again', async () => {
    const whatIf = await opened()
    for (const factor of [0.95, 0.9, 0.85]) faster(whatIf, factor)
    whatIf.undo()
    expect(whatIf.plan?.scenarios[0]?.levers.handlingFactor).toBe(1)
    expect(whatIf.canUndo).toBe(false)
    whatIf.redo()
    expect(whatIf.plan?.scenarios[0]?.levers.handlingFactor).toBe(0.85)
  })

  it('stops what is under way when something changes, and shows the first answer before the last', async () => {
    const signals: AbortSignal[] = []
    answers['staffing.simulate'] = (_, { signal, onProgress }) => {
      if (signal !== undefined) signals.push(signal)
      onProgress?.({ done: 10, total: 200, soFar: { ...outcome, replications: 10 } })
      return new Promise<Outcome>(() => undefined)
    }
    const whatIf = await opened()
    expect(whatIf.run.shown).toMatchObject({ isReady: false, outcome: { replications: 10 } })
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(100)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    whatIf.run.stop()
    expect([whatIf.run.stage, signals[1]?.aborted]).toEqual(['stopped', true])
  })

  it('tests afterwards once for each present cover: another scenario changes nothing of it', async () => {
    const whatIf = await opened()
    expect(asked('staffing.backTest')).toHaveLength(1)
    if (whatIf.plan === null) throw new Error('no plan is open')
    whatIf.editAt(addScenario(words, whatIf.plan, 0))
    await vi.advanceTimersByTimeAsync(100)
    expect([whatIf.chosen, asked('staffing.simulate').length, asked('staffing.backTest').length]).toEqual([
      1, 2, 1,
    ])
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(100)
    // It is held against what was measured, without any lever.
    expect(asked('staffing.backTest')).toHaveLength(1)
    whatIf.edit(withPeople(whatIf.plan, 0, []))
    await vi.advanceTimersByTimeAsync(100)
    expect(asked('staffing.backTest')).toHaveLength(2)
  })

  it('a plan that is removed is not saved again, and a first one takes its place', async () => {
    const whatIf = await opened()
    faster(whatIf, 0.9)
    await vi.advanceTimersByTimeAsync(400)
    faster(whatIf, 0.5)
    expect(await whatIf.remove()).toBe(true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked('staffing.removePlan')).toEqual([{ id: 5 }])
    expect(asked('staffing.savePlan')).toHaveLength(1)
    expect(whatIf.plan?.scenarios[0]?.levers.handlingFactor).toBe(1)
  })
})
