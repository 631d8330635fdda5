// What all processes hold once nothing is happening, against the bare window: `node tests/bench/electron/memory.ts
// <dossier> [runs]`. Idle is ten seconds after the last of all views was visited. Counted is the proportional set size:
// pages that several processes share are divided among them, so that the sum over the processes is what the machine really
// gives. Linux only; another user's processes can be read by root alone.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { goTo } from '../../support/firstRun.ts'
import { spreadOfRuns } from '../judged.ts'
import type { Measure } from '../measure.ts'
import { printMeasures } from '../measure.ts'
import { atDesk } from './desk.ts'
import { appWithDossier, bareWindow, overviewFigures } from './ownApp.ts'
import { processTree } from './processTree.ts'
import type { ProcessKind } from './processTree.ts'
import type { StartedProgram } from './startedProgram.ts'

const idleMs = 10_000
const settlingMs = 1_500
const longestPaintMs = 120_000
const kbPerMb = 1_000
const bytesPerKib = 1_024
const views = [
  'overview',
  'response',
  'conversation',
  'growth',
  'compare',
  'whatIf',
  'presentation',
  'data',
] as const

type ByKind = ReadonlyMap<ProcessKind, number>

/** Megabytes of the process and all under it, by what they are for. */
function heldBy(root: number): ByKind {
  const sums = new Map<ProcessKind, number>()
  for (const { pid, kind } of processTree(root)) sums.set(kind, (sums.get(kind) ?? 0) + proportionalMb(pid))
  return sums
}

/** The kernel's kB are kibibytes. A process that has just ended holds nothing. */
function proportionalMb(pid: number): number {
  let text: string
  try {
    text = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')
  } catch (cause) {
    const isGone =
      cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ESRCH')
    if (isGone) return 0
    throw cause
  }
  const kib = Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0)
  return (kib * bytesPerKib) / (kbPerMb * 1_000)
}

/** Nobody looks while it is idle: looking in takes memory too. */
async function idleAfter(
  program: StartedProgram,
  figures: string,
  visit: (page: Page) => Promise<void>,
): Promise<ByKind> {
  try {
    const { page, letGo } = await program.look()
    await page.waitForSelector(figures, { timeout: longestPaintMs })
    await visit(page)
    await letGo()
    await sleep(idleMs)
    return heldBy(program.pid)
  } finally {
    await program.close()
  }
}

async function visitAll(page: Page): Promise<void> {
  for (const view of views) {
    await goTo(page, view)
    await page.waitForSelector('main h1', { timeout: longestPaintMs })
    await page.waitForSelector('main [aria-busy=true]', { state: 'detached', timeout: longestPaintMs })
    await sleep(settlingMs)
  }
  await goTo(page, 'overview')
}

const sumOf = (held: ByKind): number => [...held.values()].reduce((sum, one) => sum + one, 0)

function tell(runs: readonly ByKind[]): string {
  const kinds = [...new Set(runs.flatMap((run) => [...run.keys()]))]
  const parts = kinds.map(
    (kind) => `${kind} ${spreadOfRuns(runs.map((run) => run.get(kind) ?? 0)).p50.toFixed(0)}`,
  )
  return `proportional set size; by process in MB: ${parts.join(', ')}`
}

const [dossier = '', count = '1'] = process.argv.slice(2)
const measures = await atDesk(async (desk): Promise<Measure[]> => {
  const startApp = await appWithDossier(desk, dossier)
  const startBare = bareWindow(desk)
  const own: ByKind[] = []
  const floor: ByKind[] = []
  for (let run = 0; run < Number(count); run += 1) {
    own.push(await idleAfter(startApp(), overviewFigures, visitAll))
    floor.push(await idleAfter(startBare(), 'main h1', () => Promise.resolve()))
  }
  return [
    {
      what: 'memory of all processes, idle after all views were visited',
      unit: 'MB',
      runs: own.map(sumOf),
      against: { what: 'a bare window with a heading, same runtime', runs: floor.map(sumOf) },
      goal: null,
      note: `${tell(own)}; the bare window: ${tell(floor)}`,
    },
  ]
})
printMeasures(measures)
