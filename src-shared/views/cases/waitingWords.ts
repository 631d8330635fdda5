import type { CaseThread } from '../../contract/cases.ts'
import { dateFormat } from '../../locale/formatters.ts'
import { createZone, type Zone } from '../../domain/localTime.ts'
import type { Words } from '../words.ts'

type Waiting = CaseThread['waiting']
type Piece = Waiting['pieces'][number]

/** Of a longer wait the days in between are counted, not named. */
const daysNamed = 5
const daysNamedFirst = 3

interface OpenDay {
  /** Days since 1970-01-01 on the local calendar. */
  readonly day: number
  readonly pieces: readonly Piece[]
}

function daysOf(zone: Zone, pieces: readonly Piece[]): readonly OpenDay[] {
  return pieces.reduce<OpenDay[]>((days, piece) => {
    const day = zone.epochDayAt(piece.fromMs)
    const last = days.at(-1)
    if (last?.day !== day) return [...days, { day, pieces: [piece] }]
    return [...days.slice(0, -1), { day, pieces: [...last.pieces, piece] }]
  }, [])
}

/** Minutes after midnight; the end of a day is 24 o'clock and not the next day's midnight. */
function minuteAt(zone: Zone, day: number, epochMs: number): number {
  const { hour, minute } = zone.localParts(epochMs)
  return (zone.epochDayAt(epochMs) - day) * 1440 + hour * 60 + minute
}

function dayText(words: Words, zone: Zone, { day, pieces }: OpenDay): string {
  const text = words.text.cases.waiting
  const format = dateFormat(words.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const name = format.format(new Date(day * 86_400_000)).replace(',', '')
  const blocks = pieces.map(({ fromMs, toMs }) =>
    text.block(timeText(words, minuteAt(zone, day, fromMs)), timeText(words, minuteAt(zone, day, toMs))),
  )
  return text.day(name, words.list(blocks))
}

/** "9.00": beside times with minutes, whole hours have theirs too. */
function timeText(words: Words, minute: number): string {
  const minutes = String(minute % 60).padStart(2, '0')
  return words.text.cases.waiting.time(String(Math.floor(minute / 60)), minutes)
}

function piecesText(words: Words, zone: Zone, { pieces, piecesInAll }: Waiting): string {
  const text = words.text.cases.waiting
  const days = daysOf(zone, pieces)
  const named = (some: readonly OpenDay[]): string[] => some.map((day) => dayText(words, zone, day))
  if (piecesInAll > pieces.length) {
    const first = days.slice(0, daysNamedFirst)
    const shown = first.reduce((sum, day) => sum + day.pieces.length, 0)
    return words.list([...named(first), text.moreBlocks(words.number(piecesInAll - shown))])
  }
  if (days.length <= daysNamed) return words.list(named(days))
  const between = days.length - daysNamedFirst - 1
  return words.list([
    ...named(days.slice(0, daysNamedFirst)),
    between === 1 ? text.oneMoreDay : text.moreDays(words.number(between)),
    ...named(days.slice(-1)),
  ])
}

function openingText(words: Words, zone: Zone, waiting: Waiting): string {
  const text = words.text.cases.waiting
  if (waiting.isWhileClosed) return text.whileClosed
  if (waiting.pieces.length === 0) return text.none
  const pieces = piecesText(words, zone, waiting)
  const total = words.long(waiting.openingMs, 'opening')
  return waiting.piecesInAll === 1 ? text.one(pieces, total) : text.together(pieces, total)
}

/** When the wall clock was moved between two instants, its times do not tell how long it took. */
function clockMoved(words: Words, zone: Zone, fromMs: number, toMs: number): string | null {
  const text = words.text.cases.waiting
  const movedMs = zone.offsetMsAt(toMs) - zone.offsetMsAt(fromMs)
  if (movedMs === 0) return null
  return movedMs > 0 ? text.forward : text.backward
}

/**
 * A wait explained piece by piece: which opening time counts, how long by the calendar, and whether the clock was moved
 * meanwhile. The pieces are stretches of opening time in UTC ms.
 */
export function waitingSentences(
  words: Words,
  waiting: Waiting,
  { timeZone, fromMs }: { readonly timeZone: string; readonly fromMs: number },
): readonly string[] {
  const zone = createZone(timeZone)
  const moved = clockMoved(words, zone, fromMs, fromMs + waiting.calendarMs)
  return [
    openingText(words, zone, waiting),
    words.text.cases.waiting.calendar(words.long(waiting.calendarMs)),
    ...(moved === null ? [] : [moved]),
  ]
}
