import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import { freeName } from '#shared/views/freeName.ts'
import type { Outcome } from '../transport/dataClient.ts'
import type { SavingState } from './answerSaving.ts'

/** Saved once its changes have stopped for a moment: a slider on its way passes many values, a title many letters. */
const pauseMs = 300
/** Before the next attempt after one that failed. */
const retryMs = 4_000

/** Keeps one open plan or report in the dossier: each change, under its name, until it is left or removed. */
export interface DossierSaver<T> {
  readonly state: Ref<SavingState>
  readonly error: ShallowRef<AppErrorShape | null>
  readonly name: Ref<string>
  /** null until it stands in the dossier. */
  readonly id: Ref<number | null>
  readonly save: (content: T) => void
  /** Under another name from now on; what was not saved is saved with it. */
  readonly rename: (name: string, content: T) => void
  /** Sends at once what still waits. */
  readonly flush: () => void
  /** Whatever waits is not sent any more: it has been removed. */
  readonly forget: () => void
}

/** Where it is kept; `id` null until it stands in the dossier. */
export interface DossierPlace {
  readonly id: number | null
  readonly name: string
}

/** Puts the content in the dossier; `id` null makes it a new one. */
export type SendToDossier<T> = (
  id: number | null,
  name: string,
  content: T,
) => Promise<Outcome<{ readonly id: number }>>

interface Waiting<T> {
  content: T | null
  isSending: boolean
  isForgotten: boolean
  /** Names that turned out to belong to others. */
  refused: string[]
  timer: ReturnType<typeof setTimeout> | undefined
}

type Parts = Pick<DossierSaver<never>, 'state' | 'error' | 'name' | 'id'>

/** What can be put right without asking is; everything else is tried again later. */
function settleFailure(
  parts: Parts,
  waiting: { refused: string[] },
  error: AppErrorShape,
  sentName: string,
): number {
  if (error.code === 'nameTaken') {
    waiting.refused.push(sentName)
    parts.name.value = freeName(sentName, waiting.refused)
    return 0
  }
  // Removed elsewhere meanwhile: what stands on the screen becomes one of its own again.
  if (error.code === 'notInDossier' && parts.id.value !== null) {
    parts.id.value = null
    return 0
  }
  parts.error.value = error
  parts.state.value = 'failed'
  return retryMs
}

async function send<T>(parts: Parts, waiting: Waiting<T>, put: SendToDossier<T>): Promise<void> {
  const { content } = waiting
  if (content === null || waiting.isSending || waiting.isForgotten) return
  const name = parts.name.value
  waiting.content = null
  waiting.isSending = true
  const outcome = await put(parts.id.value, name, content)
  waiting.isSending = false
  if (waiting.isForgotten) return
  if (outcome.kind === 'done') {
    parts.id.value = outcome.output.id
    parts.error.value = null
    if (waiting.content !== null) return send(parts, waiting, put)
    parts.state.value = 'saved'
    return
  }
  waiting.content ??= content
  const delayMs = outcome.kind === 'failed' ? settleFailure(parts, waiting, outcome.error, name) : retryMs
  if (delayMs === 0) return send(parts, waiting, put)
  clearTimeout(waiting.timer)
  waiting.timer = setTimeout(() => void send(parts, waiting, put), delayMs)
}

export function createDossierSaver<T>(place: DossierPlace, put: SendToDossier<T>): DossierSaver<T> {
  const parts: Parts = {
    state: ref<SavingState>(place.id === null ? 'nothing' : 'saved'),
    error: shallowRef(null),
    name: ref(place.name),
    id: ref(place.id),
  }
  const waiting: Waiting<T> = {
    content: null,
    isSending: false,
    isForgotten: false,
    refused: [],
    timer: undefined,
  }
  function keep(content: T, delayMs: number): void {
    waiting.content = content
    if (parts.state.value !== 'failed') parts.state.value = 'busy'
    clearTimeout(waiting.timer)
    if (delayMs === 0) void send(parts, waiting, put)
    else waiting.timer = setTimeout(() => void send(parts, waiting, put), delayMs)
  }
  return {
    ...parts,
    save: (content) => keep(content, pauseMs),
    rename: (name, content) => {
      parts.name.value = name
      waiting.refused = []
      keep(content, 0)
    },
    flush: () => {
      clearTimeout(waiting.timer)
      void send(parts, waiting, put)
    },
    forget: () => {
      waiting.isForgotten = true
      clearTimeout(waiting.timer)
    },
  }
}
