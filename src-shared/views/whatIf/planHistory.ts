import type { Plan } from '../../staffing/plan/plan.ts'

/** Steps that can be taken back. */
const mostSteps = 100
/** Changes by one control within this time are one step: a slider on its way passes many values. */
const sameStepMs = 1_000

/** The plan as it stands, and what was before and after it in this session. Values that are replaced whole. */
export interface PlanHistory {
  readonly present: Plan
  /** Oldest first. */
  readonly past: readonly Plan[]
  /** Nearest first. */
  readonly future: readonly Plan[]
  /** The control of the last change and when it changed; null where the next change is a step of its own. */
  readonly last: { readonly control: string; readonly atMs: number } | null
}

export function beginHistory(plan: Plan): PlanHistory {
  return { present: plan, past: [], future: [], last: null }
}

/** @param control what changed it; null makes it a step of its own */
export function changed(
  history: PlanHistory,
  plan: Plan,
  control: string | null,
  nowMs: number,
): PlanHistory {
  const { last, past, present } = history
  const isSameStep =
    control !== null && last?.control === control && nowMs - last.atMs < sameStepMs && past.length > 0
  return {
    present: plan,
    past: isSameStep ? past : [...past, present].slice(-mostSteps),
    future: [],
    last: control === null ? null : { control, atMs: nowMs },
  }
}

export function undone(history: PlanHistory): PlanHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const { past, present, future } = history
  return { present: before, past: past.slice(0, -1), future: [present, ...future], last: null }
}

export function redone(history: PlanHistory): PlanHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { present: next, past: [...history.past, history.present], future, last: null }
}
