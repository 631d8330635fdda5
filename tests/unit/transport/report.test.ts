import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noEdits } from '#shared/report/edits.ts'
import { useDossier } from '../../../src-renderer/state/dossier.ts'
import { useReport } from '../../../src-renderer/state/report.ts'
import { showLanguage } from '../../../src-renderer/state/words.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>
type Answer = (input: Record<string, unknown>) => Outcome | Promise<Outcome>

const figures = exampleReportFigures()
const newer = { ...figures, takenAtMs: figures.takenAtMs + 60_000 }
const subject = { filter: figures.filter, planId: null }
const kept = { id: 3, name: 'Raad', figures, edits: noEdits('nl') }
const saved = { id: 3, name: 'Raad', changedAtMs: 0, takenAtMs: 0, period: null, language: 'nl' as const }
const done = (output: unknown): Outcome => ({ kind: 'done', output }) as Outcome
const failed = (code: string): Outcome =>
  ({ kind: 'failed', error: { code, params: {}, retryable: true, incidentId: '' } }) as Outcome

const ask = vi.spyOn(dataConnection, 'ask')
vi.spyOn(dataConnection, 'onChanged').mockReturnValue(() => undefined)
let answers: Record<string, Answer>
const asked = (name: string): unknown[] =>
  ask.mock.calls.filter(([procedure]) => procedure === name).map(([, input]) => input)

beforeEach(async () => {
  vi.useFakeTimers()
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
    'report.take': () => done(figures),
    'report.list': () => done([]),
    'report.open': () => done(kept),
    'report.create': () => done({ id: 7 }),
    'report.saveEdits': () => done({}),
    'report.renew': () => done({}),
    'report.remove': () => done({}),
  }
  ask.mockReset()
  ask.mockImplementation(((name: string, input: Record<string, unknown>) =>
    Promise.resolve(answers[name]?.(input) ?? done([]))) as typeof dataConnection.ask)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function settle(ms = 400): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await nextTick()
}

describe('a new report', () => {
  it('is kept at once, under the name of its period', async () => {
    const report = useReport()
    await report.begin(subject)
    await settle()
    expect(asked('report.create')).toEqual([
      { name: 'Presentatie juli t/m september 2026', figures, edits: noEdits('nl') },
    ])
    expect(report.saving).toBe('saved')
  })

  it('is not begun where taking the figures fails, and says why', async () => {
    answers['report.take'] = () => failed('internal')
    const report = useReport()
    await report.begin(subject)
    expect(report.figures).toBeNull()
    expect(report.taking.stage).toBe('failed')
    expect(report.taking.error?.code).toBe('internal')
  })

  it('is not begun after it was stopped', async () => {
    let finish: (outcome: Outcome) => void = () => undefined
    answers['report.take'] = () => new Promise((resolve) => (finish = resolve))
    const report = useReport()
    const begun = report.begin(subject)
    report.taking.stop()
    finish(done(figures))
    await begun
    expect(report.taking.stage).toBe('stopped')
    expect(report.figures).toBeNull()
    expect(asked('report.create')).toEqual([])
  })

  it('gets another name where another report has it', async () => {
    let refusals = 1
    answers['report.create'] = () => (refusals-- > 0 ? failed('nameTaken') : done({ id: 7 }))
    const report = useReport()
    await report.begin(subject)
    await settle()
    expect(report.name).toBe('Presentatie juli t/m september 2026 (2)')
    expect(report.saving).toBe('saved')
  })
})

