import type { TopicId } from '#shared/domain/message.ts'
import { redactText } from '#shared/privacy/redactText.ts'
import type { ParsedMessage } from '../adapter.ts'
import { citizenHandle } from '../identity.ts'
import { deriveMarks } from './deriveMarks.ts'
import type { Marks } from './deriveMarks.ts'
import type { Lexicon } from './lexicon.ts'

/** How the texts of one import are looked at, and whether they are kept. */
export interface Enrichment {
  readonly lexicon: Lexicon
  /** Texts are kept, redacted. */
  readonly keepsTexts: boolean
  /** The trained classifier where it is in use; takes a redacted text. */
  readonly topicOf: ((text: string) => TopicId) | null
  readonly nowMs: number
}

export interface Enriched {
  readonly marks: Marks
  /** Topic by the classifier, which goes before the words; null where it says nothing of this message. */
  readonly given: { readonly topic: TopicId } | null
  /** Redacted; null where nothing is kept. */
  readonly keptText: string | null
}

/** The one place where a text becomes one that may be kept. null = nothing in it. */
function redacted(message: ParsedMessage): string | null {
  if (message.text === null) return null
  const citizen = citizenHandle(message)
  const text = redactText(message.text, citizen === null ? [] : [citizen]).trim()
  return text === '' ? null : text
}

/** All that is derived from a text while it passes by. Thanks only stay thanks; a source's label stays as it is. */
export function enrichMessage(message: ParsedMessage, enrichment: Enrichment): Enriched {
  const { lexicon, keepsTexts, topicOf } = enrichment
  const marks = deriveMarks(message, lexicon)
  const mayBeGiven =
    topicOf !== null && message.direction === 'in' && marks.topicOrigin === 'words' && !marks.thanks
  if (!keepsTexts && !mayBeGiven) return { marks, given: null, keptText: null }
  const text = redacted(message)
  const given = mayBeGiven && text !== null ? { topic: topicOf(text) } : null
  return { marks, given, keptText: keepsTexts ? text : null }
}
