import type { ChoiceData, Filter } from '../../contract/figures.ts'

/** A report is about settled dates: opened later, it is held against the same days and not against the newest ones. */
export function settledSubject(
  filter: Filter,
  { period }: Pick<ChoiceData, 'period'>,
  planId: number | null,
): { readonly filter: Filter; readonly planId: number | null } {
  const from = filter.from ?? period?.from ?? null
  const to = filter.to ?? period?.to ?? null
  return { filter: { ...filter, from, to }, planId }
}
