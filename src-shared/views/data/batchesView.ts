import type { BatchView } from '../../contract/imports.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

export interface BatchRow {
  readonly id: number
  readonly fileName: string
  /** Tells files of one name apart; null when the name is alone. */
  readonly number: string | null
  /** Name, number and period: enough to know which file is meant without its row. */
  readonly title: string
  readonly source: string
  readonly imported: string
  readonly period: string
  readonly observedUntil: string | null
  readonly messages: string
  readonly split: string
  readonly issueCount: number
  readonly issues: string
}

/** Of files that share a name, as masked ones do: which of them in order of import. */
function numbersWithinName(batches: readonly BatchView[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  for (const batch of batches) {
    const sameName = batches.filter(({ fileName }) => fileName === batch.fileName)
    if (sameName.length > 1) numbers.set(batch.id, sameName.filter(({ id }) => id <= batch.id).length)
  }
  return numbers
}

function namesOf(
  words: Words,
  batch: BatchView,
  number: number | null,
): Pick<BatchRow, 'fileName' | 'number' | 'title'> {
  const { fileName, from, to } = batch
  if (number === null) return { fileName, number: null, title: fileName }
  const text = words.text.data.batches
  const numbered = text.numbered(words.number(number))
  const period = from === null || to === null ? '' : `, ${words.period(from, to)}`
  return { fileName, number: numbered, title: `${fileName} (${numbered}${period})` }
}

/** One row per imported file, newest first. */
export function batchRows(words: Words, batches: readonly BatchView[]): readonly BatchRow[] {
  const text = words.text.data
  const numbers = numbersWithinName(batches)
  return batches
    .toSorted((a, b) => b.importedAtMs - a.importedAtMs || b.id - a.id)
    .map((batch) => ({
      id: batch.id,
      ...namesOf(words, batch, numbers.get(batch.id) ?? null),
      source: text.formats[batch.format],
      imported: words.instantDate(batch.importedAtMs),
      period: batch.from === null || batch.to === null ? '–' : words.period(batch.from, batch.to),
      observedUntil:
        batch.observedTo === null ? null : text.batches.observedUntil(words.date(batch.observedTo)),
      messages: words.number(batch.messages),
      split: `${words.number(batch.inbound)} / ${words.number(batch.outbound)}`,
      issueCount: batch.issueCount,
      issues: words.number(batch.issueCount),
    }))
}

export interface DataFinding {
  readonly segments: readonly Segment[]
  readonly deck: string
}

function edge(dates: readonly (string | null)[], isBeyond: (a: string, b: string) => boolean): string | null {
  return dates.reduce<string | null>(
    (best, date) => (date !== null && (best === null || isBeyond(date, best)) ? date : best),
    null,
  )
}

/** How much the dossier holds, as a sentence; `twice` = messages left out because another file holds them as well. */
export function dataFinding(words: Words, batches: readonly BatchView[], twice: number): DataFinding {
  const { finding, deck } = words.text.data
  if (batches.length === 0) return { segments: toSegments(finding.none), deck: deck.none }
  const messages = words.number(batches.reduce((sum, batch) => sum + batch.messages, 0))
  const from = edge(
    batches.map((batch) => batch.from),
    (a, b) => a < b,
  )
  const to = edge(
    batches.map((batch) => batch.to),
    (a, b) => a > b,
  )
  const sentence =
    from === null || to === null
      ? finding.someUndated(messages)
      : finding.some(messages, words.date(from), words.date(to))
  const files = batches.length === 1 ? deck.file : deck.files(words.number(batches.length))
  const both = twice === 1 ? [deck.twiceOne] : twice > 1 ? [deck.twice(words.number(twice))] : []
  return { segments: toSegments(sentence), deck: [deck.from(files), ...both, deck.texts].join(' ') }
}
