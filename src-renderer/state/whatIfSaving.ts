import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { freeName } from '#shared/views/freeName.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import type { SavingState } from './answerSaving.ts'

/** A plan is saved once its changes have stopped for a moment: a slider on its way passes many values. */
const pauseMs = 300
/** Before the next attempt after one that failed. */
const retryMs = 4_000

/** Keeps one open plan in the dossier: each change, under its name, until it is left or removed. */
export interface PlanSaver {
  readonly state: Ref<SavingState>
  readonly error: ShallowRef<AppErrorShape | null>
  readonly name: Ref<string>
  /** null until it stands in the dossier. */
  readonly id: Ref<number | null>
  readonly save: (plan: Plan) => void
  /** Under another name from now on; an unsaved plan is saved with it. */
  readonly rename: (name: string, plan: Plan) => void
  /** Sends at once what still waits. */
  readonly flush: () => void
  /** Whatever waits is not sent any more: the plan has been removed. */
  readonly forget: () => void
}

export interface PlanPlace {
  readonly id: number | null
  readonly name: string
}

interface Waiting {
  plan: Plan | null
  isSending: boolean
  isForgotten: boolean
  /** Names that turned out to belong to other plans. */
  refused: string[]
  timer: ReturnType<typeof setTimeout> | undefined
}

type Parts = Pick<PlanSaver, 'state' | 'error' | 'name' | 'id'>

/** What can be put right without asking is; everything else is tried again later. */
function settleFailure(parts: Parts, waiting: Waiting, error: AppErrorShape, sentName: string): number {
  if (error.code === 'nameTaken') {
    waiting.refused.push(sentName)
    parts.name.value = freeName(sentName, waiting.refused)
    return 0
  }
  // Removed elsewhere meanwhile: what stands on the screen becomes a plan of its own again.
  if (error.code === 'notInDossier' && parts.id.value !== null) {
    parts.id.value = null
    return 0
  }
  parts.error.value = error
  parts.state.value = 'failed'
  return retryMs
}

async function send(parts: Parts, waiting: Waiting): Promise<void> {
  const { plan } = waiting
  if (plan === null || waiting.isSending || waiting.isForgotten) return
  const name = parts.name.value
  waiting.plan = null
  waiting.isSending = true
  const outcome = await dataConnection.ask('staffing.savePlan', { id: parts.id.value, name, plan })
  waiting.isSending = false
  if (waiting.isForgotten) return
  if (outcome.kind === 'done') {
    parts.id.value = outcome.output.id
    parts.error.value = null
    if (waiting.plan !== null) return send(parts, waiting)
    parts.state.value = 'saved'
    return
  }
  waiting.plan ??= plan
  const delayMs = outcome.kind === 'failed' ? settleFailure(parts, waiting, outcome.error, name) : retryMs
  if (delayMs === 0) return send(parts, waiting)
  clearTimeout(waiting.timer)
  waiting.timer = setTimeout(() => void send(parts, waiting), delayMs)
}

export function createPlanSaver(place: PlanPlace): PlanSaver {
  const parts: Parts = {
    state: ref<SavingState>(place.id === null ? 'nothing' : 'saved'),
    error: shallowRef(null),
    name: ref(place.name),
    id: ref(place.id),
  }
  const waiting: Waiting = {
    plan: null,
    isSending: false,
    isForgotten: false,
    refused: [],
    timer: undefined,
  }
  function keep(plan: Plan, delayMs: number): void {
    waiting.plan = plan
    if (parts.state.value !== 'failed') parts.state.value = 'busy'
    clearTimeout(waiting.timer)
    if (delayMs === 0) void send(parts, waiting)
    else waiting.timer = setTimeout(() => void send(parts, waiting), delayMs)
  }
  return {
    ...parts,
    save: (plan) => keep(plan, pauseMs),
    rename: (name, plan) => {
      parts.name.value = name
      waiting.refused = []
      keep(plan, 0)
    },
    flush: () => {
      clearTimeout(waiting.timer)
      void send(parts, waiting)
    },
    forget: () => {
      waiting.isForgotten = true
      clearTimeout(waiting.timer)
    },
  }
}
