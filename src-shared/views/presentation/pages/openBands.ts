import type { ChartBand } from '../../../report/chart.ts'
import type { Words } from '../../words.ts'

interface Hour {
  readonly hour: number
  /** Part of the hour inside opening hours, 0-1. */
  readonly open: number
}

/** A stretch of opening, in local minutes since midnight. */
export interface OpenStretch {
  readonly fromHour: number
  readonly toHour: number
  readonly fromMinute: number
  readonly toMinute: number
}

const minutesPerHour = 60
/** An hour is shaded when it is open for half of it or longer. */
const shadedFrom = 0.5
/** "open van 9 tot 17 uur" needs this many hours of room at 14 points. */
const roomForTimes = 5
/** The word alone needs this many. */
const roomForWord = 2

/** Stretches of hours that are open, earliest first. A part of an hour before or after one is taken with it in the times. */
export function openStretches(hours: readonly Hour[]): readonly OpenStretch[] {
  const openOf = (hour: number): number => hours.find((one) => one.hour === hour)?.open ?? 0
  const stretches: OpenStretch[] = []
  for (let hour = 0; hour < 24; hour += 1) {
    if (openOf(hour) < shadedFrom) continue
    const fromHour = hour
    while (hour < 23 && openOf(hour + 1) >= shadedFrom) hour += 1
    const [before, after] = [openOf(fromHour - 1), openOf(hour + 1)]
    const isOne = fromHour === hour
    const early = before > 0 ? -before : isOne ? 0 : 1 - openOf(fromHour)
    const late = after > 0 ? after : openOf(hour) - 1
    stretches.push({
      fromHour,
      toHour: hour,
      fromMinute: Math.round((fromHour + early) * minutesPerHour),
      toMinute: Math.round((hour + 1 + late) * minutesPerHour),
    })
  }
  return stretches
}

/** "9", "8.30" (nl), "9:00", "8:30" (en). */
export function clockTime({ text }: Words, minuteOfDay: number): string {
  const { whole, part } = text.presentationPages.moments.clock
  const [hour, minute] = [Math.floor(minuteOfDay / minutesPerHour), minuteOfDay % minutesPerHour]
  return minute === 0 ? whole(String(hour)) : part(String(hour), String(minute).padStart(2, '0'))
}

/** Opening hours as bands over the 24 hours, with as many words as fit over them. */
export function openBands(words: Words, hours: readonly Hour[]): readonly ChartBand[] {
  const text = words.text.presentationPages.moments
  return openStretches(hours).map(({ fromHour, toHour, fromMinute, toMinute }) => {
    const room = toHour - fromHour + 1
    const times = text.openFromTo(clockTime(words, fromMinute), clockTime(words, toMinute))
    const label = room >= roomForTimes ? times : room >= roomForWord ? text.open : ''
    return { from: fromHour, to: toHour, label }
  })
}
