/**
 * Running sums of an Aalen-Johansen curve from which the variance at any later time follows without a second pass. A row of
 * numbers, as fields of an object would be boxed at every step.
 */
export type CurveSums = Float64Array

const sumCount = 6
const [hazardSum, hazardShareSum, hazardShareSquaredSum, ownSum, crossSum, crossShareSum] = [0, 1, 2, 3, 4, 5]

/** Up to here the third power of a whole number is exact as a product. */
const mostExactCubed = 208_063

export function noTermsYet(): CurveSums {
  return new Float64Array(sumCount)
}

/** The share after a time; of the last waiting case, where none ever closed, it is 1, not 1 less a rounding error. */
export function stepShare(
  share: number,
  waiting: number,
  answered: number,
  atRisk: number,
  noneClosed: boolean,
): number {
  return noneClosed && answered === atRisk ? 1 : Math.min(1, share + (waiting * answered) / atRisk)
}

/** @param atRisk waiting just before the time, `events` of whom were answered or closed at it */
export function addTerms(
  sums: CurveSums,
  share: number,
  waiting: number,
  answered: number,
  events: number,
  atRisk: number,
): void {
  // After the last case at risk the share stays as it is, so its infinite term would be multiplied by 0.
  const hazard = events === atRisk ? 0 : events / (atRisk * (atRisk - events))
  const cross = (waiting * answered) / (atRisk * atRisk)
  const cubed = atRisk <= mostExactCubed ? atRisk * atRisk * atRisk : atRisk ** 3
  sums[hazardSum] = (sums[hazardSum] ?? 0) + hazard
  sums[hazardShareSum] = (sums[hazardShareSum] ?? 0) + hazard * share
  sums[hazardShareSquaredSum] = (sums[hazardShareSquaredSum] ?? 0) + hazard * share * share
  sums[ownSum] = (sums[ownSum] ?? 0) + (waiting * waiting * answered * (atRisk - answered)) / cubed
  sums[crossSum] = (sums[crossSum] ?? 0) + cross
  sums[crossShareSum] = (sums[crossShareSum] ?? 0) + cross * share
}

export function varianceAt(sums: CurveSums, share: number): number {
  const fromWaiting =
    share * share * (sums[hazardSum] ?? 0) -
    2 * share * (sums[hazardShareSum] ?? 0) +
    (sums[hazardShareSquaredSum] ?? 0)
  const fromCross = share * (sums[crossSum] ?? 0) - (sums[crossShareSum] ?? 0)
  return Math.max(0, fromWaiting + (sums[ownSum] ?? 0) - 2 * fromCross)
}
