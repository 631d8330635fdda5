import type { Migration } from './migration.ts'

/**
 * What more kinds of exports tell: how many followed an account when its archive was made (numbers only, no names), and
 * what shows that two sources hold the same message, which then counts once.
 */
const sql = `
create table audience_counts (
  batch_id integer not null references batches (id) on delete cascade,
  account_id integer not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('followers', 'following')),
  person_count integer not null check (person_count >= 0),
  primary key (batch_id, account_id, kind)
) strict, without rowid;

-- keyed hash of the folded words: 8 bytes, of a few words only 4; null without words and for what came in before it was kept
alter table messages add column text_print blob;
-- the id that the channel itself gives, in the form of an external key, where the source's own id is another
alter table messages add column channel_key blob;
create index messages_by_channel_key on messages (channel_key) where channel_key is not null;
-- the message of another source that counts in its place; worked out from message_twins
alter table messages add column twin_of_id integer references messages (id) on delete set null;
create index messages_twins on messages (twin_of_id) where twin_of_id is not null;
-- threads whose messages are the same counted as one; worked out from message_twins too
alter table threads add column joined_to_id integer references threads (id) on delete set null;
create index threads_joined on threads (joined_to_id) where joined_to_id is not null;
-- the step of the file's clock in ms: 1, 1000 or 60000; null while the file was held against no other
alter table batches add column clock_ms integer;

-- Messages that two files hold, each under a number of its own; the file with the lower number first.
create table message_twins (
  batch_id integer not null references batches (id) on delete cascade,
  other_batch_id integer not null references batches (id) on delete cascade,
  message_id integer not null references messages (id) on delete cascade,
  other_message_id integer not null references messages (id) on delete cascade,
  basis text not null check (basis in ('id', 'answer', 'text', 'person')),
  primary key (batch_id, other_batch_id, message_id)
) strict, without rowid;
create index message_twins_by_other_batch on message_twins (other_batch_id);
create index message_twins_by_message on message_twins (message_id);
create index message_twins_by_other on message_twins (other_message_id);

-- A person's word that two files do not hold the same messages, kept by what the files hold.
create table counted_apart (
  content_hash text not null,
  other_content_hash text not null,
  decided_at_ms integer not null,
  primary key (content_hash, other_content_hash)
) strict, without rowid;
`

export const channelsSchema: Migration = { version: 5, name: 'channels', sql }
