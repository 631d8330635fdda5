import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { beginHistory, changed, redone, undone, type EditHistory } from '#shared/views/editHistory.ts'
import { isSamePlan, type WithPlace } from '#shared/views/whatIf/planEdits.ts'
import { createPlanCheck, createPlanRun, type PlanCheck, type PlanRun } from './whatIfRun.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { createDossierSaver, type DossierPlace, type DossierSaver } from './dossierSaving.ts'

/** The plan on the screen: what it was and is, where it is kept, and what it brings. */
export interface Desk {
  readonly history: ShallowRef<EditHistory<Plan> | null>
  readonly saver: ShallowRef<DossierSaver<Plan> | null>
  /** The scenario that is shown. */
  readonly chosen: Ref<number>
  /** How many plans have been put on the screen: what belongs to one of them is made anew for the next. */
  readonly opened: Ref<number>
  readonly run: PlanRun
  readonly check: PlanCheck
  readonly plan: ComputedRef<Plan | null>
  /** Puts a plan on the screen; what the one before still has to keep is kept. */
  readonly put: (plan: Plan, place: DossierPlace) => void
  readonly recompute: () => void
  readonly clear: () => void
}

export function createDesk(): Desk {
  const history: Desk['history'] = shallowRef(null)
  const saver: Desk['saver'] = shallowRef(null)
  const chosen = ref(0)
  const opened = ref(0)
  const plan = computed(() => history.value?.present ?? null)
  const check = createPlanCheck()
  const run = createPlanRun((ready) => check.start(ready))
  function recompute(): void {
    const now = plan.value
    if (now === null) return
    chosen.value = Math.min(chosen.value, now.scenarios.length - 1)
    check.follow(now)
    run.start(now)
  }
  function clear(): void {
    saver.value?.flush()
    saver.value = null
    history.value = null
    chosen.value = 0
    run.clear()
    check.clear()
  }
  function put(next: Plan, place: DossierPlace): void {
    clear()
    opened.value += 1
    history.value = beginHistory(next)
    saver.value = createDossierSaver(place, (id, name, kept: Plan) =>
      dataConnection.ask('staffing.savePlan', { id, name, plan: kept }),
    )
    // What somebody draws next is a scenario, where there is one.
    chosen.value = Math.min(1, next.scenarios.length - 1)
    recompute()
  }
  return { history, saver, chosen, opened, run, check, plan, put, recompute, clear }
}

export interface Edits {
  /** @param control what changed it, so that a slider's way is one step back; null = a step of its own */
  readonly edit: (plan: Plan, control?: string | null) => void
  /** As `edit`, and shows another scenario. */
  readonly editAt: (place: WithPlace) => void
  readonly undo: () => void
  readonly redo: () => void
}

export function createEdits({ history, saver, chosen, recompute }: Desk): Edits {
  function take(next: EditHistory<Plan>): void {
    if (next === history.value) return
    history.value = next
    saver.value?.save(next.present)
    recompute()
  }
  function edit(plan: Plan, control: string | null = null): void {
    const now = history.value
    if (now !== null && !isSamePlan(now.present, plan)) take(changed(now, plan, control, Date.now()))
  }
  return {
    edit,
    editAt: ({ plan, index }) => {
      edit(plan)
      chosen.value = index
    },
    undo: () => {
      if (history.value !== null) take(undone(history.value))
    },
    redo: () => {
      if (history.value !== null) take(redone(history.value))
    },
  }
}
