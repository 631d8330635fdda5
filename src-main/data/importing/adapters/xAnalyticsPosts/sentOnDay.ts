import { snowflakeMs } from '../../records/snowflake.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const written = /^(?:[a-z]{3,9},\s*)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),\s*(\d{4})$/i
const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000
/** The day is one of the account's own zone; no zone lies further from UTC. */
const zoneRoomMs = dayMs

/** "Fri, Feb 27, 2026" or "2026-02-27" as the begin of that day in UTC (ms); null for anything else. */
function dayOf(text: string): number | null {
  const named = written.exec(text)
  const numbered = named === null ? iso.exec(text) : null
  const month = named === null ? Number(numbered?.[2]) - 1 : months.indexOf((named[1] ?? '').toLowerCase())
  const [year, day] = named === null ? [numbered?.[1], numbered?.[3]] : [named[3], named[2]]
  const ms = Date.UTC(Number(year), month, Number(day))
  const isReal = new Date(ms).getUTCDate() === Number(day) && month >= 0 && month < 12
  return isReal ? ms : null
}

/**
 * The moment of a post (UTC ms) by its number, where that is of the day that is told. null where the day cannot be read,
 * the number holds no time, or the two contradict each other: the number is then none of X's.
 */
export function sentOnDay(date: string, id: string): number | null {
  const fromMs = dayOf(date.trim())
  const atMs = snowflakeMs(id)
  if (fromMs === null || atMs === null) return null
  return atMs >= fromMs - zoneRoomMs && atMs < fromMs + dayMs + zoneRoomMs ? atMs : null
}
