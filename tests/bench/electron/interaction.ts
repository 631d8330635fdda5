// From the key that changes the filter to the paint after the last change of the charts, and the longest task of the
// renderer's main thread meanwhile, by Chromium's own trace: `node tests/bench/electron/interaction.ts <dossier>
// [changes a view] [--seed 1] [--named]`. With the keyboard, after one change of either kind that is not counted. Without
// a seed each run draws its own periods. `--named` tells on standard error which functions the longest tasks ran: of use
// with a build that is not minified.
import { parseArgs } from 'node:util'
import { askData } from '../../support/askData.ts'
import { goTo } from '../../support/firstRun.ts'
import type { Measure } from '../measure.ts'
import { printMeasures } from '../measure.ts'
import { everything, randomFilters } from '../randomFilters.ts'
import type { DataSpan } from '../randomFilters.ts'
import { atDesk } from './desk.ts'
import { appWithDossier, overviewFigures } from './ownApp.ts'
import type { Look } from './startedProgram.ts'
import type { MainTask } from './traceTasks.ts'
import { quietChange, watchChanges } from './watchedChange.ts'
import { namesOfView, uncounted, watchView } from './watchedView.ts'
import type { WatchedView, Watcher } from './watchedView.ts'

const views = ['overview', 'response', 'conversation'] as const
const goalPaintedMs = 200
const goalTaskMs = 50
const longestOpeningMs = 120_000
const namesShown = 40

function measuresOf(view: string, { changes, tasks }: WatchedView): Measure[] {
  return [
    {
      what: `${view}: change of filter to painted charts`,
      unit: 'ms',
      runs: changes.map(({ inputMs, paintedMs }) => paintedMs - inputMs),
      against: null,
      goal: { value: goalPaintedMs, isAtMost: true, at: 'p95' },
    },
    {
      what: `${view}: longest task of the main thread in a change of filter`,
      unit: 'ms',
      runs: tasks.map((task) => task?.longMs ?? 0),
      against: null,
      goal: { value: goalTaskMs, isAtMost: true, at: 'most' },
      note: tell(tasks),
    },
  ]
}

/** On a machine that others keep busy a task lasts longer than it works: both are told. */
function tell(tasks: readonly (MainTask | null)[]): string {
  const worst = tasks.reduce((one, task) => ((task?.longMs ?? 0) > (one?.longMs ?? 0) ? task : one), null)
  const parts = (worst?.parts ?? []).map(({ name, longMs }) => `${name} ${longMs.toFixed(0)}`).join(', ')
  const most = Math.max(...tasks.map((task) => task?.processorMs ?? 0))
  const worked = most === 0 ? '' : `; none of them had more than ${most.toFixed(0)} ms of the processor`
  return `in the longest, one inside the other: ${parts}${worked}`
}

async function tellNames(watcher: Watcher, view: string, changes: number): Promise<void> {
  const named = await namesOfView(watcher, uncounted + changes, changes)
  console.error(
    `${view}: functions of the longest task of each of ${String(changes)} changes; ms itself, with all it called`,
  )
  for (const { name, selfMs, totalMs } of named.slice(0, namesShown)) {
    console.error(`${selfMs.toFixed(1).padStart(8)} ${totalMs.toFixed(1).padStart(8)}  ${name}`)
  }
}

interface Wishes {
  readonly changes: number
  readonly seed: number
  readonly isNamed: boolean
}

async function watchAll({ page, browser }: Look, { changes, seed, isNamed }: Wishes): Promise<Measure[]> {
  await page.waitForSelector(overviewFigures, { timeout: longestOpeningMs })
  const { dataFrom, dataTo } = (await askData(page, 'figures.overview', everything)) as DataSpan
  const watcher = { browser, page, nextFilter: randomFilters({ dataFrom, dataTo }, seed) }
  await watchChanges(page)
  const found: Measure[] = []
  for (const view of views) {
    await goTo(page, view)
    await page.waitForSelector('main h1', { timeout: longestOpeningMs })
    await quietChange(page)
    found.push(...measuresOf(view, await watchView(watcher, changes)))
    if (isNamed) await tellNames(watcher, view, changes)
  }
  return found
}

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, named: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [dossier = '', changes = '12'] = positionals
const wishes: Wishes = {
  changes: Number(changes),
  seed: values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed),
  isNamed: values.named,
}
const measures = await atDesk(async (desk) => {
  const start = await appWithDossier(desk, dossier)
  const program = start()
  try {
    const look = await program.look()
    const found = await watchAll(look, wishes)
    await look.letGo()
    return found
  } finally {
    await program.close()
  }
})
printMeasures(measures)
