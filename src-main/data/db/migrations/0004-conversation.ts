import type { Migration } from './migration.ts'

const accented = 'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖòóôõöÙÚÛÜùúûüÝýÿ'
const plain = 'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUUuuuuYyy'

/** SQLite has no function for it. */
const withoutAccents = [...accented].reduce(
  (expression, letter, index) => `replace(${expression}, '${letter}', '${plain.charAt(index)}')`,
  'text',
)

/**
 * What answering and conversing to the bottom needs: what a person corrected, noted or named, and (only where the dossier is
 * set to it) the words of messages. Corrections name messages by their external key, which a later import of the same file
 * makes again, so that they outlive undoing and rebuilding.
 */
const sql = `
alter table messages add column topic_origin text not null default 'words'
  check (topic_origin in ('words', 'model', 'source', 'person'));
-- what the words said, where the model has given the topic
alter table messages add column words_topic text;
-- equal for replies with the same wording; null for short ones and for what was imported before it was kept
alter table messages add column reply_hash text;
-- reactions of others that the source counts under a post; null where it does not tell
alter table messages add column reaction_count integer;
-- what the citizen said of the handling, 0-1; null where the source does not tell
alter table messages add column satisfaction real check (satisfaction between 0 and 1);
alter table messages add column excluded_as text
  -- duplicate: a person moved its file to an account where another file brought it already
  check (excluded_as in ('spam', 'test', 'colleague', 'other', 'duplicate'));
alter table messages add column case_mark text check (case_mark in ('starts', 'continues'));

-- null in a case of before: worked out when the dossier is next opened
alter table cases add column turn_count integer;
alter table cases add column satisfaction real;

create table message_texts (
  message_id integer primary key references messages (id) on delete cascade,
  text text not null,
  kept_at_ms integer not null,
  -- what is searched; null where the text has no accents, and is searched itself
  folded text generated always as (case when text glob '*[À-ÿ]*' then ${withoutAccents} end) stored
) strict;
create index message_texts_by_time on message_texts (kept_at_ms);

create table corrections (
  id integer primary key,
  made_at_ms integer not null,
  kind text not null,
  value text,
  message_count integer not null,
  is_undone integer not null default 0 check (is_undone in (0, 1))
) strict;

create table correction_values (
  correction_id integer not null references corrections (id) on delete cascade,
  external_key blob not null,
  field text not null,
  value text,
  primary key (correction_id, external_key, field)
) strict, without rowid;
create index correction_values_by_message on correction_values (external_key, field);

-- what the import said, of fields that a correction has replaced
create table imported_values (
  message_id integer not null references messages (id) on delete cascade,
  field text not null,
  value text,
  primary key (message_id, field)
) strict, without rowid;

-- zone of the file's wall-clock times; null for formats whose times tell it, and for what was imported before it was kept
alter table batches add column time_zone text;

create table batch_corrections (
  correction_id integer primary key references corrections (id) on delete cascade,
  content_hash text not null,
  file_name text not null,
  field text not null check (field in ('account', 'timeZone')),
  value text not null,
  imported_value text
) strict;

create table annotations (
  id integer primary key,
  kind text not null,
  title text not null,
  from_date text not null,
  to_date text not null,
  is_excludable integer not null check (is_excludable in (0, 1))
) strict;

create table saved_views (
  id integer primary key,
  name text not null unique,
  path text not null,
  query text not null
) strict;

alter table accounts add column owner text;

create table topic_models (
  id integer primary key,
  trained_at_ms integer not null,
  is_in_use integer not null check (is_in_use in (0, 1)),
  model blob not null,
  evaluation_json text not null
) strict;
`

export const conversationSchema: Migration = { version: 4, name: 'conversation', sql }
