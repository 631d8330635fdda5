import { computed, ref, shallowRef, watch, type ShallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { SavedPlan, WorkSummary } from '#shared/contract/staffing.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { copyName, usualPlanName } from '#shared/views/whatIf/planNames.ts'
import type { Words } from '#shared/views/words.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useQuery, type QueryState } from '../transport/useQuery.ts'
import { useDossier } from './dossier.ts'
import { createDesk, createEdits, type Desk } from './whatIfDesk.ts'
import { useWords } from './words.ts'

interface Shelf {
  /** Why a plan could not be opened or removed. */
  readonly openError: ShallowRef<AppErrorShape | null>
  readonly open: (saved: SavedPlan) => Promise<void>
  readonly begin: () => void
  readonly duplicate: () => void
  readonly rename: (name: string) => void
  /** @returns whether it is gone */
  readonly remove: () => Promise<boolean>
  /** The plan that was changed last, or a first one. */
  readonly openFirst: () => Promise<void>
}

/** The present cover as it seems to be, in the words of the page. */
function firstPlan({ text }: Words, work: WorkSummary): Plan {
  const present = text.whatIf.scenarios.now
  return standardPlan(work, { present, person: text.whatIfGrid.numbered('1') })
}

interface Sources {
  readonly work: QueryState<'staffing.work'>
  readonly plans: QueryState<'staffing.plans'>
}

/** Takes the open plan away; what is opened instead follows from the list of plans, which is asked anew. */
async function removeOpen(desk: Desk, { plans }: Sources): Promise<AppErrorShape | null> {
  const saver = desk.saver.value
  if (saver === null) return null
  saver.forget()
  const id = saver.id.value
  const outcome = id === null ? null : await dataConnection.ask('staffing.removePlan', { id })
  desk.clear()
  plans.output.value = null
  plans.reload()
  return outcome?.kind === 'failed' ? outcome.error : null
}

interface Reading {
  /** @returns why it is not on the screen, if it is not */
  readonly read: (saved: SavedPlan) => Promise<AppErrorShape | null>
  readonly putNew: (plan: Plan, name: string) => void
}

/** Puts one plan after another on the screen; what is read too late is dropped. */
function createReading(desk: Desk, openError: Shelf['openError']): Reading {
  let turn = 0
  return {
    read: async ({ id }) => {
      turn += 1
      const mine = turn
      const outcome = await dataConnection.ask('staffing.plan', { id })
      if (mine !== turn || outcome.kind === 'cancelled') return null
      if (outcome.kind === 'done') desk.put(outcome.output.plan, outcome.output)
      else openError.value = outcome.error
      return outcome.kind === 'failed' ? outcome.error : null
    },
    putNew: (plan, name) => {
      turn += 1
      desk.put(plan, { id: null, name })
    },
  }
}

function createShelf(desk: Desk, { work, plans }: Sources): Shelf {
  const words = useWords()
  const openError: Shelf['openError'] = shallowRef(null)
  const { read, putNew } = createReading(desk, openError)
  const names = (): string[] => (plans.output.value ?? []).map(({ name }) => name)
  const usualName = (): string => usualPlanName(words.value, Date.now(), names())
  async function open(saved: SavedPlan): Promise<void> {
    openError.value = null
    await read(saved)
  }
  function beginFirst(): void {
    if (work.output.value !== null) putNew(firstPlan(words.value, work.output.value), usualName())
  }
  function begin(): void {
    openError.value = null
    beginFirst()
    if (desk.plan.value !== null) desk.saver.value?.save(desk.plan.value)
  }
  async function remove(): Promise<boolean> {
    const error = await removeOpen(desk, { work, plans })
    openError.value = error
    return error === null
  }
  async function openFirst(): Promise<void> {
    openError.value = null
    for (const saved of plans.output.value ?? []) {
      const error = await read(saved)
      // One that another version kept stays where it is, and the next is opened; what else fails may succeed later.
      if (error?.code !== 'planUnreadable') return
    }
    // Nobody drew anything yet: it is kept from the first change on.
    beginFirst()
  }
  return {
    openError,
    open,
    begin,
    openFirst,
    duplicate: () => {
      const [plan, name] = [desk.plan.value, desk.saver.value?.name.value]
      if (plan === null || name === undefined) return
      openError.value = null
      putNew(plan, copyName(words.value, name, names()))
      desk.saver.value?.save(plan)
    },
    rename: (name) => {
      if (desk.plan.value !== null) desk.saver.value?.rename(name, desk.plan.value)
    },
    remove,
  }
}

/** Everything rests on the data of now: when those change it is worked out anew. */
function followData(desk: Desk, { work, plans }: Sources, shelf: Shelf): void {
  let isStale = false
  let isOpening = false
  dataConnection.onChanged((topics) => {
    isStale ||= topics.some((topic) => topic === 'figures' || topic === 'dossier')
  })
  watch([work.output, plans.output], async ([summary, list], [before]) => {
    if (summary === null || list === null || isOpening) return
    if (desk.plan.value === null) {
      isOpening = true
      isStale = false
      await shelf.openFirst()
      isOpening = false
    } else if (summary !== before && isStale) {
      isStale = false
      desk.check.clear()
      desk.recompute()
    }
  })
}

/** The what-if plan that is being drawn. It stays while other pages are looked at, and is in the dossier all the while. */
export const useWhatIf = defineStore('whatIf', () => {
  const dossier = useDossier()
  const isOnPage = ref(false)
  const asked = (): Record<string, never> | null => (isOnPage.value && dossier.current !== null ? {} : null)
  const work = useQuery('staffing.work', asked, ['dossier', 'figures'])
  const plans = useQuery('staffing.plans', asked, ['dossier', 'plans'])
  const desk = createDesk()
  const edits = createEdits(desk)
  const shelf = createShelf(desk, { work, plans })
  followData(desk, { work, plans }, shelf)

  watch(
    () => dossier.current?.id,
    () => {
      // Leaving the page sent it; now it would go into another dossier, over the plan that has the same number there.
      desk.saver.value?.forget()
      desk.clear()
      work.output.value = null
      plans.output.value = null
      work.reload()
      plans.reload()
    },
  )
  return {
    plan: desk.plan,
    /** The scenario that is shown. */
    chosen: desk.chosen,
    opened: desk.opened,
    run: desk.run,
    check: desk.check,
    recompute: desk.recompute,
    checkAgain: (): void => {
      if (desk.plan.value !== null) desk.check.again(desk.plan.value)
    },
    ...edits,
    canUndo: computed(() => (desk.history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (desk.history.value?.future.length ?? 0) > 0),
    work: work.output,
    /** All plans of the dossier, the one that was changed last first. */
    saved: computed(() => plans.output.value ?? []),
    planId: computed(() => desk.saver.value?.id.value ?? null),
    planName: computed(() => desk.saver.value?.name.value ?? ''),
    saving: computed(() => desk.saver.value?.state.value ?? 'nothing'),
    ...shelf,
    loadError: computed(() => work.error.value ?? plans.error.value ?? shelf.openError.value),
    reload: (): void => {
      work.reload()
      plans.reload()
    },
    enter: (): void => {
      isOnPage.value = true
    },
    leave: (): void => {
      isOnPage.value = false
      desk.saver.value?.flush()
    },
  }
})
