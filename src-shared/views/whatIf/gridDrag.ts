import { daysOf, rangeBetween, type GridRange } from './gridCursor.ts'
import {
  blocksOf,
  dayMinutes,
  drawBlock,
  moveBlock,
  moveEdge,
  nearestQuarter,
  quarterMinutes,
  type BlockEdge,
  type BlockPlace,
  type People,
} from './gridEdits.ts'

/** A place in the week under the pointer. */
export interface GridPoint {
  readonly day: number
  readonly minute: number
}

/** What the pointer took hold of, and where. */
export type GridDrag =
  | { readonly kind: 'draw'; readonly person: number; readonly start: GridPoint }
  | { readonly kind: 'edge'; readonly place: BlockPlace; readonly edge: BlockEdge }
  /** `grabMinutes`: from the start of the block to where it was taken hold of. */
  | { readonly kind: 'move'; readonly place: BlockPlace; readonly grabMinutes: number }

/** The stretch that stands there when the pointer is let go; null when there is none. */
export function draggedRange(people: People, drag: GridDrag, to: GridPoint): GridRange | null {
  const at = { day: to.day, minute: nearestQuarter(to.minute) }
  if (drag.kind === 'draw') {
    const range = rangeBetween({ day: drag.start.day, minute: nearestQuarter(drag.start.minute) }, at)
    return range.openMinute < range.closeMinute ? range : null
  }
  const { place } = drag
  const block = blocksOf(people, place.person, place.day)[place.block]
  if (block === undefined) return null
  if (drag.kind === 'edge') {
    const openMinute =
      drag.edge === 'open' ? Math.min(at.minute, block.closeMinute - quarterMinutes) : block.openMinute
    const closeMinute =
      drag.edge === 'close' ? Math.max(at.minute, block.openMinute + quarterMinutes) : block.closeMinute
    return { firstDay: place.day, lastDay: place.day, openMinute, closeMinute }
  }
  const length = block.closeMinute - block.openMinute
  const openMinute = Math.min(nearestQuarter(to.minute - drag.grabMinutes), dayMinutes - length)
  return { firstDay: to.day, lastDay: to.day, openMinute, closeMinute: openMinute + length }
}

/** The people when the pointer is let go there; the very same list where nothing changes. */
export function peopleAfterDrag(people: People, drag: GridDrag, to: GridPoint): People {
  const range = draggedRange(people, drag, to)
  if (range === null) return people
  switch (drag.kind) {
    case 'draw':
      return daysOf(range).reduce(
        (drawn, day) => drawBlock(drawn, drag.person, day, range.openMinute, range.closeMinute),
        people,
      )
    case 'edge': {
      const { person, day, block } = drag.place
      const minute = drag.edge === 'open' ? range.openMinute : range.closeMinute
      return moveEdge(people, person, day, block, drag.edge, minute)
    }
    case 'move':
      return moveBlock(people, drag.place, range.firstDay, range.openMinute)
  }
}

/** Which end of the stretch follows the pointer: there the handle stands with its time. */
export function leadingEdge(drag: GridDrag, to: GridPoint): BlockEdge {
  if (drag.kind === 'edge') return drag.edge
  if (drag.kind === 'move') return 'open'
  return nearestQuarter(to.minute) < nearestQuarter(drag.start.minute) ? 'open' : 'close'
}
