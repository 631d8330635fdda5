import { computed, nextTick, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { Outcome } from '../transport/dataClient.ts'
import { dataConnection } from '../transport/dataConnection.ts'

const lastDossierKey = 'dialoogmeter.lastDossier'

type Batches = OutputOf<'import.batches'>

/** The greatest there is; null where there is none. */
function latest<T extends string | number>(values: readonly (T | null)[]): T | null {
  return values.reduce<T | null>(
    (best, value) => (value !== null && (best === null || value > best) ? value : best),
    null,
  )
}

/** Keeps the id of the open dossier, so that the next start opens it again; null forgets it. */
function remember(dossier: Dossier | null): void {
  if (dossier === null) localStorage.removeItem(lastDossierKey)
  else localStorage.setItem(lastDossierKey, dossier.id)
}

/** At the start of the app the dossier of last time opens again, if it is still there. */
async function reopenLast(): Promise<Outcome<Dossier | null>> {
  const id = localStorage.getItem(lastDossierKey)
  return id === null ? { kind: 'done', output: null } : dataConnection.ask('dossier.open', { id })
}

/** Work that a later call overtakes: the earlier one then changes nothing more, and is over when the latest one is. */
function inTurns(work: (isOvertaken: () => boolean) => Promise<void>): () => Promise<void> {
  let lastTurn = 0
  let newest: Promise<void> = Promise.resolve()
  return () => {
    lastTurn += 1
    const turn = lastTurn
    const isOvertaken = () => turn !== lastTurn
    newest = work(isOvertaken).then(() => (isOvertaken() ? newest : undefined))
    return newest
  }
}

/** A copy for looking is gone when it closes. */
function rememberOpened(dossier: Dossier | null): void {
  if (dossier !== null && dossier.location.shared?.isForLooking !== true) remember(dossier)
}

/** Asked before the dossier closes; it may hold that back, as a copy with work that is to be written back does. */
export const mayClose: { ask: () => Promise<boolean> } = { ask: () => Promise.resolve(true) }

/** The open dossier, and how far its data reach: what the frame of every page shows. */
export const useDossier = defineStore('dossier', () => {
  const current = shallowRef<Dossier | null>(null)
  /** null while it is not known what has been imported. */
  const batches = shallowRef<Batches | null>(null)
  const isLoaded = ref(false)
  /** The page to show once the dossier that is being opened is there. */
  const landing = ref('/overzicht')
  /** Why last time's dossier did not open again. */
  const error = shallowRef<AppErrorShape | null>(null)
  const loadError = shallowRef<AppErrorShape | null>(null)

  const dataTo = computed(() => latest((batches.value ?? []).map((batch) => batch.to)))
  const lastImportAtMs = computed(() => latest((batches.value ?? []).map((batch) => batch.importedAtMs)))

  /** Called when the first page stands: the dossier is asked for before that, while words and page are still read. */
  let pageStands: () => void = () => undefined
  const page = new Promise<void>((resolve) => {
    pageStands = resolve
  })

  const load = inTurns(async (isOvertaken) => {
    const answer = await dataConnection.ask('dossier.current', {})
    if (isOvertaken()) return
    const present = answer.kind === 'done' ? (answer.output ?? (await reopened())) : current.value
    if (isOvertaken()) return
    if (present?.id !== current.value?.id) batches.value = null
    current.value = present
    rememberOpened(present)
    // A page that stands stays, also while the data process starts again.
    if (answer.kind === 'done') isLoaded.value = true
    loadError.value = answer.kind === 'failed' ? answer.error : null
    // The page asks for its figures first: how far the data reach is told after them.
    await page
    await nextTick()
    const list = present === null ? null : await dataConnection.ask('import.batches', {})
    if (isOvertaken()) return
    batches.value = list?.kind === 'done' ? list.output : null
  })

  async function reopened(): Promise<Dossier | null> {
    const outcome = await reopenLast()
    if (outcome.kind === 'failed') error.value = outcome.error
    return outcome.kind === 'done' ? outcome.output : null
  }

  async function close(): Promise<void> {
    if (!(await mayClose.ask())) return
    remember(null)
    await dataConnection.ask('dossier.close', {})
    current.value = null
    await load()
  }

  dataConnection.onChanged((topics) => {
    if (topics.includes('dossier') || topics.includes('batches')) void load()
  })
  return {
    current,
    batches,
    dataTo,
    lastImportAtMs,
    isLoaded,
    landing,
    error,
    loadError,
    load,
    pageStands,
    close,
    remember,
  }
})
