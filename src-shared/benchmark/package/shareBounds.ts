import type { PackageGrid } from './exchangePackage.ts'

/** Between which values the share answered by the end of a class must lie. */
export interface ShareBounds {
  readonly low: number
  readonly high: number
}

/**
 * The Aalen-Johansen share at the end of each class, as low and as high as any order of events within the classes can
 * make it. A case that goes out of sight hands its weight, in equal parts, to those still waiting (Efron 1967,
 * redistribution to the right), so the share is highest where in each class first the closed ones go, then the open
 * ones, and what they leave goes to as few as possible before the answered ones; it is lowest where those answered go
 * first, then the open ones, and the closed ones take their part of it. Without closures these are the bounds from
 * taking all open cases at each class's end or its start.
 */
export function shareBounds({ answered, closed, open }: PackageGrid): readonly ShareBounds[] {
  const total = [answered, closed, open].flat().reduce((sum, count) => sum + count, 0)
  let waiting = total
  // The weight of one waiting case, and the share so far, on either side.
  let low = { weight: 1 / total, share: 0 }
  let high = { weight: 1 / total, share: 0 }
  return answered.slice(0, -1).map((answeredNow, index) => {
    const closedNow = closed[index] ?? 0
    const openNow = open[index] ?? 0
    const afterAnswers = waiting - answeredNow
    const afterClosures = waiting - closedNow
    low = {
      share: low.share + answeredNow * low.weight,
      weight: handedOn(low.weight, afterAnswers, openNow),
    }
    const highWeight = handedOn(high.weight, afterClosures, openNow)
    high = { share: high.share + answeredNow * highWeight, weight: highWeight }
    waiting -= answeredNow + closedNow + openNow
    return { low: Math.min(1, low.share), high: Math.min(1, high.share) }
  })
}

/** The weight of each of those who stay when some of them go out of sight. */
function handedOn(weight: number, waiting: number, lost: number): number {
  return waiting > lost ? (weight * waiting) / (waiting - lost) : weight
}
