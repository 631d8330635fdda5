import { parseLocalDate } from './localDate.ts'
import type { OpeningBlock, OpeningHours, OpeningWeek } from './openingHours.ts'

/** What does not fit in opening hours. `week` counts the periods from 0, `day` from Monday 0. */
export type OpeningHoursFault =
  | { readonly kind: 'endsBeforeStart' | 'blocksOverlap'; readonly week: number; readonly day: number }
  | { readonly kind: 'periodEndsBeforeStart' | 'noSuchDate'; readonly week: number }
  | { readonly kind: 'closedDayUnknown'; readonly date: string }
  | { readonly kind: 'neverOpen' }

function dayFault(blocks: readonly OpeningBlock[]): 'endsBeforeStart' | 'blocksOverlap' | null {
  if (blocks.some(({ openMinute, closeMinute }) => closeMinute <= openMinute)) return 'endsBeforeStart'
  const sorted = [...blocks].sort((a, b) => a.openMinute - b.openMinute)
  const overlaps = sorted.some((block, index) => block.openMinute < (sorted[index - 1]?.closeMinute ?? 0))
  return overlaps ? 'blocksOverlap' : null
}

function weekFaults(entry: OpeningWeek, week: number): OpeningHoursFault[] {
  const ofDays = entry.days.flatMap((blocks, day): OpeningHoursFault[] => {
    const kind = dayFault(blocks)
    return kind === null ? [] : [{ kind, week, day }]
  })
  const [from, to] = [entry.validFrom, entry.validTo].map((date) =>
    date === null ? null : parseLocalDate(date),
  )
  if ((entry.validFrom !== null && from === null) || (entry.validTo !== null && to === null))
    return [...ofDays, { kind: 'noSuchDate', week }]
  const isReversed = typeof from === 'number' && typeof to === 'number' && to < from
  return isReversed ? [...ofDays, { kind: 'periodEndsBeforeStart', week }] : ofDays
}

/** Everything that does not fit; empty when the hours can be used. Periods may overlap: the last one holds. */
export function openingHoursFaults(hours: OpeningHours): readonly OpeningHoursFault[] {
  const faults = hours.weeks.flatMap(weekFaults)
  const closed = hours.closedDays
    .filter((date) => parseLocalDate(date) === null)
    .map((date): OpeningHoursFault => ({ kind: 'closedDayUnknown', date }))
  const isEverOpen = hours.weeks.some(({ days }) => days.some((blocks) => blocks.length > 0))
  return [...faults, ...closed, ...(isEverOpen ? [] : [{ kind: 'neverOpen' } as const])]
}
