import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { dataConnection } from '../transport/dataConnection.ts'

const lastDossierKey = 'dialoogmeter.lastDossier'

type Batches = OutputOf<'import.batches'>

function newest<T>(values: readonly (T | null)[], isNewer: (a: T, b: T) => boolean): T | null {
  return values.reduce<T | null>(
    (best, value) => (value !== null && (best === null || isNewer(value, best)) ? value : best),
    null,
  )
}

/** The open dossier, and how far its data reach: what the frame of every page shows. */
export const useDossier = defineStore('dossier', () => {
  const current = shallowRef<Dossier | null>(null)
  const batches = shallowRef<Batches>([])
  const isLoaded = ref(false)
  const error = shallowRef<AppErrorShape | null>(null)

  const dataFrom = computed(() =>
    newest(
      batches.value.map((batch) => batch.from),
      (a, b) => a < b,
    ),
  )
  const dataTo = computed(() =>
    newest(
      batches.value.map((batch) => batch.to),
      (a, b) => a > b,
    ),
  )
  const lastImportAtMs = computed(() =>
    newest(
      batches.value.map((batch) => batch.importedAtMs),
      (a, b) => a > b,
    ),
  )

  function remember(dossier: Dossier | null): void {
    if (dossier === null) localStorage.removeItem(lastDossierKey)
    else localStorage.setItem(lastDossierKey, dossier.id)
  }

  /** At the start of the app the dossier of last time opens again, if it is still there. */
  async function reopenLast(): Promise<Dossier | null> {
    const id = localStorage.getItem(lastDossierKey)
    if (id === null) return null
    const opened = await dataConnection.ask('dossier.open', { id })
    if (opened.kind === 'failed') error.value = opened.error
    return opened.kind === 'done' ? opened.output : null
  }

  async function load(): Promise<void> {
    const answer = await dataConnection.ask('dossier.current', {})
    if (answer.kind === 'done') current.value = answer.output ?? (await reopenLast())
    if (current.value !== null) {
      remember(current.value)
      const list = await dataConnection.ask('import.batches', {})
      if (list.kind === 'done') batches.value = list.output
    } else {
      batches.value = []
    }
    isLoaded.value = answer.kind === 'done'
  }

  async function close(): Promise<void> {
    remember(null)
    await dataConnection.ask('dossier.close', {})
    current.value = null
    await load()
  }

  dataConnection.onChanged((topics) => {
    if (topics.includes('dossier') || topics.includes('batches')) void load()
  })
  return { current, batches, dataFrom, dataTo, lastImportAtMs, isLoaded, error, load, close, remember }
})
