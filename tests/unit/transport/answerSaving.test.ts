import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAnswerSaving } from '../../../src-renderer/state/answerSaving.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'
import { answersOf } from '../views/questionnaireFixture.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')
const saved: Outcome = { kind: 'done', output: {} }
const stopped: Outcome = {
  kind: 'failed',
  error: { code: 'dataProcessStopped', params: {}, retryable: true, incidentId: 'i' },
}

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  ask.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
})

async function opened(): Promise<ReturnType<typeof useAnswerSaving>> {
  const saving = useAnswerSaving()
  ask.mockResolvedValueOnce({ kind: 'done', output: answersOf(7, 'Adviseur', 2, { people: 'open' }) })
  await saving.open(7)
  return saving
}

function levelOf(saving: ReturnType<typeof useAnswerSaving>, statementId: string): number | null | undefined {
  return saving.drafts.get(7)?.answers.answers.find((one) => one.statementId === statementId)?.level
}

/** What was sent, without the question that opened the answers. */
function sent(): unknown[] {
  return ask.mock.calls.slice(1).map(([, input]) => input)
}

describe('an answer on its way into the dossier', () => {
  it('stands on the screen at once and is sent at once', async () => {
    const saving = await opened()
    expect(saving.stateOf(7)).toBe('nothing')
    ask.mockResolvedValueOnce(saved)
    saving.edit(7, { answers: [{ statementId: 'people1', level: 3 }] })
    expect(levelOf(saving, 'people1')).toBe(3)
    expect(saving.stateOf(7)).toBe('busy')
    await vi.advanceTimersByTimeAsync(0)
    expect(saving.stateOf(7)).toBe('saved')
    expect(sent()).toEqual([{ respondentId: 7, answers: [{ statementId: 'people1', level: 3 }] }])
  })

  it('waits while another is under way, and then goes together with what came after it', async () => {
    const saving = await opened()
    let finish: (outcome: Outcome) => void = () => undefined
    ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (finish = resolve)))
    ask.mockResolvedValue(saved)
    saving.edit(7, { resumeAt: 'people' })
    saving.edit(7, { answers: [{ statementId: 'people1', level: 3 }] })
    saving.edit(7, { answers: [{ statementId: 'people1', level: 4 }] })
    saving.edit(7, { isFinished: true })
    expect(sent()).toHaveLength(1)
    finish(saved)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent()[1]).toMatchObject({ answers: [{ statementId: 'people1', level: 4 }], isFinished: true })
    expect(sent()).toHaveLength(2)
  })

  it('that could not be saved stays, says so, and is tried again with what came since', async () => {
    const saving = await opened()
    ask.mockResolvedValueOnce(stopped)
    saving.edit(7, { answers: [{ statementId: 'people1', level: 3 }] })
    await vi.advanceTimersByTimeAsync(0)
    expect(saving.stateOf(7)).toBe('failed')
    expect(saving.drafts.get(7)?.error?.code).toBe('dataProcessStopped')
    expect(levelOf(saving, 'people1')).toBe(3)
    ask.mockResolvedValueOnce(stopped)
    saving.edit(7, { answers: [{ statementId: 'people2', level: 1 }] })
    await vi.advanceTimersByTimeAsync(0)
    ask.mockResolvedValue(saved)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saving.stateOf(7)).toBe('saved')
    expect(sent()).toHaveLength(3)
    expect(sent()[2]).toMatchObject({
      answers: [
        { statementId: 'people1', level: 3 },
        { statementId: 'people2', level: 1 },
      ],
    })
  })

  it('can be tried again by hand', async () => {
    const saving = await opened()
    ask.mockResolvedValueOnce(stopped)
    saving.edit(7, { answers: [{ statementId: 'people1', level: 3 }] })
    await vi.advanceTimersByTimeAsync(0)
    ask.mockResolvedValue(saved)
    saving.retry(7)
    await vi.advanceTimersByTimeAsync(0)
    expect(saving.stateOf(7)).toBe('saved')
  })

  it('is not overwritten by older answers when the page is opened again', async () => {
    const saving = await opened()
    ask.mockResolvedValueOnce(stopped)
    saving.edit(7, { answers: [{ statementId: 'people1', level: 3 }] })
    await vi.advanceTimersByTimeAsync(0)
    await saving.open(7)
    expect(ask).toHaveBeenCalledTimes(2)
    expect(levelOf(saving, 'people1')).toBe(3)
  })
})

describe('answers that are asked for', () => {
  it('and stand in the dossier no more are told apart from other errors', async () => {
    const saving = useAnswerSaving()
    const gone = { code: 'notInDossier', params: {}, retryable: false, incidentId: '' } as const
    ask.mockResolvedValueOnce({ kind: 'failed', error: gone })
    await saving.open(7)
    expect(saving.isGone).toBe(true)
    ask.mockResolvedValueOnce(stopped)
    await saving.open(7)
    expect(saving.isGone).toBe(false)
    expect(saving.loadError?.code).toBe('dataProcessStopped')
  })

  it('are forgotten when they are removed or replaced', async () => {
    const saving = await opened()
    saving.forget(7)
    expect(saving.drafts.has(7)).toBe(false)
    saving.edit(7, { isFinished: true })
    expect(ask).toHaveBeenCalledTimes(1)
  })
})
