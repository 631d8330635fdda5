import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { ChangeTopic } from '#shared/contract/events.ts'
import type { InputOf, OutputOf, ProcedureName, Procedures } from '#shared/contract/registry.ts'
import { dataConnection } from './dataConnection.ts'

type QueryName = {
  [Name in ProcedureName]: Procedures[Name]['kind'] extends 'query' ? Name : never
}[ProcedureName]

export interface QueryState<Name extends QueryName, Question = InputOf<Name>> {
  /** The newest answer; the old one stays while a new one is calculated. */
  readonly output: ShallowRef<OutputOf<Name> | null>
  /**
   * What `output` is the answer to. Whoever shows it together with what was asked takes it from here: the newest question
   * says nothing of the figures that still stand, and drawing these again for it would be work for nothing.
   */
  readonly answered: ShallowRef<Question | null>
  readonly error: ShallowRef<AppErrorShape | null>
  readonly isBusy: Ref<boolean>
  readonly reload: () => void
}

/**
 * Asks a question, and asks it again when its input or one of the topics changes. `input` returns null while the
 * question cannot be asked yet. An answer that has been overtaken is dropped.
 */
export function useQuery<Name extends QueryName, Question extends InputOf<Name>>(
  name: Name,
  input: () => Question | null,
  topics: readonly ChangeTopic[],
): QueryState<Name, Question> {
  const output: ShallowRef<OutputOf<Name> | null> = shallowRef(null)
  const answered: ShallowRef<Question | null> = shallowRef(null)
  const error: ShallowRef<AppErrorShape | null> = shallowRef(null)
  const isBusy = ref(false)
  let current: AbortController | null = null

  async function load(): Promise<void> {
    current?.abort()
    const question = input()
    if (question === null) {
      // The answer that is under way belongs to a question that is no longer asked.
      current = null
      isBusy.value = false
      return
    }
    const mine = new AbortController()
    current = mine
    isBusy.value = true
    const outcome = await dataConnection.ask(name, question, { signal: mine.signal })
    if (current !== mine) return
    isBusy.value = false
    if (outcome.kind === 'cancelled') return
    error.value = outcome.kind === 'failed' ? outcome.error : null
    if (outcome.kind !== 'done') return
    answered.value = question
    output.value = outcome.output
  }

  watch(
    () => JSON.stringify(input()),
    () => void load(),
    { immediate: true },
  )
  const stop = dataConnection.onChanged((changed) => {
    if (changed.some((topic) => topics.includes(topic))) void load()
  })
  onScopeDispose(() => {
    stop()
    current?.abort()
    current = null
  })
  return { output, answered, error, isBusy, reload: () => void load() }
}
