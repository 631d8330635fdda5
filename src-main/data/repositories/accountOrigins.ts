import { z } from 'zod'
import type { Predecessor } from '#shared/benchmark/predecessors.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { openingHoursSchema } from '#shared/domain/openingHoursSchema.ts'
import type { AccountOrigin, OriginSpell } from '#shared/metrics/accountOrigins.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { readSetting, writeSetting } from './settings.ts'

const keptPredecessor = z.object({
  name: z.string(),
  effective: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  into: z.string(),
  hours: openingHoursSchema.nullable(),
})
/** A predecessor as it is kept; `hours` null = the same as the municipality's now. */
export interface KeptPredecessor extends Omit<Predecessor, 'code'> {
  readonly hours: OpeningHours | null
}

/** By code. Kept with their dates in the dossier, so that its figures do not change with the reference table's edition. */
export type KeptPredecessors = Readonly<Record<string, KeptPredecessor>>

export function readPredecessors(database: Database): KeptPredecessors {
  const parsed = z.record(z.string(), keptPredecessor).safeParse(readSetting(database, 'predecessorHours'))
  return parsed.success ? parsed.data : {}
}

/** Which predecessor each account was of; accounts of none are not in it. */
export function readAccountOrigins(database: Database): ReadonlyMap<number, string> {
  const rows = database
    .prepare<[], { accountId: number; code: string }>(
      'select account_id as accountId, municipality_code as code from account_origins order by account_id',
    )
    .all()
  return new Map(rows.map(({ accountId, code }) => [accountId, code]))
}

function asKept(
  all: readonly Predecessor[],
  hoursOf: (code: string) => OpeningHours | null,
): KeptPredecessors {
  return Object.fromEntries(
    all.map(({ code, name, effective, into }) => [code, { name, effective, into, hours: hoursOf(code) }]),
  )
}

export function setPredecessorHours(
  database: Database,
  all: readonly Predecessor[],
  code: string,
  hours: OpeningHours | null,
): void {
  inTransaction(database, () => {
    const before = readPredecessors(database)
    writeSetting(
      database,
      'predecessorHours',
      asKept(all, (each) => (each === code ? hours : (before[each]?.hours ?? null))),
    )
  })
}

/** `code` null = the account was always the municipality's own. */
export function setAccountOrigin(
  database: Database,
  all: readonly Predecessor[],
  accountId: number,
  code: string | null,
): void {
  inTransaction(database, () => {
    const before = readPredecessors(database)
    writeSetting(
      database,
      'predecessorHours',
      asKept(all, (each) => before[each]?.hours ?? null),
    )
    database.prepare('delete from account_origins where account_id = ?').run(accountId)
    if (code === null) return
    database
      .prepare('insert into account_origins (account_id, municipality_code) values (?, ?)')
      .run(accountId, code)
  })
}

function spellsFrom(code: string, kept: KeptPredecessors, timeZone: string): OriginSpell[] {
  const zone = createZone(timeZone)
  const spells: OriginSpell[] = []
  const seen = new Set<string>()
  let current = code
  for (let entry = kept[current]; entry !== undefined && !seen.has(current); entry = kept[current]) {
    seen.add(current)
    const day = parseLocalDate(entry.effective)
    if (day !== null) spells.push({ code: current, untilMs: zone.startOfDayMs(day), hours: entry.hours })
    current = entry.into
  }
  return spells
}

/** As the figures take them: whose each account was until when, and with which hours. */
export function readOrigins(database: Database, timeZone: string): AccountOrigin[] {
  const kept = readPredecessors(database)
  const spellsOf = new Map(Object.keys(kept).map((code) => [code, spellsFrom(code, kept, timeZone)]))
  return [...readAccountOrigins(database)].flatMap(([accountId, code]) => {
    const spells = spellsOf.get(code) ?? []
    return spells.length === 0 ? [] : [{ accountId, spells }]
  })
}
