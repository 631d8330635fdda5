import type { ChannelId } from '#shared/domain/channel.ts'
import { channelPlaces } from '#shared/metrics/caseFields.ts'
import type { Database } from '../db/connection.ts'

/** The accounts of a dossier, as columns name them. */
export interface StoredAccounts {
  readonly ids: readonly number[]
  /** Place among `ids`. */
  readonly placeOf: ReadonlyMap<number, number>
  /** Place of each one's channel. */
  readonly channel: Uint8Array
}

export function readAccounts(database: Database): StoredAccounts {
  const rows = database
    .prepare<[], { id: number; channel: ChannelId }>('select id, channel from accounts order by id')
    .all()
  return {
    ids: rows.map(({ id }) => id),
    placeOf: new Map(rows.map(({ id }, place) => [id, place])),
    channel: Uint8Array.from(rows, ({ channel }) => channelPlaces.get(channel) ?? 0),
  }
}

/** Worked out by SQLite, so that no text a row has to be made; of what this version does not know: `otherwise`. */
export function placeIn(column: string, ids: readonly string[], otherwise: number): string {
  const known = ids.map((id, place) => `when '${id}' then ${String(place)}`).join(' ')
  return `case ${column} ${known} else ${String(otherwise)} end`
}
