import { z } from 'zod'
import type { Thread } from './taskNames.ts'

/** A task of the renderer's main thread, in milliseconds; `parts` is what Chromium says of it, longest first. */
export interface MainTask {
  readonly startMs: number
  readonly longMs: number
  /** Of which the thread really had the processor; null where Chromium did not tell. */
  readonly processorMs: number | null
  readonly parts: readonly { readonly name: string; readonly longMs: number }[]
}

/** Tasks of the main thread, what they are made of, and the mark that ties the trace's clock to the page's. */
export const traceCategories = [
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
  'v8',
  '__metadata',
]

/** Made with performance.mark in the page while the trace runs. */
export const clockMark = 'bench-clock'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z
    .object({ data: z.looseObject({ startTime: z.number().optional() }).optional() })
    .loose()
    .optional(),
})
type TraceEvent = z.infer<typeof eventSchema>
const traceSchema = z.object({ traceEvents: z.array(z.unknown()) })

const mostParts = 4
const usPerMs = 1_000

/** A trace with its clock tied to the page's. */
export interface TiedTrace extends Thread {
  /** Of the page's main thread; those with a length. */
  readonly own: readonly TraceEvent[]
  /** Where the page's clock is 0. */
  readonly originUs: number
  readonly all: readonly unknown[]
}

/**
 * @param trace Chromium's trace as JSON
 * @throws Error where the mark is not in it
 */
export function readTrace(trace: string): TiedTrace {
  const { traceEvents: all } = traceSchema.parse(JSON.parse(trace))
  const events = all.flatMap((event) => eventSchema.safeParse(event).data ?? [])
  const clock = events.find(({ name }) => name === clockMark)
  const markedMs = clock?.args?.data?.startTime
  if (clock === undefined || markedMs === undefined) throw new Error('the trace lacks the mark of the clock')
  const { pid, tid } = clock
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
  return { pid, tid, own, all, originUs: clock.ts - markedMs * usPerMs }
}

/**
 * The tasks of the page's main thread that ran between the two moments.
 *
 * @param spans in the milliseconds of the page's clock (performance.now)
 * @returns for every span its longest task; null where there was none
 */
export function longestTasks(
  { own, originUs }: TiedTrace,
  spans: readonly { readonly inputMs: number; readonly paintedMs: number }[],
): (MainTask | null)[] {
  const tasks = own.filter(({ name }) => name === 'RunTask')
  return spans.map(({ inputMs, paintedMs }) => {
    const fromUs = originUs + inputMs * usPerMs
    const toUs = originUs + paintedMs * usPerMs
    const inside = tasks.filter(({ ts, dur = 0 }) => ts + dur > fromUs && ts < toUs)
    const longest = inside.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0]
    return longest === undefined ? null : taskOf(longest, own, originUs)
  })
}

function taskOf(task: TraceEvent, own: readonly TraceEvent[], originUs: number): MainTask {
  const endUs = task.ts + (task.dur ?? 0)
  const sums = new Map<string, number>()
  for (const { name, ts, dur = 0 } of own) {
    if (name === 'RunTask' || ts < task.ts || ts + dur > endUs) continue
    sums.set(name, (sums.get(name) ?? 0) + dur / usPerMs)
  }
  const parts = [...sums]
    .map(([name, longMs]) => ({ name, longMs }))
    .sort((a, b) => b.longMs - a.longMs)
    .slice(0, mostParts)
  return {
    startMs: (task.ts - originUs) / usPerMs,
    longMs: (task.dur ?? 0) / usPerMs,
    processorMs: task.tdur === undefined ? null : task.tdur / usPerMs,
    parts,
  }
}
