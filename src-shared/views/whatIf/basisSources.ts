import type { WorkSummary } from '../../contract/staffing.ts'
import type { Words } from '../words.ts'
import { countWords } from './leversView.ts'
import { weeksWords } from './restsView.ts'

export interface SourceChoice {
  readonly value: string
  readonly label: string
  /** The dossier tells too little. */
  readonly isDisabled: boolean
}

export interface SourceChoices {
  readonly arrivals: readonly SourceChoice[]
  readonly handling: readonly SourceChoice[]
  readonly attention: readonly SourceChoice[]
}

const minuteMs = 60_000

function estimateChoices(
  words: Words,
  part: 'handling' | 'attention',
  work: WorkSummary,
): readonly SourceChoice[] {
  const text = words.text.whatIfBasis[part]
  const estimate = work[part]
  const label = estimate === null ? text.notEstimated : estimateLabel(words, part, work, estimate)
  return [
    { value: 'estimated', label, isDisabled: estimate === null },
    { value: 'typed', label: text.typed, isDisabled: false },
  ]
}

/** What was fitted has no number of questions of its own: it rests on all answers together. */
function estimateLabel(
  words: Words,
  part: 'handling' | 'attention',
  work: WorkSummary,
  { meanMs, n }: NonNullable<WorkSummary['handling']>,
): string {
  const text = words.text.whatIfBasis
  const minutes = countWords(words, meanMs / minuteMs)
  return part === 'attention' && work.attentionRule === 'onDuty'
    ? text.attention.fitted(minutes)
    : text[part].estimated(minutes, words.number(n))
}

/** What can be taken from the dossier and what typed in, with what the dossier says. */
export function sourceChoices(words: Words, work: WorkSummary): SourceChoices {
  const text = words.text.whatIfBasis.arrivals
  const weeks = weeksWords(words, work)
  const measured =
    weeks === null ? text.notMeasured : text.measured(weeks, countWords(words, work.questionsPerWeek))
  return {
    arrivals: [
      { value: 'measured', label: measured, isDisabled: weeks === null },
      { value: 'typed', label: text.typed, isDisabled: false },
    ],
    handling: estimateChoices(words, 'handling', work),
    attention: estimateChoices(words, 'attention', work),
  }
}
