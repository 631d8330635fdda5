import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { MovingProgress } from '#shared/contract/moving.ts'
import type { Outcome } from '../transport/dataClient.ts'

interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (told: MovingProgress) => void
}

export interface MovingRun<Output> {
  /** null while nothing runs. */
  readonly progress: ShallowRef<MovingProgress | null>
  readonly error: ShallowRef<AppErrorShape | null>
  /** @returns null when it failed or was stopped */
  readonly run: (ask: (following: Following) => Promise<Outcome<Output>>) => Promise<Output | null>
  readonly stop: () => void
}

/** One run of a move at a time; it ends with the part of the page that began it. */
export function useMovingRun<Output>(first: MovingProgress['phase']): MovingRun<Output> {
  const progress = shallowRef<MovingProgress | null>(null)
  const error = shallowRef<AppErrorShape | null>(null)
  let current: AbortController | null = null
  const stop = (): void => current?.abort()
  onScopeDispose(stop)

  const run: MovingRun<Output>['run'] = async (ask) => {
    current = new AbortController()
    error.value = null
    progress.value = { phase: first, fraction: 0 }
    const onProgress = (told: MovingProgress): void => {
      progress.value = told
    }
    const outcome = await ask({ signal: current.signal, onProgress })
    progress.value = null
    if (outcome.kind === 'failed') error.value = outcome.error
    return outcome.kind === 'done' ? outcome.output : null
  }
  return { progress, error, run, stop }
}
