import type { MappingTarget } from '#shared/mapping/mapping.ts'
import type { Database } from '../db/connection.ts'

export interface MappingProfile {
  readonly target: MappingTarget
  readonly name: string
  /** Over the names of the columns: the next file with the same header is read the same way. */
  readonly headerHash: string
  readonly mappingJson: string
  readonly savedAtMs: number
}

/** A profile of the same target and name is replaced. */
export function saveMappingProfile(database: Database, profile: MappingProfile): void {
  database
    .prepare(
      `insert into mapping_profiles (target, name, header_hash, mapping_json, saved_at_ms)
       values (@target, @name, @headerHash, @mappingJson, @savedAtMs)
       on conflict (target, name) do update set header_hash = excluded.header_hash,
         mapping_json = excluded.mapping_json, saved_at_ms = excluded.saved_at_ms`,
    )
    .run({ ...profile })
}

const columns =
  'target, name, header_hash as headerHash, mapping_json as mappingJson, saved_at_ms as savedAtMs'

/** Those saved for the same header, latest first. */
export function mappingProfilesFor(
  database: Database,
  target: MappingTarget,
  headerHash: string,
): MappingProfile[] {
  return database
    .prepare<[string, string], MappingProfile>(
      `select ${columns} from mapping_profiles where target = ? and header_hash = ?
       order by saved_at_ms desc, id desc`,
    )
    .all(target, headerHash)
}

export function mappingProfile(
  database: Database,
  target: MappingTarget,
  name: string,
): MappingProfile | null {
  const sql = `select ${columns} from mapping_profiles where target = ? and name = ?`
  return database.prepare<[string, string], MappingProfile>(sql).get(target, name) ?? null
}

/** All of a target, whatever their header, by name. */
export function mappingProfilesOf(
  database: Database,
  target: MappingTarget,
): Pick<MappingProfile, 'name' | 'savedAtMs'>[] {
  return database
    .prepare<[string], Pick<MappingProfile, 'name' | 'savedAtMs'>>(
      `select name, saved_at_ms as savedAtMs from mapping_profiles where target = ?
       order by name collate nocase, id`,
    )
    .all(target)
}

/** @returns 'taken' where another one has the name, 'gone' where it is not there any more */
export function renameMappingProfile(
  database: Database,
  target: MappingTarget,
  name: string,
  newName: string,
): 'renamed' | 'taken' | 'gone' {
  if (name !== newName && mappingProfile(database, target, newName) !== null) return 'taken'
  const { changes } = database
    .prepare('update mapping_profiles set name = ? where target = ? and name = ?')
    .run(newName, target, name)
  return changes === 1 ? 'renamed' : 'gone'
}

export function removeMappingProfile(database: Database, target: MappingTarget, name: string): void {
  database.prepare('delete from mapping_profiles where target = ? and name = ?').run(target, name)
}
