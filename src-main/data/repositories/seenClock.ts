import { z } from 'zod'
import { lookAtClock } from '../clockLeaps.ts'
import type { Database } from '../db/connection.ts'
import { readSetting, writeSetting } from './settings.ts'

const seenSchema = z.object({ seenAtMs: z.number(), leaptToMs: z.number().nullable() })

/** Remembers the clock in the dossier. @returns whether it may be acted upon (see `lookAtClock`) */
export function isClockBelieved(database: Database, nowMs: number): boolean {
  const stored = seenSchema.safeParse(readSetting(database, 'seenClock'))
  const before = stored.success ? stored.data : null
  const { seen, isBelieved } = lookAtClock(before, nowMs)
  if (seen !== before) writeSetting(database, 'seenClock', seen)
  return isBelieved
}
