import type { Migration } from './migration.ts'

/** What more kinds of exports tell: how many followed an account when its archive was made. Numbers only, no names. */
const sql = `
create table audience_counts (
  batch_id integer not null references batches (id) on delete cascade,
  account_id integer not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('followers', 'following')),
  person_count integer not null check (person_count >= 0),
  primary key (batch_id, account_id, kind)
) strict, without rowid;
`

export const channelsSchema: Migration = { version: 5, name: 'channels', sql }
