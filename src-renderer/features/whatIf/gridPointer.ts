import { computed, onBeforeUnmount, ref, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { PlanPerson } from '#shared/staffing/plan/plan.ts'
import { minuteAt, type GridAxis } from '#shared/views/whatIf/gridAxis.ts'
import type { GridRange } from '#shared/views/whatIf/gridCursor.ts'
import {
  draggedRange,
  leadingEdge,
  peopleAfterDrag,
  type GridDrag,
  type GridPoint,
} from '#shared/views/whatIf/gridDrag.ts'
import { blocksOf, type BlockEdge } from '#shared/views/whatIf/gridEdits.ts'

/** Where the handle stands while something is dragged. */
export interface GridTip {
  readonly day: number
  readonly minute: number
  readonly person: number
  readonly edge: BlockEdge
}

interface Held {
  /** The people that the drag began with, somebody new included. */
  readonly base: readonly PlanPerson[]
  readonly drag: GridDrag
  /** Kept as they were: what is dragged must not move away under the pointer. */
  readonly axis: GridAxis
}

export interface GridPointer {
  readonly isDragging: ComputedRef<boolean>
  /** The people as they would be when let go now; null when nothing is dragged. */
  readonly preview: ComputedRef<readonly PlanPerson[] | null>
  /** The stretch that would stand there; null when there is none. */
  readonly range: ComputedRef<GridRange | null>
  readonly tip: ComputedRef<GridTip | null>
  readonly down: (event: PointerEvent) => void
  readonly move: (event: PointerEvent) => void
  readonly up: (event: PointerEvent) => void
  readonly cancel: () => void
}

export interface PointerUse {
  readonly root: Readonly<ShallowRef<HTMLElement | null>>
  readonly axis: () => GridAxis
  readonly people: () => readonly PlanPerson[]
  /** The people with whoever is drawn for; null when there is no room for somebody new. */
  readonly peopleToDraw: () => readonly PlanPerson[] | null
  readonly chosen: () => number
  /** Let go somewhere else than where it was taken. */
  readonly drop: (drag: GridDrag, to: GridPoint) => void
  /** Pressed and let go on one place: a block of somebody, or empty time. */
  readonly pick: (person: number | null, at: GridPoint) => void
  readonly cancelled: () => void
}

function numberIn(value: string | undefined): number | null {
  return value === undefined || value === '' ? null : Number(value)
}

function pointOf(root: HTMLElement | null, event: PointerEvent, axis: GridAxis): GridPoint | null {
  const tracks = [...(root?.querySelectorAll<HTMLElement>('[data-track]') ?? [])]
  const below = tracks.findIndex((track) => event.clientY < track.getBoundingClientRect().bottom)
  const day = below < 0 ? tracks.length - 1 : below
  const box = tracks[day]?.getBoundingClientRect()
  if (box === undefined || box.width === 0) return null
  return { day, minute: minuteAt(axis, (event.clientX - box.left) / box.width) }
}

/** What lies under the pointer: an edge or a block of somebody, otherwise empty time. */
function dragFrom(use: PointerUse, target: EventTarget | null, start: GridPoint): GridDrag {
  const bar = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
  const [person, block] = [numberIn(bar?.dataset['person']), numberIn(bar?.dataset['block'])]
  if (person === null || block === null) return { kind: 'draw', person: use.chosen(), start }
  const place = { person, day: start.day, block }
  const edge = target instanceof HTMLElement ? target.dataset['edge'] : undefined
  if (edge === 'open' || edge === 'close') return { kind: 'edge', place, edge }
  const openMinute = blocksOf(use.people(), person, start.day)[block]?.openMinute ?? start.minute
  return { kind: 'move', place, grabMinutes: start.minute - openMinute }
}

/** A block that is moved stays within the hours that are shown. */
function within({ base, drag, axis }: Held, point: GridPoint): GridPoint {
  if (drag.kind !== 'move') return point
  const block = blocksOf(base, drag.place.person, drag.place.day)[drag.place.block]
  const length = block === undefined ? 0 : block.closeMinute - block.openMinute
  const earliest = axis.fromMinute + drag.grabMinutes
  const latest = axis.toMinute - length + drag.grabMinutes
  return { day: point.day, minute: Math.max(earliest, Math.min(latest, point.minute)) }
}

/** Drawing, moving and stretching with a mouse, pen or finger. Escape gives everything back as it was. */
export function useGridPointer(use: PointerUse): GridPointer {
  const held = shallowRef<Held | null>(null)
  const at = ref<GridPoint>({ day: 0, minute: 0 })

  function stop(): void {
    held.value = null
    window.removeEventListener('keydown', onKey, true)
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop()
    use.cancelled()
  }
  function down(event: PointerEvent): void {
    const start = pointOf(use.root.value, event, use.axis())
    if (event.button !== 0 || start === null) return
    const drag = dragFrom(use, event.target, start)
    const base = drag.kind === 'draw' ? (use.peopleToDraw() ?? use.people()) : use.people()
    held.value = { base, drag, axis: use.axis() }
    at.value = start
    use.root.value?.setPointerCapture(event.pointerId)
    window.addEventListener('keydown', onKey, true)
  }
  function move(event: PointerEvent): void {
    if (held.value === null) return
    const point = pointOf(use.root.value, event, held.value.axis)
    if (point !== null) at.value = within(held.value, point)
  }
  function up(event: PointerEvent): void {
    const last = held.value
    if (last === null) return
    move(event)
    const to = at.value
    stop()
    if (isClick(last, to)) {
      const person = last.drag.kind === 'draw' ? null : last.drag.place.person
      use.pick(person, to)
    } else use.drop(last.drag, to)
  }
  function cancel(): void {
    if (held.value !== null) use.cancelled()
    stop()
  }
  onBeforeUnmount(stop)

  return {
    isDragging: computed(() => held.value !== null),
    preview: computed(() =>
      held.value === null ? null : peopleAfterDrag(held.value.base, held.value.drag, at.value),
    ),
    range: computed(() =>
      held.value === null ? null : draggedRange(held.value.base, held.value.drag, at.value),
    ),
    tip: computed(() => (held.value === null ? null : tipOf(held.value, at.value))),
    down,
    move,
    up,
    cancel,
  }
}

function isClick({ base, drag }: Held, to: GridPoint): boolean {
  if (draggedRange(base, drag, to) === null) return true
  return drag.kind !== 'draw' && peopleAfterDrag(base, drag, to) === base
}

function tipOf({ base, drag }: Held, to: GridPoint): GridTip | null {
  const range = draggedRange(base, drag, to)
  if (range === null) return null
  const edge = leadingEdge(drag, to)
  return {
    day: drag.kind === 'edge' ? drag.place.day : to.day,
    minute: edge === 'open' ? range.openMinute : range.closeMinute,
    person: drag.kind === 'draw' ? drag.person : drag.place.person,
    edge,
  }
}
