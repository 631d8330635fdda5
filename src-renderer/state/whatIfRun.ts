import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { BackTest, PlanOutcome } from '#shared/staffing/plan/outcome.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { checkKey } from '#shared/views/whatIf/planEdits.ts'
import type { Outcome } from '../transport/dataClient.ts'
import { dataConnection } from '../transport/dataConnection.ts'

/** Changes within this time are worked out together; short enough to seem at once. */
const pauseMs = 40

export interface Progress {
  readonly done: number
  readonly total: number
}

/** An outcome with the plan that it is of: the plan on the screen may have changed since. */
export interface ShownOutcome {
  readonly plan: Plan
  readonly outcome: PlanOutcome
  /** All years have been simulated. */
  readonly isReady: boolean
}

/** idle: done or nothing asked. */
export type RunStage = 'idle' | 'running' | 'stopped' | 'failed'

/** How a job that has ended leaves its place. */
function stageAfter({ kind }: Outcome<unknown>): RunStage {
  if (kind === 'done') return 'idle'
  return kind === 'failed' ? 'failed' : 'stopped'
}
function errorOf(outcome: Outcome<unknown>): AppErrorShape | null {
  return outcome.kind === 'failed' ? outcome.error : null
}

interface Place {
  readonly stage: Ref<RunStage>
  readonly progress: ShallowRef<Progress | null>
  readonly error: ShallowRef<AppErrorShape | null>
}
function newPlace(): Place {
  return { stage: ref<RunStage>('idle'), progress: shallowRef(null), error: shallowRef(null) }
}
/** The job that was under way is over; its place keeps how. */
function leave({ stage, progress, error }: Place, outcome: Outcome<unknown>): void {
  progress.value = null
  stage.value = stageAfter(outcome)
  error.value = errorOf(outcome)
}

export interface PlanRun {
  readonly stage: Ref<RunStage>
  readonly shown: ShallowRef<ShownOutcome | null>
  readonly progress: ShallowRef<Progress | null>
  readonly error: ShallowRef<AppErrorShape | null>
  /** Works out this plan instead of what is under way. */
  readonly start: (plan: Plan) => void
  readonly stop: () => void
  /** Nothing is under way or shown any more. */
  readonly clear: () => void
}

/** @param onDone when all years of the newest plan have been simulated */
export function createPlanRun(onDone: (plan: Plan) => void): PlanRun {
  const place = newPlace()
  const { stage, progress, error } = place
  const shown: PlanRun['shown'] = shallowRef(null)
  let current: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function simulate(plan: Plan, mine: AbortController): Promise<void> {
    const { signal } = mine
    const outcome = await dataConnection.ask(
      'staffing.simulate',
      { plan },
      {
        signal,
        onProgress: ({ done, total, soFar }) => {
          if (current !== mine) return
          progress.value = { done, total }
          if (soFar !== null) shown.value = { plan, outcome: soFar, isReady: false }
        },
      },
    )
    if (current !== mine) return
    current = null
    leave(place, outcome)
    if (outcome.kind !== 'done') return
    shown.value = { plan, outcome: outcome.output, isReady: true }
    onDone(plan)
  }
  function halt(): void {
    clearTimeout(timer)
    current?.abort()
    current = null
    progress.value = null
  }
  return {
    ...place,
    shown,
    start: (plan) => {
      halt()
      const mine = new AbortController()
      current = mine
      stage.value = 'running'
      error.value = null
      timer = setTimeout(() => void simulate(plan, mine), pauseMs)
    },
    stop: () => {
      if (stage.value !== 'running') return
      halt()
      stage.value = 'stopped'
    },
    clear: () => {
      halt()
      stage.value = 'idle'
      shown.value = null
      error.value = null
    },
  }
}

export interface PlanCheck {
  readonly stage: Ref<RunStage>
  /** Of the present cover and basis on the screen; null until it is known. */
  readonly backTest: ShallowRef<BackTest | null>
  readonly progress: ShallowRef<Progress | null>
  readonly error: ShallowRef<AppErrorShape | null>
  /** Forgets what does not hold for this plan any more. */
  readonly follow: (plan: Plan) => void
  /** Tests the plan, unless that has been done, is under way, or was stopped by hand. */
  readonly start: (plan: Plan) => void
  readonly again: (plan: Plan) => void
  readonly stop: () => void
  readonly clear: () => void
}

/** The check against weeks that were held out: once for each present cover and basis. */
export function createPlanCheck(): PlanCheck {
  const place = newPlace()
  const { stage, progress, error } = place
  const backTest: PlanCheck['backTest'] = shallowRef(null)
  let current: AbortController | null = null
  /** What has been tested, is being tested, or was stopped. */
  let key: string | null = null

  async function test(plan: Plan): Promise<void> {
    const mine = new AbortController()
    current = mine
    key = checkKey(plan)
    stage.value = 'running'
    error.value = null
    const onProgress = (now: Progress): void => {
      if (current === mine) progress.value = now
    }
    const outcome = await dataConnection.ask(
      'staffing.backTest',
      { plan },
      { signal: mine.signal, onProgress },
    )
    if (current !== mine) return
    current = null
    leave(place, outcome)
    backTest.value = outcome.kind === 'done' ? outcome.output : null
  }
  function halt(): void {
    current?.abort()
    current = null
    progress.value = null
  }
  function clear(): void {
    halt()
    key = null
    stage.value = 'idle'
    backTest.value = null
    error.value = null
  }
  return {
    ...place,
    backTest,
    follow: (plan) => {
      if (key !== null && key !== checkKey(plan)) clear()
    },
    start: (plan) => {
      if (key === checkKey(plan)) return
      clear()
      void test(plan)
    },
    again: (plan) => {
      clear()
      void test(plan)
    },
    stop: () => {
      if (stage.value !== 'running') return
      halt()
      stage.value = 'stopped'
    },
    clear,
  }
}
