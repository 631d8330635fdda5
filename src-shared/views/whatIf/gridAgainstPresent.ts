import type { PlanPerson, WorkBlock } from '../../staffing/plan/plan.ts'
import { blocksWithout, joinedBlocks } from '../../staffing/plan/dayBlocks.ts'
import { blocksWithin } from './gridEdits.ts'

/** Whoever stands in a plan has no number of their own: a person of a scenario is the present one of the same name. */

/**
 * For each person of a scenario the place in the present cover, or null for who is new. Equal names count in their order; who
 * has another name now is who stood in the same place.
 */
export function presentPlaces(
  people: readonly PlanPerson[],
  present: readonly PlanPerson[],
): readonly (number | null)[] {
  const taken = new Set<number>()
  const take = (place: number): number | null => {
    if (place < 0) return null
    taken.add(place)
    return place
  }
  const byName = people.map(({ label }) =>
    take(present.findIndex((one, index) => one.label === label && !taken.has(index))),
  )
  return byName.map((place, index) =>
    place === null && present[index] !== undefined && !taken.has(index) ? take(index) : place,
  )
}

export type StretchKind = 'kept' | 'added' | 'removed'

export interface Stretch extends WorkBlock {
  readonly kind: StretchKind
}

function all(kind: StretchKind, blocks: readonly WorkBlock[]): Stretch[] {
  return blocks.map((block) => ({ ...block, kind }))
}

/** One day's blocks against the present: what stays, what comes and what goes, in the order of time. */
export function stretchesOf(now: readonly WorkBlock[], before: readonly WorkBlock[]): readonly Stretch[] {
  const without = (blocks: readonly WorkBlock[], others: readonly WorkBlock[]): WorkBlock[] =>
    others.reduce<WorkBlock[]>(
      (left, { openMinute, closeMinute }) => blocksWithout(left, openMinute, closeMinute),
      [...blocks],
    )
  const both = now.flatMap(({ openMinute, closeMinute }) => blocksWithin(before, openMinute, closeMinute))
  return [
    ...all('kept', both),
    ...all('added', without(now, before)),
    ...all('removed', without(before, now)),
  ].sort((a, b) => a.openMinute - b.openMinute)
}

/** Of how many people are on duty from when to when, in the order of time; stretches with nobody are left out. */
export function levelsOf(
  blocks: readonly WorkBlock[],
): readonly { readonly openMinute: number; readonly closeMinute: number; readonly count: number }[] {
  const moments = [...new Set(blocks.flatMap(({ openMinute, closeMinute }) => [openMinute, closeMinute]))]
  const edges = moments.sort((a, b) => a - b)
  const parts = edges.slice(0, -1).map((openMinute, index) => {
    const closeMinute = edges[index + 1] ?? openMinute
    const count = blocks.filter((block) => block.openMinute <= openMinute && block.closeMinute >= closeMinute)
    return { openMinute, closeMinute, count: count.length }
  })
  const levels: typeof parts = []
  for (const part of parts) {
    const last = levels.at(-1)
    if (last?.count === part.count && last.closeMinute === part.openMinute) {
      levels[levels.length - 1] = { ...last, closeMinute: part.closeMinute }
    } else if (part.count > 0) levels.push(part)
  }
  return levels
}

/** Where somebody's blocks lie, the present ones included: what is drawn in one lane. */
export function extentsOf(stretches: readonly Stretch[]): WorkBlock[] {
  return joinedBlocks(stretches.map(({ openMinute, closeMinute }) => ({ openMinute, closeMinute })))
}
