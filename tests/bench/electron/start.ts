// From the start of the process to the overview with figures on the screen, against the bare window's heading:
// `node tests/bench/electron/start.ts <dossier> [runs]`. The two take turns after one start each that is not counted, so
// that the disk's cache is warm for both; the app finds the user data of the start before, as its user has them.
// Measured afterwards (paintTimes.ts): nothing is connected to the program before it has painted.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { spreadOfRuns } from '../judged.ts'
import type { Measure } from '../measure.ts'
import { printMeasures } from '../measure.ts'
import { atDesk } from './desk.ts'
import { appWithDossier, bareWindow, overviewFigures } from './ownApp.ts'
import type { StartApp } from './ownApp.ts'
import { paintTimes } from './paintTimes.ts'
import type { PaintTimes } from './paintTimes.ts'
import { processTree } from './processTree.ts'
import { scriptsRead } from './scriptsRead.ts'
import type { ScriptsRead } from './scriptsRead.ts'

const bareHeading = 'main h1'
const longestPaintMs = 120_000
const leastRestMs = 800
const ticksPerMs = 0.1
const goalRatio = 1.5
const filesNamed = 6

/** Milliseconds after the process was asked for. */
interface Marks extends PaintTimes {
  readonly rendererStarted: number
  readonly dataStarted: number
}

/** @param expectedMs how long it took before: it is looked at when it has surely painted */
async function timed(start: StartApp, figures: string, expectedMs: number): Promise<Marks> {
  const program = start()
  try {
    await sleep(expectedMs * 1.3 + leastRestMs)
    const { page, letGo } = await program.look()
    await page.waitForSelector(figures, { timeout: longestPaintMs })
    const times = await paintTimes(page)
    await letGo()
    const since = (momentMs: number): number => momentMs - program.spawnedAtMs
    return {
      asked: since(times.asked),
      read: since(times.read),
      first: since(times.first),
      answered: since(times.answered),
      painted: since(times.painted),
      ...processStarts(program.pid),
    }
  } finally {
    await program.close()
  }
}

/** Of the processes under the first one, to ten milliseconds. */
function processStarts(root: number): Pick<Marks, 'rendererStarted' | 'dataStarted'> {
  const tree = processTree(root)
  const zero = tree.find(({ pid }) => pid === root)?.startedTicks ?? 0
  const startOf = (kind: string): number =>
    ((tree.find((one) => one.kind === kind)?.startedTicks ?? zero) - zero) / ticksPerMs
  return { rendererStarted: startOf('renderer'), dataStarted: startOf('data') }
}

const markNames: readonly (readonly [keyof Marks, string])[] = [
  ['rendererStarted', "page's process started"],
  ['dataStarted', 'data process started'],
  ['asked', 'page asked for'],
  ['read', 'document and first scripts read'],
  ['first', 'anything painted'],
  ['answered', 'answer there'],
  ['painted', 'overview with figures painted'],
]

function tell(marks: readonly Marks[]): string {
  const parts = markNames.map(
    ([mark, name]) => `${name} ${spreadOfRuns(marks.map((one) => one[mark])).p50.toFixed(0)}`,
  )
  return `milliseconds after the process was asked for, middle of the runs: ${parts.join(', ')}`
}

function startMeasure(own: readonly Marks[], floor: readonly Marks[]): Measure {
  return {
    what: 'start: from the process to the overview with figures',
    unit: 'ms',
    runs: own.map(({ painted }) => painted),
    against: {
      what: 'a bare window with a heading, same runtime',
      runs: floor.map(({ painted }) => painted),
    },
    goal: { ratio: goalRatio, isAtMost: true },
    note: tell(own),
  }
}

function readMeasure({ files, minifiedKb, gzipKb }: ScriptsRead): Measure {
  return {
    what: "start: the page's scripts that were read until then, minified",
    unit: 'kB',
    runs: [minifiedKb],
    against: null,
    goal: null,
    note: `gzipped ${gzipKb.toFixed(0)} kB; ${String(files.length)} files, the first ${files.slice(0, filesNamed).join(', ')}`,
  }
}

async function readUncounted(start: StartApp, rendererFolder: string): Promise<ScriptsRead> {
  const program = start()
  try {
    return await scriptsRead(program, overviewFigures, rendererFolder)
  } finally {
    await program.close()
  }
}

const [dossier = '', runs = '7'] = process.argv.slice(2)
const measures = await atDesk(async (desk): Promise<Measure[]> => {
  const app = await appWithDossier(desk, dossier)
  const bare = bareWindow(desk)
  const read = await readUncounted(app, path.join(desk.appFolder, 'out', 'renderer'))
  let ownMs = (await timed(app, overviewFigures, 0)).painted
  let floorMs = (await timed(bare, bareHeading, 0)).painted
  const own: Marks[] = []
  const floor: Marks[] = []
  for (let run = 0; run < Number(runs); run += 1) {
    const marks = {
      own: await timed(app, overviewFigures, ownMs),
      floor: await timed(bare, bareHeading, floorMs),
    }
    own.push(marks.own)
    floor.push(marks.floor)
    ownMs = marks.own.painted
    floorMs = marks.floor.painted
  }
  return [startMeasure(own, floor), readMeasure(read)]
})
printMeasures(measures)
