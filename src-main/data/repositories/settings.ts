import type { Database } from '../db/connection.ts'

/** What a dossier keeps beside its figures; each name has one reader that checks the value's form. */
export type SettingName =
  | 'peerGroup'
  | 'openingHours'
  | 'predecessorHours'
  | 'reportingCalendar'
  | 'norms'
  | 'textKeeping'
  | 'topicWords'
  | 'responseScheme'
  | 'houseColours'
  | 'keyStaysPlain'
  | 'erasureUnsettled'
  | 'deletionUnsettled'
  | 'seenClock'
  | 'firstAnswer'
  | 'figuresStamp'

/** The stored value, unchecked; null where nobody has set it. */
export function readSetting(database: Database, name: SettingName): unknown {
  const row = database
    .prepare<[string], { json: string }>('select value_json as json from settings where name = ?')
    .get(name)
  return row === undefined ? null : JSON.parse(row.json)
}

export function writeSetting(database: Database, name: SettingName, value: unknown): void {
  database
    .prepare(
      `insert into settings (name, value_json) values (?, ?)
       on conflict (name) do update set value_json = excluded.value_json`,
    )
    .run(name, JSON.stringify(value))
}

export function removeSetting(database: Database, name: SettingName): void {
  database.prepare('delete from settings where name = ?').run(name)
}
