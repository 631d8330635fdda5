import type { OutputOf } from '../../contract/registry.ts'
import { textKeepings, type TextKeeping } from '../../domain/textKeeping.ts'
import type { Words } from '../words.ts'

export type TextsCurrent = OutputOf<'texts.current'>

export interface KeepingChoice {
  readonly keeping: TextKeeping
  readonly name: string
  readonly text: string
}

export interface TextsView {
  readonly choices: readonly KeepingChoice[]
  /** How many texts are kept, and when the oldest goes. */
  readonly state: string
}

/** What is asked before texts are deleted for good. */
export interface DeletionQuestion {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly keep: string
}

export function textsView(words: Words, { kept, nextDeletion }: TextsCurrent): TextsView {
  const { texts } = words.text.topics
  const { none, one, many } = texts.kept
  const count = kept === 0 ? none : kept === 1 ? one : many(words.number(kept))
  const goes = nextDeletion === null || kept === 0 ? [] : [texts.goes(words.date(nextDeletion))]
  return {
    choices: textKeepings.map((keeping) => ({ keeping, ...texts.choices[keeping] })),
    state: [count, ...goes].join(' '),
  }
}

/** null when the choice deletes nothing: then nothing is asked. */
export function deletionQuestion(
  words: Words,
  { keeping, kept }: TextsCurrent,
  chosen: TextKeeping,
): DeletionQuestion | null {
  const { off, shorter } = words.text.topics.texts
  if (kept === 0 || chosen === keeping) return null
  const { confirm, keep, text } = off
  if (chosen === 'off')
    return { title: kept === 1 ? off.titleOne : off.title(words.number(kept)), text, confirm, keep }
  return keeping === 'kept' ? { ...shorter, text: shorter.text(words.number(kept)) } : null
}

/** Said once the choice is kept. */
export function keepingSaved(words: Words, deleted: number): string {
  const { texts } = words.text.topics
  if (deleted === 0) return texts.saved
  return deleted === 1 ? texts.deleted.one : texts.deleted.many(words.number(deleted))
}
