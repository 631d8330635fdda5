import { shallowRef, watch } from 'vue'
import { defineStore } from 'pinia'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { ProgressOf } from '#shared/contract/registry.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useDossier } from './dossier.ts'

export type TrainingStage =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly progress: ProgressOf<'topics.train'> | null
      readonly isStopping: boolean
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: AppErrorShape }

/** Learning topics from labels; goes on while other pages are looked at. */
export const useTopicTraining = defineStore('topicTraining', () => {
  const dossier = useDossier()
  const stage = shallowRef<TrainingStage>({ kind: 'idle' })
  let current: AbortController | null = null

  async function train(): Promise<void> {
    if (stage.value.kind === 'running') return
    const mine = new AbortController()
    current = mine
    stage.value = { kind: 'running', progress: null, isStopping: false }
    const { signal } = mine
    const onProgress = (progress: ProgressOf<'topics.train'>): void => {
      if (current === mine && stage.value.kind === 'running') stage.value = { ...stage.value, progress }
    }
    const outcome = await dataConnection.ask('topics.train', {}, { signal, onProgress })
    if (current !== mine) return
    current = null
    stage.value =
      outcome.kind === 'failed' ? { kind: 'failed', error: outcome.error } : { kind: outcome.kind }
  }
  function stop(): void {
    if (stage.value.kind === 'running') stage.value = { ...stage.value, isStopping: true }
    current?.abort()
  }

  // The labels are of the dossier that was open.
  watch(
    () => dossier.current?.id,
    () => {
      current?.abort()
      current = null
      stage.value = { kind: 'idle' }
    },
  )
  return { stage, train, stop }
})
