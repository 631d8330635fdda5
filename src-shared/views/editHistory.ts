/** Steps that can be taken back. */
const mostSteps = 100
/** Changes by one control within this time are one step: a slider on its way passes many values. */
const sameStepMs = 1_000

/** What is edited as it stands, and what was before and after it in this session. Values that are replaced whole. */
export interface EditHistory<T> {
  readonly present: T
  /** Oldest first. */
  readonly past: readonly T[]
  /** Nearest first. */
  readonly future: readonly T[]
  /** The control of the last change and when it changed; null where the next change is a step of its own. */
  readonly last: { readonly control: string; readonly atMs: number } | null
}

export function beginHistory<T>(first: T): EditHistory<T> {
  return { present: first, past: [], future: [], last: null }
}

/** @param control what changed it; null makes it a step of its own */
export function changed<T>(
  history: EditHistory<T>,
  next: T,
  control: string | null,
  nowMs: number,
): EditHistory<T> {
  const { last, past, present } = history
  const isSameStep =
    control !== null && last?.control === control && nowMs - last.atMs < sameStepMs && past.length > 0
  return {
    present: next,
    past: isSameStep ? past : [...past, present].slice(-mostSteps),
    future: [],
    last: control === null ? null : { control, atMs: nowMs },
  }
}

export function undone<T>(history: EditHistory<T>): EditHistory<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const { past, present, future } = history
  return { present: before, past: past.slice(0, -1), future: [present, ...future], last: null }
}

export function redone<T>(history: EditHistory<T>): EditHistory<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { present: next, past: [...history.past, history.present], future, last: null }
}
