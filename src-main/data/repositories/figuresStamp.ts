import { z } from 'zod'
import type { Database } from '../db/connection.ts'
import { inTransaction } from '../db/connection.ts'
import { readSetting, removeSetting, writeSetting } from './settings.ts'

// The stamp says that the dossier holds the messages and cases that a file of figures was made of. Triggers stand beside it
// that take it out with whatever is written there, so that no other program need know of it: an earlier version of the app,
// or a tool for databases. This app takes the triggers out before it writes itself: an import of a million messages would
// else ask them a million times.

/** What the figures are made of. Everything else they stand on is read anew at each opening. */
const guardedTables = ['accounts', 'batches', 'cases', 'message_copies', 'messages'] as const
const changes = ['insert', 'update', 'delete'] as const

interface Guard {
  readonly name: string
  readonly sql: string
}

const guards: readonly Guard[] = guardedTables.flatMap((table) =>
  changes.map((change) => {
    const name = `figures_stamp_${table}_${change}`
    const sql = `CREATE TRIGGER ${name} after ${change} on ${table} begin delete from settings where name = 'figuresStamp'; end`
    return { name, sql }
  }),
)

function storedGuards(database: Database): Guard[] {
  return database
    .prepare<[], Guard>(
      `select name, sql from sqlite_schema where type = 'trigger' and name glob 'figures_stamp_*'`,
    )
    .all()
}

/** As the schema holds them: each of them, as this version makes it. */
function areGuardsWhole(stored: readonly Guard[]): boolean {
  const sqlOf = new Map(stored.map(({ name, sql }) => [name, sql]))
  return stored.length === guards.length && guards.every(({ name, sql }) => sqlOf.get(name) === sql)
}

/** null where nobody has stamped the dossier, or somebody has written in it since. */
export function readFiguresStamp(database: Database): string | null {
  const parsed = z.string().safeParse(readSetting(database, 'figuresStamp'))
  return parsed.success && areGuardsWhole(storedGuards(database)) ? parsed.data : null
}

/** Whether a stamp stands in the dossier, or what guards one. */
export function isFiguresStampLeft(database: Database): boolean {
  return readSetting(database, 'figuresStamp') !== null || storedGuards(database).length > 0
}

/** @throws SqliteError; nothing is stamped then */
export function putFiguresStamp(database: Database, stamp: string): void {
  inTransaction(database, () => {
    removeFiguresStamp(database)
    for (const { sql } of guards) database.exec(sql)
    writeSetting(database, 'figuresStamp', stamp)
  })
}

/** @throws SqliteError; everything is as it was then */
export function removeFiguresStamp(database: Database): void {
  inTransaction(database, () => {
    for (const { name } of storedGuards(database)) {
      database.exec(`drop trigger "${name.replaceAll('"', '""')}"`)
    }
    removeSetting(database, 'figuresStamp')
  })
}
