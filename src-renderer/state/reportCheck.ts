import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { createReportTake } from './reportTake.ts'

/** idle: not looked; checking: under way; taken: the newer figures are there to compare; kept: the user leaves it as it is. */
export type CheckStage = 'idle' | 'checking' | 'taken' | 'kept' | 'failed'

/** Holds a saved report against the data of now, in the background. */
export interface ReportCheck {
  readonly stage: Ref<CheckStage>
  readonly fresh: ShallowRef<ReportFigures | null>
  readonly start: (saved: ReportFigures) => void
  readonly keep: () => void
  readonly show: () => void
  readonly clear: () => void
}

export function createReportCheck(): ReportCheck {
  const stage: ReportCheck['stage'] = ref('idle')
  const fresh: ReportCheck['fresh'] = shallowRef(null)
  const take = createReportTake()
  let turn = 0

  async function look(saved: ReportFigures): Promise<void> {
    turn += 1
    const mine = turn
    stage.value = 'checking'
    fresh.value = null
    const { filter, plan } = saved
    const planId = plan?.id ?? null
    let taken = await take.start({ filter, planId })
    // The plan may have been removed meanwhile: then that is what differs.
    if (mine === turn && taken === null && planId !== null && take.error.value?.code === 'notInDossier')
      taken = await take.start({ filter, planId: null })
    if (mine !== turn) return
    fresh.value = taken
    stage.value = taken === null ? 'failed' : 'taken'
  }
  return {
    stage,
    fresh,
    start: (saved) => void look(saved),
    keep: () => {
      stage.value = 'kept'
    },
    show: () => {
      if (fresh.value !== null) stage.value = 'taken'
    },
    clear: () => {
      turn += 1
      take.clear()
      stage.value = 'idle'
      fresh.value = null
    },
  }
}
