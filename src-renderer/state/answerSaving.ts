import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import { mergeEdits, withEdits, type Edits } from '#shared/views/growth/questionnaireEdits.ts'
import type { RespondentAnswers } from '#shared/views/growth/questionnaireSteps.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useDossier } from './dossier.ts'

/** Before the next attempt after one that failed. */
const retryMs = 4000

export type SavingState = 'nothing' | 'busy' | 'saved' | 'failed'

/** One respondent's answers as they stand on the screen, and what of them is not saved yet. */
interface Draft {
  readonly answers: RespondentAnswers
  /** Not sent yet. */
  readonly waiting: Edits | null
  readonly isSending: boolean
  readonly error: AppErrorShape | null
  readonly hasSaved: boolean
}

/** The drafts by respondent, as values that are replaced whole. */
interface Drafts {
  readonly all: ShallowRef<ReadonlyMap<number, Draft>>
  readonly put: (id: number, draft: Draft) => void
  /** Nothing where the draft has been taken away meanwhile. */
  readonly patch: (id: number, part: Partial<Draft>) => void
  readonly remove: (id: number) => void
  readonly isUnsaved: (id: number) => boolean
  /** One next attempt, however often it failed before. */
  readonly later: (id: number, attempt: () => void) => void
}

function createDrafts(): Drafts {
  const all: Drafts['all'] = shallowRef(new Map())
  const attempts = new Map<number, ReturnType<typeof setTimeout>>()
  const put: Drafts['put'] = (id, draft) => {
    all.value = new Map([...all.value, [id, draft]])
  }
  return {
    all,
    put,
    patch: (id, part) => {
      const before = all.value.get(id)
      if (before !== undefined) put(id, { ...before, ...part })
    },
    remove: (id) => {
      all.value = new Map([...all.value].filter(([one]) => one !== id))
    },
    isUnsaved: (id) => {
      const draft = all.value.get(id)
      return draft !== undefined && (draft.isSending || draft.waiting !== null)
    },
    later: (id, attempt) => {
      clearTimeout(attempts.get(id))
      attempts.set(id, setTimeout(attempt, retryMs))
    },
  }
}

/** What comes while something is on its way goes together in the next. */
async function send(drafts: Drafts, id: number): Promise<void> {
  const draft = drafts.all.value.get(id)
  if (draft === undefined || draft.isSending || draft.waiting === null) return
  const sent = draft.waiting
  drafts.patch(id, { isSending: true, waiting: null })
  const outcome = await dataConnection.ask('growth.saveAnswers', { respondentId: id, ...sent })
  if (outcome.kind === 'done') {
    drafts.patch(id, { isSending: false, error: null, hasSaved: true })
    return send(drafts, id)
  }
  const later = drafts.all.value.get(id)?.waiting ?? {}
  drafts.patch(id, {
    isSending: false,
    waiting: mergeEdits(sent, later),
    error: outcome.kind === 'failed' ? outcome.error : null,
  })
  drafts.later(id, () => void send(drafts, id))
}

function stateOf(draft: Draft | undefined): SavingState {
  if (draft === undefined) return 'nothing'
  if (draft.error !== null) return 'failed'
  if (draft.isSending || draft.waiting !== null) return 'busy'
  return draft.hasSaved ? 'saved' : 'nothing'
}

interface Opening {
  readonly isGone: Ref<boolean>
  readonly loadError: ShallowRef<AppErrorShape | null>
  readonly open: (id: number) => Promise<void>
}

function createOpening(drafts: Drafts): Opening {
  const isGone = ref(false)
  const loadError: Opening['loadError'] = shallowRef(null)
  let lastTurn = 0

  async function open(id: number): Promise<void> {
    lastTurn += 1
    const turn = lastTurn
    isGone.value = false
    loadError.value = null
    // What stands on the screen is newer than what the dossier has.
    if (drafts.isUnsaved(id)) return
    const outcome = await dataConnection.ask('growth.answers', { respondentId: id })
    if (turn !== lastTurn || drafts.isUnsaved(id)) return
    if (outcome.kind === 'failed') {
      drafts.remove(id)
      isGone.value = outcome.error.code === 'notInDossier'
      loadError.value = outcome.error
    }
    if (outcome.kind !== 'done') return
    const nothing = { waiting: null, isSending: false, error: null, hasSaved: false }
    drafts.put(id, { answers: outcome.output, ...nothing })
  }
  return { isGone, loadError, open }
}

/**
 * Answers on their way into the dossier: each is sent at once. What could not be saved stays here, also while other
 * pages are looked at, and is tried again.
 */
export const useAnswerSaving = defineStore('answerSaving', () => {
  const dossier = useDossier()
  const drafts = createDrafts()
  const { isGone, loadError, open } = createOpening(drafts)

  function edit(id: number, edits: Edits): void {
    const draft = drafts.all.value.get(id)
    if (draft === undefined) return
    const waiting = draft.waiting === null ? edits : mergeEdits(draft.waiting, edits)
    drafts.patch(id, { answers: withEdits(draft.answers, edits), waiting })
    void send(drafts, id)
  }

  // Answers belong to the dossier that was open.
  watch(
    () => dossier.current?.id,
    () => {
      drafts.all.value = new Map()
    },
  )
  return {
    drafts: drafts.all,
    /** The respondent that was asked for stands in the dossier no more. */
    isGone,
    loadError,
    open,
    edit,
    forget: drafts.remove,
    stateOf: (id: number): SavingState => stateOf(drafts.all.value.get(id)),
    retry: (id: number): void => void send(drafts, id),
  }
})
