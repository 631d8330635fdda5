import type { Browser, Page } from '@playwright/test'
import type { Filter } from '#shared/contract/figures.ts'
import { choosePeriod, chooseTopic } from './filterChanges.ts'
import { namedTimes, profileCategory } from './taskNames.ts'
import type { NamedTime } from './taskNames.ts'
import { clockMark, longestTasks, readTrace, traceCategories } from './traceTasks.ts'
import type { MainTask, TiedTrace } from './traceTasks.ts'
import { quietChange } from './watchedChange.ts'
import type { WatchedChange } from './watchedChange.ts'

export interface WatchedView {
  readonly changes: readonly WatchedChange[]
  /** The longest task of each change. */
  readonly tasks: readonly (MainTask | null)[]
}

export interface Watcher {
  readonly browser: Browser
  readonly page: Page
  readonly nextFilter: () => Filter
}

/** Periods at random and topics in turn. */
async function changeOnce({ page, nextFilter }: Watcher, turn: number): Promise<WatchedChange> {
  const before = page.url()
  if (turn % 2 === 0) await choosePeriod(page, nextFilter())
  else await chooseTopic(page, (turn - 1) / 2)
  const change = await quietChange(page)
  if (page.url() === before) throw new Error('the choice changed nothing')
  return change
}

async function tracedChanges(
  watcher: Watcher,
  turns: { readonly from: number; readonly count: number },
  categories: string[],
): Promise<{ trace: TiedTrace; changes: readonly WatchedChange[] }> {
  const { browser, page } = watcher
  await browser.startTracing(undefined, { categories })
  await page.evaluate((name) => void performance.mark(name), clockMark)
  const changes: WatchedChange[] = []
  for (let turn = turns.from; turn < turns.from + turns.count; turn += 1) {
    changes.push(await changeOnce(watcher, turn))
  }
  const trace = await browser.stopTracing()
  return { trace: readTrace(trace.toString('utf8')), changes }
}

/** Of either kind one is made first that does not count: what is worked out once is no part of a change. */
export const uncounted = 2

/** Changes the filter of the page that stands, so many times. */
export async function watchView(watcher: Watcher, count: number): Promise<WatchedView> {
  for (let turn = 0; turn < uncounted; turn += 1) await changeOnce(watcher, turn)
  const { trace, changes } = await tracedChanges(watcher, { from: uncounted, count }, traceCategories)
  return { changes, tasks: longestTasks(trace, changes) }
}

/** What ran in the longest tasks of so many more changes, under the profiler. */
export async function namesOfView(watcher: Watcher, from: number, count: number): Promise<NamedTime[]> {
  const { trace, changes } = await tracedChanges(watcher, { from, count }, [
    ...traceCategories,
    profileCategory,
  ])
  const spans = longestTasks(trace, changes).flatMap((task) => {
    if (task === null) return []
    const fromUs = trace.originUs + task.startMs * 1_000
    return [{ fromUs, toUs: fromUs + task.longMs * 1_000 }]
  })
  return namedTimes(trace.all, trace, spans)
}
