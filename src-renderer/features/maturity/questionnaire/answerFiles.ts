import { shallowRef, watch, type ShallowRef } from 'vue'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { AnswersFileInspection } from '#shared/contract/growthAnswers.ts'
import type { ReadableAnswers } from '#shared/views/growth/questionnaireFile.ts'
import { useAnswerSaving } from '../../../state/answerSaving.ts'
import { useDossier } from '../../../state/dossier.ts'
import { dataConnection } from '../../../transport/dataConnection.ts'

export type AnswersStage =
  | { readonly kind: 'inspecting' }
  | { readonly kind: 'refused'; readonly inspection: AnswersFileInspection }
  | { readonly kind: 'readable' | 'importing'; readonly inspection: ReadableAnswers }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: AppErrorShape }

/** One chosen file with answers on its way into the dossier. */
export interface AnswersFileEntry {
  readonly key: number
  readonly fileName: string
  readonly stage: AnswersStage
}

export interface AnswerFiles {
  readonly files: ShallowRef<readonly AnswersFileEntry[]>
  readonly inspect: (grant: FileGrant) => Promise<void>
  readonly run: (key: number) => Promise<void>
  readonly remove: (key: number) => void
}

/** Chosen files with answers; they go with the page, and nothing of them is kept until they are imported. */
export function useAnswerFiles(): AnswerFiles {
  const dossier = useDossier()
  const saving = useAnswerSaving()
  const files = shallowRef<readonly AnswersFileEntry[]>([])
  let lastKey = 0

  function patch(key: number, stage: AnswersStage): void {
    files.value = files.value.map((file) => (file.key === key ? { ...file, stage } : file))
  }
  function remove(key: number): void {
    files.value = files.value.filter((file) => file.key !== key)
  }

  async function inspect({ grantId, fileName }: FileGrant): Promise<void> {
    lastKey += 1
    const key = lastKey
    files.value = [...files.value, { key, fileName, stage: { kind: 'inspecting' } }]
    const outcome = await dataConnection.ask('growth.inspectAnswers', { grantId })
    if (outcome.kind === 'cancelled') remove(key)
    else if (outcome.kind === 'failed') patch(key, { kind: 'failed', error: outcome.error })
    else if (outcome.output.refusal === null) patch(key, { kind: 'readable', inspection: outcome.output })
    else patch(key, { kind: 'refused', inspection: outcome.output })
  }

  async function run(key: number): Promise<void> {
    const stage = files.value.find((file) => file.key === key)?.stage
    if (stage?.kind !== 'readable') return
    const { inspection } = stage
    patch(key, { kind: 'importing', inspection })
    const { selectionId, name } = inspection
    const outcome = await dataConnection.ask('growth.importAnswers', { selectionId })
    if (outcome.kind === 'cancelled') patch(key, stage)
    else if (outcome.kind === 'failed') patch(key, { kind: 'failed', error: outcome.error })
    else {
      // What stood on the screen of this respondent has been replaced.
      saving.forget(outcome.output.respondentId)
      patch(key, { kind: 'done', name })
    }
  }

  watch(
    () => dossier.current?.id,
    () => {
      files.value = []
    },
  )
  return { files, inspect, run, remove }
}
