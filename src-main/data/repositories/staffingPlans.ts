import type { Database } from '../db/connection.ts'

export interface StoredPlan {
  readonly id: number
  readonly name: string
  readonly changedAtMs: number
}

/** Last changed first. */
export function storedPlans(database: Database): StoredPlan[] {
  return database
    .prepare<[], StoredPlan>(
      'select id, name, changed_at_ms as changedAtMs from staffing_plans order by changed_at_ms desc, id desc',
    )
    .all()
}

/** With the plan as it is stored, unchecked: another version may have written it. */
export function storedPlan(
  database: Database,
  id: number,
): (StoredPlan & { readonly planJson: string }) | undefined {
  return database
    .prepare<[number], StoredPlan & { readonly planJson: string }>(
      `select id, name, changed_at_ms as changedAtMs, plan_json as planJson from staffing_plans where id = ?`,
    )
    .get(id)
}

export interface PlanToStore {
  /** null = a new one. */
  readonly id: number | null
  readonly name: string
  readonly planJson: string
  readonly changedAtMs: number
}

/** @returns its id; 'taken' where another plan has the name, 'gone' where it is not there any more */
export function storePlan(
  database: Database,
  { id, name, planJson, changedAtMs }: PlanToStore,
): number | 'taken' | 'gone' {
  const other = database
    .prepare<[string, number | null], { id: number }>(
      'select id from staffing_plans where name = ? and id is not ?',
    )
    .get(name, id)
  if (other !== undefined) return 'taken'
  if (id === null) {
    const insert = database.prepare(
      'insert into staffing_plans (name, plan_json, changed_at_ms) values (?, ?, ?)',
    )
    return Number(insert.run(name, planJson, changedAtMs).lastInsertRowid)
  }
  const update = database.prepare(
    'update staffing_plans set name = ?, plan_json = ?, changed_at_ms = ? where id = ?',
  )
  return update.run(name, planJson, changedAtMs, id).changes === 1 ? id : 'gone'
}

/** One that is gone already is gone. */
export function removePlan(database: Database, id: number): void {
  database.prepare('delete from staffing_plans where id = ?').run(id)
}
