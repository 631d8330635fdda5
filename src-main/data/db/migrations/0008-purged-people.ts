import type { Migration } from './migration.ts'

/**
 * Who was erased on request, so that no later file brings them back, and what was deleted of residents and when. Nothing
 * here tells more of a person than the pseudonym that keeps them out.
 */
const sql = `
create table purged_people (
  -- as messages.citizen_key
  person_key blob primary key,
  purged_at_ms integer not null,
  -- of theirs that stood in the dossier then
  message_count integer not null
) strict, without rowid;

-- rows of the file that were left out, or taken out later, because their writer was erased
alter table batches add column purged_count integer not null default 0;

-- one row a deletion: what kind, when and how much, never what
create table deletions (
  id integer primary key,
  deleted_at_ms integer not null,
  kind text not null check (kind in ('person', 'textsOverTerm', 'textsTurnedOff')),
  message_count integer not null,
  text_count integer not null
) strict;
`

export const purgedPeopleSchema: Migration = { version: 8, name: 'purged-people', sql }
