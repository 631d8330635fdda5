import type { Migration } from './migration.ts'

/**
 * What comparing with others needs. Packages are kept as they came; which one counts for a municipality follows from
 * when they were made, so undoing an import brings back what it had replaced.
 */
const sql = `
alter table benchmark_files add column source text not null default '';
alter table benchmark_files add column mapping_json text;

-- the file named an old code or name: the figure is of a predecessor's area
alter table benchmark_figures add column is_predecessor integer not null default 0 check (is_predecessor in (0, 1));

create table own_year_figures (
  metric text not null,
  year integer not null,
  value real not null,
  n integer,
  source text not null,
  entered_at_ms integer not null,
  primary key (metric, year)
) strict, without rowid;

create table package_imports (
  id integer primary key,
  content_hash text not null unique,
  file_name text not null,
  imported_at_ms integer not null
) strict;

create table packages (
  id integer primary key,
  import_id integer not null references package_imports (id) on delete cascade,
  package_uid text not null unique,
  municipality_code text not null,
  made_at_ms integer not null,
  period_from text not null,
  period_to text not null,
  fingerprint text not null,
  content_json text not null
) strict;
create index packages_by_municipality on packages (municipality_code);

create table exported_packages (
  id integer primary key,
  package_uid text not null unique,
  saved_at_ms integer not null,
  file_name text not null,
  period_from text not null,
  period_to text not null,
  fingerprint text not null,
  content_json text not null
) strict;

create table account_origins (
  account_id integer primary key references accounts (id) on delete cascade,
  municipality_code text not null
) strict;

create table mapping_profiles (
  id integer primary key,
  target text not null,
  name text not null,
  header_hash text not null,
  mapping_json text not null,
  saved_at_ms integer not null,
  unique (target, name)
) strict;
`

export const comparisonSchema: Migration = { version: 2, name: 'comparison', sql }
