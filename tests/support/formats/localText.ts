/** A moment as a clock in the Netherlands showed it. */
export interface LocalParts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly hour: string
  readonly minute: string
  readonly second: string
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export function localParts(ms: number): LocalParts {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

/** The hours around the change to winter time happen twice: a wall clock cannot tell which is meant. */
export function isToldByWallClock(ms: number): boolean {
  const text = (at: number): string => JSON.stringify(localParts(at))
  const hourMs = 3_600_000
  return text(ms) !== text(ms - hourMs) && text(ms) !== text(ms + hourMs)
}
