import { computed, ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { SavingProgress } from '#shared/contract/sharedFolder.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useQuery } from '../transport/useQuery.ts'
import { mayClose } from './dossier.ts'
import { useNotices } from './notices.ts'
import { useWords } from './words.ts'

const explainedKey = 'dialoogmeter.sharedExplained'

type Manner = 'shared.save' | 'shared.saveAs'

/** What waits for the work to be written back: the dossier's closing, or the window's. */
export type Leaving = 'dossier' | 'window'

interface LeavingDialog {
  readonly leaving: Ref<Leaving | null>
  /** Shows the dialog that writes the work back. @returns whether what waits may go on */
  readonly leave: (what: Leaving) => Promise<boolean>
  readonly answer: (mayClose: boolean) => void
}

function useLeaving(hasWork: Readonly<Ref<boolean>>, error: ShallowRef<AppErrorShape | null>): LeavingDialog {
  const leaving = ref<Leaving | null>(null)
  let answerClose: ((mayClose: boolean) => void) | null = null

  function leave(what: Leaving): Promise<boolean> {
    if (!hasWork.value || dataConnection.state.value !== 'ready') return Promise.resolve(true)
    answerClose?.(false)
    leaving.value = what
    error.value = null
    return new Promise((resolve) => {
      answerClose = resolve
    })
  }
  function answer(mayGoOn: boolean): void {
    leaving.value = null
    answerClose?.(mayGoOn)
    answerClose = null
  }
  return { leaving, leave, answer }
}

/** The copy of a shared dossier: how it stands, and writing it back. */
export const useSharedFolder = defineStore('sharedFolder', () => {
  const words = useWords()
  const notices = useNotices()
  const standing = useQuery('shared.current', () => ({}), ['shared', 'dossier'])
  const progress = shallowRef<SavingProgress | null>(null)
  const error = shallowRef<AppErrorShape | null>(null)
  const isExplained = ref(localStorage.getItem(explainedKey) !== null)
  let stopper: AbortController | null = null

  const hasWork = computed(() => standing.output.value?.hasUnsavedWork === true)
  /** The file there is somebody else's now: only a file of its own can take the work. */
  const isTakenByOthers = computed(
    () => standing.output.value?.lock === 'others' || error.value?.code === 'sharedChanged',
  )

  const { leaving, leave, answer } = useLeaving(hasWork, error)
  mayClose.ask = () => leave('dossier')

  /** @returns whether the work is in the folder */
  async function write(name: Manner): Promise<boolean> {
    if (progress.value !== null) return false
    const mine = new AbortController()
    stopper = mine
    error.value = null
    progress.value = { phase: 'preparing', fraction: 0 }
    const onProgress = (told: SavingProgress): void => {
      progress.value = told
    }
    const outcome = await dataConnection.ask(name, {}, { signal: mine.signal, onProgress })
    progress.value = null
    stopper = null
    if (outcome.kind === 'failed') error.value = outcome.error
    if (outcome.kind !== 'done') return false
    if (leaving.value === null) notices.show(words.value.text.sharedFolder.saved(outcome.output.fileName))
    return true
  }

  async function discard(): Promise<void> {
    error.value = null
    const outcome = await dataConnection.ask('shared.discard', {})
    if (outcome.kind === 'failed') error.value = outcome.error
  }

  function explain(): void {
    localStorage.setItem(explainedKey, '1')
    isExplained.value = true
  }

  return {
    standing: standing.output,
    hasWork,
    isTakenByOthers,
    progress,
    error,
    leaving,
    isExplained,
    save: () => write('shared.save'),
    saveAs: () => write('shared.saveAs'),
    stop: () => stopper?.abort(),
    discard,
    explain,
    leave,
    answer,
  }
})