describe('a saved report', () => {
  it('is held against the data of now when it is opened, and left as it is', async () => {
    answers['report.take'] = () => done(newer)
    const report = useReport()
    await report.open({ id: 3 })
    await settle()
    expect(report.check.stage).toBe('taken')
    expect(report.figures?.takenAtMs).toBe(figures.takenAtMs)
    report.check.keep()
    expect(report.check.stage).toBe('kept')
    expect(asked('report.renew')).toEqual([])
  })

  it('is held against the data without the plan where that is gone', async () => {
    const withPlan = { ...kept, figures: { ...figures, plan: figures.plan } }
    expect(withPlan.figures.plan).not.toBeNull()
    answers['report.open'] = () => done(withPlan)
    answers['report.take'] = ({ planId }) => (planId === null ? done(newer) : failed('notInDossier'))
    const report = useReport()
    await report.open({ id: 3 })
    await settle()
    expect(asked('report.take')).toHaveLength(2)
    expect(report.check.stage).toBe('taken')
  })

  it('is renewed when asked, and put back', async () => {
    answers['report.take'] = () => done(newer)
    const report = useReport()
    await report.open({ id: 3 })
    await settle()
    const putBack = await report.renew()
    expect(report.figures?.takenAtMs).toBe(newer.takenAtMs)
    await putBack?.()
    expect(report.figures?.takenAtMs).toBe(figures.takenAtMs)
    expect(asked('report.renew')).toEqual([
      { id: 3, figures: newer },
      { id: 3, figures },
    ])
  })

  it('keeps each change after a moment, and takes it back', async () => {
    const report = useReport()
    await report.open({ id: 3 })
    report.edit({ ...noEdits('nl'), titles: { norm: 'O' } }, 'title-norm')
    report.edit({ ...noEdits('nl'), titles: { norm: 'Onze belofte' } }, 'title-norm')
    await settle()
    expect(asked('report.saveEdits')).toEqual([
      { id: 3, name: 'Raad', edits: { ...noEdits('nl'), titles: { norm: 'Onze belofte' } } },
    ])
    // Letters typed one after another are one step.
    report.undo()
    expect(report.edits).toEqual(noEdits('nl'))
    expect(report.canUndo).toBe(false)
    report.redo()
    expect(report.edits?.titles.norm).toBe('Onze belofte')
  })

  it('comes back after it was removed', async () => {
    const report = useReport()
    const putBack = await report.remove(saved)
    expect(asked('report.remove')).toEqual([{ id: 3 }])
    await putBack?.()
    expect(asked('report.create')).toEqual([{ name: 'Raad', figures, edits: noEdits('nl') }])
  })

  it('is shown as it was where the newer figures could not be kept', async () => {
    answers['report.take'] = () => done(newer)
    answers['report.renew'] = () => failed('diskFull')
    const report = useReport()
    await report.open({ id: 3 })
    await settle()
    expect(await report.renew()).toBeNull()
    expect(report.figures?.takenAtMs).toBe(figures.takenAtMs)
    expect(report.check.stage).toBe('taken')
    expect(report.error?.code).toBe('diskFull')
  })

  it('gets its own figures back, also when another report is on the screen by then', async () => {
    answers['report.take'] = () => done(newer)
    const report = useReport()
    await report.open({ id: 3 })
    await settle()
    const putBack = await report.renew()
    const other = { ...figures, takenAtMs: 1 }
    answers['report.open'] = () => done({ ...kept, id: 4, figures: other })
    await report.open({ id: 4 })
    await putBack?.()
    expect(report.figures).toEqual(other)
    expect(asked('report.renew')).toEqual([
      { id: 3, figures: newer },
      { id: 3, figures },
    ])
  })

  it('is not put back into another dossier', async () => {
    const report = useReport()
    const putBack = await report.remove(saved)
    const dossier = useDossier()
    dossier.current = { ...(dossier.current ?? {}), id: 'another' } as typeof dossier.current
    await putBack?.()
    expect(asked('report.create')).toEqual([])
  })

  it('that another version made is told, and is removed only when that is asked for', async () => {
    answers['report.open'] = () => failed('reportUnreadable')
    const report = useReport()
    await report.open({ id: 3 })
    expect(report.figures).toBeNull()
    expect(report.error?.code).toBe('reportUnreadable')
    expect(await report.remove(saved)).toBeNull()
    expect(asked('report.remove')).toEqual([])
    await report.discard(saved)
    expect(asked('report.remove')).toEqual([{ id: 3 }])
  })
})
