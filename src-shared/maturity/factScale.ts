import type { FactId, GrowthModel } from './growthModel.ts'

/** Whether an answer lies on its fact's scale: 1 or 0 for yes or no, 1 to 10 for a score; unknown always does. */
export function isOnScale(
  model: GrowthModel,
  { factId, value }: { readonly factId: FactId; readonly value: number | null },
): boolean {
  if (value === null) return true
  const kind = model.facts.find(({ id }) => id === factId)?.kind
  return kind === 'yesNo' ? value === 0 || value === 1 : value >= 1 && value <= 10
}
