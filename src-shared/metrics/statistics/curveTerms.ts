/**
 * How far a walk along an Aalen-Johansen curve has come: the share by now, those that still wait, and the running sums from
 * which the variance at any later time follows without a second pass. A row of numbers, and only whole ones are passed on: a
 * fraction that is a field or an argument is boxed at every step, 20 MB a page of half a million cases.
 */
export type CurveState = Float64Array

const stateCount = 8
const [hazardSum, hazardShareSum, hazardShareSquaredSum, ownSum, crossSum, crossShareSum] = [0, 1, 2, 3, 4, 5]
const [shareNow, waitingNow] = [6, 7]

/** Up to here the third power of a whole number is exact as a product. */
const mostExactCubed = 208_063

export function stateAtStart(): CurveState {
  const state = new Float64Array(stateCount)
  state[waitingNow] = 1
  return state
}

/** The share that is answered by now. */
export function shareBy(state: CurveState): number {
  return state[shareNow] ?? 0
}

/**
 * The share after the events of one time; of the last waiting case, where none ever closed, it is 1, not 1 less a rounding
 * error. The variance goes by those that waited just before, who are counted less only afterwards.
 *
 * @param atRisk waiting just before the time, `events` of whom were answered or closed at it
 */
export function takeEvents(
  state: CurveState,
  answered: number,
  events: number,
  atRisk: number,
  noneClosed: boolean,
): void {
  const waiting = state[waitingNow] ?? 0
  const share =
    noneClosed && answered === atRisk ? 1 : Math.min(1, shareBy(state) + (waiting * answered) / atRisk)
  // After the last case at risk the share stays as it is, so its infinite term would be multiplied by 0.
  const hazard = events === atRisk ? 0 : events / (atRisk * (atRisk - events))
  const cross = (waiting * answered) / (atRisk * atRisk)
  const cubed = atRisk <= mostExactCubed ? atRisk * atRisk * atRisk : atRisk ** 3
  state[hazardSum] = (state[hazardSum] ?? 0) + hazard
  state[hazardShareSum] = (state[hazardShareSum] ?? 0) + hazard * share
  state[hazardShareSquaredSum] = (state[hazardShareSquaredSum] ?? 0) + hazard * share * share
  state[ownSum] = (state[ownSum] ?? 0) + (waiting * waiting * answered * (atRisk - answered)) / cubed
  state[crossSum] = (state[crossSum] ?? 0) + cross
  state[crossShareSum] = (state[crossShareSum] ?? 0) + cross * share
  state[shareNow] = share
  state[waitingNow] = waiting * (1 - events / atRisk)
}

/** Puts the share by now and its variance at a place of the curve. */
export function putStep(
  steps: { readonly share: Float64Array; readonly variance: Float64Array },
  place: number,
  state: CurveState,
): void {
  const share = shareBy(state)
  const fromWaiting =
    share * share * (state[hazardSum] ?? 0) -
    2 * share * (state[hazardShareSum] ?? 0) +
    (state[hazardShareSquaredSum] ?? 0)
  const fromCross = share * (state[crossSum] ?? 0) - (state[crossShareSum] ?? 0)
  steps.share[place] = share
  steps.variance[place] = Math.max(0, fromWaiting + (state[ownSum] ?? 0) - 2 * fromCross)
}
