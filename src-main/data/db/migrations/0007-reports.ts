import type { Migration } from './migration.ts'

/** Saved reports: figures as they were taken, and what the user made of the pages. And the files of the house style. */
const sql = `
create table reports (
  id integer primary key,
  name text not null unique collate nocase,
  changed_at_ms integer not null,
  taken_at_ms integer not null,
  -- local dates, inclusive; null without own data
  period_from text,
  period_to text,
  language text not null,
  -- as src-shared/contract/reportFigures.ts has it; it tells its own version
  figures_json text not null,
  -- as src-shared/report/edits.ts has it
  edits_json text not null
) strict;

create table report_files (
  kind text primary key check (kind in ('logo', 'template')),
  file_name text not null,
  media_type text not null,
  width_px integer,
  height_px integer,
  bytes blob not null
) strict;
`

export const reportsSchema: Migration = { version: 7, name: 'reports', sql }
