import type { Migration } from './migration.ts'

/**
 * What the growth path keeps. Answers stand by the ids of the model's statements, so that a newer model leaves them as
 * they were given; a saved assessment is a copy of how it came out then, and is never calculated again.
 */
const sql = `
create table growth_respondents (
  id integer primary key,
  -- the same respondent keeps it over all copies of the answers
  uid text not null unique,
  name text not null,
  model_version text not null,
  started_at_ms integer not null,
  changed_at_ms integer not null,
  resume_at text,
  is_finished integer not null default 0 check (is_finished in (0, 1)),
  -- null: filled in here
  file_name text
) strict;

-- level null: not applicable or unknown; a statement without an answer has no row
create table growth_answers (
  respondent_id integer not null references growth_respondents (id) on delete cascade,
  statement_id text not null,
  level integer check (level between 1 and 4),
  primary key (respondent_id, statement_id)
) strict, without rowid;

create table growth_notes (
  respondent_id integer not null references growth_respondents (id) on delete cascade,
  facet text not null,
  remark text not null,
  link text not null,
  primary key (respondent_id, facet)
) strict, without rowid;

-- yes or no: 1 or 0; a score: 1 to 10; null: unknown
create table growth_facts (
  respondent_id integer not null references growth_respondents (id) on delete cascade,
  fact_id text not null,
  value real,
  primary key (respondent_id, fact_id)
) strict, without rowid;

create table growth_assessments (
  id integer primary key,
  name text not null,
  saved_at_ms integer not null,
  model_version text not null,
  -- the filter, the assessment as it came out, and all answers it rests on
  snapshot_json text not null
) strict;
`

export const growthSchema: Migration = { version: 3, name: 'growth', sql }
