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
  estimate: WorkSummary['handling'],
): readonly SourceChoice[] {
  const text = words.text.whatIfBasis[part]
  const label =
    estimate === null
      ? text.notEstimated
      : text.estimated(countWords(words, estimate.meanMs / minuteMs), words.number(estimate.n))
  return [
    { value: 'estimated', label, isDisabled: estimate === null },
    { value: 'typed', label: text.typed, isDisabled: false },
  ]
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
    handling: estimateChoices(words, 'handling', work.handling),
    attention: estimateChoices(words, 'attention', work.attention),
  }
}
