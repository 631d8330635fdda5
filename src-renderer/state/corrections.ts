import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Correction, CorrectionLogEntry } from '#shared/contract/corrections.ts'
import { correctionText, nextSteps, valueOfCorrection } from '#shared/views/corrections/correctionWords.ts'
import type { Outcome } from '../transport/dataClient.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { useQuery } from '../transport/useQuery.ts'
import { useDossier } from './dossier.ts'
import { useWords } from './words.ts'

export interface Corrections {
  /** What undoing and redoing would do, in words; null where there is nothing. */
  readonly undoText: ComputedRef<string | null>
  readonly redoText: ComputedRef<string | null>
  readonly total: ComputedRef<number>
  readonly isBusy: Ref<boolean>
  /** What has just been done, or why it could not be. */
  readonly said: ShallowRef<Said | null>
  readonly say: (said: Said | null) => void
  readonly make: (correction: Correction) => Promise<boolean>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

export interface Said {
  readonly text: string
  readonly isFault: boolean
}

/** Undone corrections lie before the newest that holds: more than so many in a row nobody takes back one by one. */
const newestAsked = 200

function steps(): {
  readonly undo: ComputedRef<CorrectionLogEntry | null>
  readonly redo: ComputedRef<CorrectionLogEntry | null>
  readonly total: ComputedRef<number>
} {
  const dossier = useDossier()
  const log = useQuery(
    'corrections.log',
    () => (dossier.current === null ? null : { offset: 0, limit: newestAsked }),
    ['dossier', 'figures', 'batches'],
  )
  const next = computed(() => nextSteps(log.output.value?.rows ?? []))
  return {
    undo: computed(() => (log.output.value?.canUndo === true ? next.value.undo : null)),
    redo: computed(() => (log.output.value?.canRedo === true ? next.value.redo : null)),
    total: computed(() => log.output.value?.total ?? 0),
  }
}

/** A correction as the log has it now: what the page knows of the log may be older than the key that was pressed. */
async function entryOf(correctionId: number | null): Promise<CorrectionLogEntry | null> {
  if (correctionId === null) return null
  const log = await dataConnection.ask('corrections.log', { offset: 0, limit: newestAsked })
  return log.kind === 'done' ? (log.output.rows.find(({ id }) => id === correctionId) ?? null) : null
}

/** A correction of a long list takes a while; of a short one nobody should see a line come and go. */
const saidAfterMs = 500

interface Telling extends Pick<Corrections, 'isBusy' | 'said'> {
  readonly say: (text: string) => void
  /** Tells that it takes a while, and why it could not be done. */
  readonly during: <T>(work: Promise<Outcome<T>>) => Promise<Outcome<T>>
}

function telling(words: ReturnType<typeof useWords>): Telling {
  const said: Corrections['said'] = shallowRef(null)
  const underWay = ref(0)

  function say(text: string, isFault = false): void {
    said.value = { text, isFault }
  }
  async function during<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
    const waiting = words.value.text.corrections.underWay
    underWay.value += 1
    const timer = setTimeout(() => say(waiting), saidAfterMs)
    const outcome = await work
    clearTimeout(timer)
    underWay.value -= 1
    if (said.value?.text === waiting) said.value = null
    if (outcome.kind === 'failed') say(words.value.text.app.errors[outcome.error.code], true)
    return outcome
  }
  return { said, isBusy: computed(() => underWay.value > 0), say, during }
}

/** Making corrections, and taking them back in the order in which they were made. */
export function useCorrections(): Corrections {
  const words = useWords()
  const { undo, redo, total } = steps()
  const { said, isBusy, say, during } = telling(words)
  const textOf = (entry: CorrectionLogEntry | null): string | null =>
    entry === null ? null : correctionText(words.value, entry)

  async function make(correction: Correction): Promise<boolean> {
    const outcome = await during(dataConnection.ask('corrections.make', { correction }))
    if (outcome.kind !== 'done') return false
    const text = words.value.text.corrections
    const { correctionId, messages } = outcome.output
    const value = valueOfCorrection(correction)
    const facts = { kind: correction.kind, value, messages, fileName: null }
    say(correctionId === null ? text.nothingChanged : text.done(correctionText(words.value, facts)))
    return true
  }
  async function step(procedure: 'corrections.undo' | 'corrections.redo'): Promise<void> {
    const outcome = await during(dataConnection.ask(procedure, {}))
    if (outcome.kind !== 'done') return
    const what = textOf(await entryOf(outcome.output.correctionId))
    if (what === null) return
    const text = words.value.text.corrections
    say(procedure === 'corrections.undo' ? text.undone(what) : text.redone(what))
  }
  return {
    undoText: computed(() => textOf(undo.value)),
    redoText: computed(() => textOf(redo.value)),
    total,
    isBusy,
    said,
    say: (next) => {
      said.value = next
    },
    make,
    undo: () => step('corrections.undo'),
    redo: () => step('corrections.redo'),
  }
}
