import type { GridAxis } from './gridAxis.ts'
import { dayMinutes, quarterMinutes } from './gridEdits.ts'

/** Where the keyboard stands in the week, as a caret between two quarters of an hour. */
export interface GridCursor {
  readonly day: number
  readonly minute: number
  /** Where a selection began; null = nothing is selected. */
  readonly anchor: { readonly day: number; readonly minute: number } | null
}

/** A stretch of time on one day or on days that follow each other. */
export interface GridRange {
  readonly firstDay: number
  readonly lastDay: number
  readonly openMinute: number
  readonly closeMinute: number
}

export interface GridKey {
  readonly key: string
  readonly shiftKey: boolean
  /** Ctrl, or Command. */
  readonly isByHour: boolean
}

const hourMinutes = 60
const lastDay = 6

export function firstCursor(): GridCursor {
  return { day: 0, minute: 9 * hourMinutes, anchor: null }
}

function minuteBeyond(minute: number, direction: 1 | -1, isByHour: boolean): number {
  if (!isByHour) return minute + direction * quarterMinutes
  // As with words in a text: to the next whole hour, also from the middle of one.
  const hour = minute / hourMinutes
  return (direction > 0 ? Math.floor(hour) + 1 : Math.ceil(hour) - 1) * hourMinutes
}

function placeAfter(
  { day, minute }: GridCursor,
  { key, isByHour }: GridKey,
  axis: GridAxis,
): { readonly day: number; readonly minute: number } | null {
  switch (key) {
    case 'ArrowLeft':
      return { day, minute: Math.max(0, minuteBeyond(minute, -1, isByHour)) }
    case 'ArrowRight':
      return { day, minute: Math.min(dayMinutes, minuteBeyond(minute, 1, isByHour)) }
    case 'ArrowUp':
      return { day: Math.max(0, day - 1), minute }
    case 'ArrowDown':
      return { day: Math.min(lastDay, day + 1), minute }
    case 'Home':
      return { day, minute: axis.fromMinute }
    case 'End':
      return { day, minute: axis.toMinute }
    default:
      return null
  }
}

/** The cursor after a key; null where the key does not move it. With Shift the selection grows from where it began. */
export function cursorAfter(cursor: GridCursor, key: GridKey, axis: GridAxis): GridCursor | null {
  const place = placeAfter(cursor, key, axis)
  if (place === null) return null
  const anchor = key.shiftKey ? (cursor.anchor ?? { day: cursor.day, minute: cursor.minute }) : null
  return { ...place, anchor }
}

/** What is selected; null when nothing is, or no time of it. */
export function selectionOf({ day, minute, anchor }: GridCursor): GridRange | null {
  if (anchor === null || anchor.minute === minute) return null
  return rangeBetween(anchor, { day, minute })
}

export function rangeBetween(
  one: { readonly day: number; readonly minute: number },
  other: { readonly day: number; readonly minute: number },
): GridRange {
  return {
    firstDay: Math.min(one.day, other.day),
    lastDay: Math.max(one.day, other.day),
    openMinute: Math.min(one.minute, other.minute),
    closeMinute: Math.max(one.minute, other.minute),
  }
}

/** What is selected, and without a selection the hour after the cursor, on each day from where Shift was pressed. */
export function rangeToDraw(cursor: GridCursor): GridRange {
  const selected = selectionOf(cursor)
  if (selected !== null) return selected
  const openMinute = Math.min(cursor.minute, dayMinutes - quarterMinutes)
  const days = rangeBetween(cursor.anchor ?? cursor, cursor)
  return { ...days, openMinute, closeMinute: Math.min(dayMinutes, openMinute + hourMinutes) }
}

export function daysOf({ firstDay, lastDay: last }: GridRange): readonly number[] {
  return Array.from({ length: last - firstDay + 1 }, (_, index) => firstDay + index)
}
