import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { ProgressOf } from '#shared/contract/registry.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { dataConnection } from '../transport/dataConnection.ts'

/** What a report is about. */
export interface ReportSubject {
  readonly filter: Filter
  /** null = no what-if plan. */
  readonly planId: number | null
}

export interface ReportTake {
  readonly stage: Ref<'idle' | 'running' | 'stopped' | 'failed'>
  readonly progress: ShallowRef<ProgressOf<'report.take'> | null>
  readonly error: ShallowRef<AppErrorShape | null>
  /** @returns null when it was stopped, overtaken, or failed */
  readonly start: (subject: ReportSubject) => Promise<ReportFigures | null>
  readonly stop: () => void
  readonly clear: () => void
}

/** Takes the figures of a report; a newer start overtakes what is under way. */
export function createReportTake(): ReportTake {
  const stage: ReportTake['stage'] = ref('idle')
  const progress: ReportTake['progress'] = shallowRef(null)
  const error: ReportTake['error'] = shallowRef(null)
  let current: AbortController | null = null

  function halt(next: 'idle' | 'stopped'): void {
    current?.abort()
    current = null
    progress.value = null
    stage.value = next
  }
  async function start(subject: ReportSubject): Promise<ReportFigures | null> {
    current?.abort()
    const mine = new AbortController()
    current = mine
    stage.value = 'running'
    progress.value = null
    error.value = null
    const outcome = await dataConnection.ask('report.take', subject, {
      signal: mine.signal,
      onProgress: (now) => {
        if (current === mine) progress.value = now
      },
    })
    if (current !== mine) return null
    halt('idle')
    if (outcome.kind === 'done') return outcome.output
    stage.value = outcome.kind === 'failed' ? 'failed' : 'stopped'
    error.value = outcome.kind === 'failed' ? outcome.error : null
    return null
  }
  return {
    stage,
    progress,
    error,
    start,
    stop: () => {
      if (stage.value === 'running') halt('stopped')
    },
    clear: () => {
      error.value = null
      halt('idle')
    },
  }
}
