import type { OutputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'
import { reasonLine } from './checkView.ts'

export interface DoneView {
  readonly sentence: string
  readonly source: string
  /** null when every row counts. */
  readonly skipped: string | null
  readonly reasons: readonly string[]
  readonly moreReasons: string | null
}

const mostReasons = 5

/** How an import of figures ended: what came in, whose it is, what was skipped and why. */
export function doneView(words: Words, { file, issues }: OutputOf<'table.importBenchmark'>): DoneView {
  const text = words.text.mapping.done
  const figures = words.number(file.rows)
  const count = issues.length
  const more = count - mostReasons
  return {
    sentence:
      file.municipalities === 1
        ? text.sentenceOne(file.fileName, figures)
        : text.sentence(file.fileName, figures, words.number(file.municipalities)),
    source: text.source(file.source, words.list(file.years.map(String))),
    skipped: count === 0 ? null : count === 1 ? text.skippedOne : text.skipped(words.number(count)),
    reasons: issues.slice(0, mostReasons).map((issue) => reasonLine(words, 'benchmark', issue)),
    moreReasons: more > 0 ? words.text.mapping.check.moreReasons(words.number(more)) : null,
  }
}
