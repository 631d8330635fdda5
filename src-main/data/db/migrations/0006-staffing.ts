import type { Migration } from './migration.ts'

/** What-if plans under the user's own names: people, hours and levers as they were drawn, with no figure in them. */
const sql = `
create table staffing_plans (
  id integer primary key,
  name text not null unique collate nocase,
  -- as src-shared/staffing/plan/plan.ts has it; it tells its own version
  plan_json text not null,
  changed_at_ms integer not null
) strict;
`

export const staffingSchema: Migration = { version: 6, name: 'staffing', sql }
