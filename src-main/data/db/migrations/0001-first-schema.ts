import type { Migration } from './migration.ts'

/**
 * Times are UTC epoch milliseconds. Keys (`*_key`) are HMAC pseudonyms: no handle, no message text and no id that
 * leads to a person is stored. `cases` holds committed batches only; `messages` holds staged ones too, so every
 * question about messages goes by their batch's state.
 */
const sql = `
create table schema_history (
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at_ms integer not null
) strict;

create table dossier (
  id integer primary key check (id = 1),
  dossier_uid text not null,
  name text not null,
  municipality_code text,
  country text not null check (country in ('NL', 'VL', 'EX')),
  time_zone text not null,
  is_example integer not null check (is_example in (0, 1)),
  key_check text not null,
  created_at_ms integer not null
) strict;

create table settings (
  name text primary key,
  value_json text not null
) strict;

create table accounts (
  id integer primary key,
  channel text not null,
  name text not null,
  unique (channel, name)
) strict;

create table batches (
  id integer primary key,
  state text not null check (state in ('staging', 'committed')),
  content_hash text not null,
  file_name text not null,
  format text not null,
  supports_json text not null,
  observed_until_ms integer,
  started_at_ms integer not null,
  committed_at_ms integer,
  rows_read integer not null default 0,
  message_count integer not null default 0,
  inbound_count integer not null default 0,
  outbound_count integer not null default 0,
  reply_count integer not null default 0,
  repost_count integer not null default 0,
  own_post_count integer not null default 0,
  duplicate_count integer not null default 0,
  issue_count integer not null default 0,
  first_sent_at_ms integer,
  last_sent_at_ms integer
) strict;
create unique index batches_committed_hash on batches (content_hash) where state = 'committed';

create table batch_accounts (
  batch_id integer not null references batches (id),
  account_id integer not null references accounts (id),
  primary key (batch_id, account_id)
) strict, without rowid;

create table threads (
  id integer primary key,
  account_id integer not null references accounts (id),
  thread_key blob not null,
  is_conversation integer not null check (is_conversation in (0, 1)),
  unique (account_id, thread_key)
) strict;

create table messages (
  id integer primary key,
  batch_id integer not null references batches (id),
  account_id integer not null references accounts (id),
  -- by conversation or citizen; null for a message of no citizen's thread, such as an own post. No reference: it
  -- mostly equals thread_id, and its own full index would only cost time
  home_thread_id integer,
  -- the home thread, or the thread of the question that an answer is linked to
  thread_id integer references threads (id),
  external_key blob not null,
  reply_to_key blob,
  reply_to_message_id integer references messages (id) on delete set null,
  reply_to_sent_at_ms integer,
  citizen_key blob,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('post', 'reply', 'repost', 'comment', 'dm', 'ticket')),
  sending_class text check (sending_class in ('reply', 'repost', 'ownPost')),
  is_public integer not null check (is_public in (0, 1)),
  is_automatic integer not null check (is_automatic in (0, 1)),
  is_thanks integer not null check (is_thanks in (0, 1)),
  needs_reply text not null check (needs_reply in ('yes', 'unlikely', 'no')),
  topic text not null,
  team text not null,
  sent_at_ms integer not null,
  closed_at_ms integer
) strict;
create unique index messages_identity on messages (external_key, account_id);
create index messages_by_batch on messages (batch_id);
create index messages_by_thread on messages (thread_id);
create index messages_away_from_home on messages (home_thread_id) where home_thread_id is not thread_id;
create index messages_by_parent on messages (reply_to_message_id) where reply_to_message_id is not null;
create index messages_awaiting_parent on messages (reply_to_key)
  where reply_to_message_id is null and reply_to_key is not null;

-- A message that a later batch holds as well: keeps it when the first batch is undone, and carries what the later
-- export adds (a longer observation, a closure).
create table message_copies (
  batch_id integer not null references batches (id),
  message_id integer not null references messages (id) on delete cascade,
  closed_at_ms integer,
  primary key (batch_id, message_id)
) strict, without rowid;
create index message_copies_by_message on message_copies (message_id);

create table row_issues (
  id integer primary key,
  batch_id integer not null references batches (id),
  line integer,
  column_name text,
  code text not null,
  file_name text
) strict;
create index row_issues_by_batch on row_issues (batch_id);

create table cases (
  first_message_id integer primary key references messages (id),
  thread_id integer not null references threads (id),
  account_id integer not null references accounts (id),
  topic text not null,
  team text not null,
  needs_reply text not null check (needs_reply in ('yes', 'unlikely')),
  is_start_seen integer not null check (is_start_seen in (0, 1)),
  initiated_by text not null check (initiated_by in ('citizen', 'municipality')),
  started_at_ms integer not null,
  first_reply_at_ms integer,
  closed_at_ms integer,
  observed_until_ms integer not null,
  is_dialogue integer check (is_dialogue in (0, 1)),
  is_author_known integer not null check (is_author_known in (0, 1)),
  acknowledged_at_ms integer,
  inbound_count integer not null,
  reply_count integer not null
) strict;
create index cases_by_thread on cases (thread_id);

create table benchmark_files (
  id integer primary key,
  content_hash text not null unique,
  file_name text not null,
  imported_at_ms integer not null,
  issues_json text not null
) strict;

create table benchmark_figures (
  file_id integer not null references benchmark_files (id) on delete cascade,
  municipality_code text not null,
  metric text not null,
  year integer not null,
  value real not null,
  n integer,
  primary key (file_id, municipality_code, metric, year)
) strict, without rowid;
`

export const firstSchema: Migration = { version: 1, name: 'first-schema', sql }
