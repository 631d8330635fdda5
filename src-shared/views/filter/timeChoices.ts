import type { ChoiceData, Filter } from '../../contract/figures.ts'
import { comparisonChoices, granularities } from '../../domain/granularity.ts'
import type { ComparisonChoice, Granularity } from '../../domain/granularity.ts'
import { granularityFor } from '../../domain/periodBuckets.ts'
import type { Words } from '../words.ts'

export interface TimeChoice<Value> {
  /** null = nobody has chosen: what is usual. */
  readonly value: Value | null
  readonly label: string
  readonly note: string | null
  readonly isDisabled: boolean
}

/** The parts that a time axis gets; null while the period is not settled. */
export function settledGranularity(
  filter: Pick<Filter, 'granularity'>,
  data: Pick<ChoiceData, 'period'> | null,
): Granularity | null {
  const period = data?.period ?? null
  return period === null ? (filter.granularity ?? null) : granularityFor(period, filter.granularity)
}

/** The parts that a time axis can be divided in; without a choice as fits the period. */
export function granularityChoices(
  words: Words,
  data: Pick<ChoiceData, 'period'> | null,
): readonly TimeChoice<Granularity>[] {
  const text = words.text.app.filter
  const usual = settledGranularity({}, data)
  const note = usual === null ? null : text.granularities[usual]
  return [
    { value: null, label: text.byLength, note, isDisabled: false },
    ...granularities.map((value) => ({
      value,
      label: text.granularities[value],
      note: null,
      isDisabled: false,
    })),
  ]
}

/** What the period can be held against, with its dates; what the data cannot give stands there with the reason. */
export function comparisonMenu(
  words: Words,
  data: Pick<ChoiceData, 'comparisons' | 'noComparison'> | null,
): readonly TimeChoice<ComparisonChoice>[] {
  const text = words.text.app.filter
  const onOffer = data?.comparisons
  const why = data?.noComparison === 'beyondData' ? 'beyondData' : 'tooEarly'
  return [
    { value: null, label: text.usualComparison, note: text.usualComparisonNote, isDisabled: false },
    ...comparisonChoices.map((value) => {
      const label = text.comparisons[value]
      const found = onOffer?.find(({ kind }) => kind === value)
      const isMissing = value !== 'none' && onOffer !== undefined && found === undefined
      const note = found === undefined ? null : words.period(found.period.from, found.period.to)
      return { value, label, note: isMissing ? text.noComparison[why] : note, isDisabled: isMissing }
    }),
  ]
}
