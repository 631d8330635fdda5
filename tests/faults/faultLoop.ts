import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalDossier, differences } from './canonicalDossier.ts'
import type { CanonicalDossier } from './canonicalDossier.ts'
import { dossierIn, nothing, openIn, serverIn } from './operation.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import type { OperationName } from './operations.ts'
import { problemsOf } from './soundDossier.ts'

/** How one run of the driver ended. */
interface Ended {
  readonly isKilled: boolean
  /** Places passed, in order, as `name@times`; told where DIALOOGMETER_FAILPOINT is `trace`. */
  readonly passed: readonly string[]
  readonly durationMs: number
  readonly hasEnded: boolean
  readonly hasBegun: boolean
  readonly said: string
}

export interface Findings {
  readonly operation: OperationName
  readonly failpoints: readonly string[]
  /** How many random instants came after which place. */
  readonly phases: Readonly<Record<string, number>>
  readonly instantsInside: number
  readonly seed: number
  readonly durationMs: number
  readonly problems: readonly string[]
}

export interface LoopOptions {
  readonly instants: number
  readonly seed: number
  /** Of the built programs: the real ones, or those with a planted bug. */
  readonly programs: string
}

export interface World {
  readonly name: OperationName
  readonly operation: Operation
  readonly base: string
  readonly before: CanonicalDossier
  readonly after: CanonicalDossier
  readonly programs: string
}

const mostTries = 6

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @param killAfterMs from when it begins; null = it is left alone, or ends itself at a failpoint */
async function drive(
  { name, programs }: World,
  dataFolder: string,
  failpoint: string,
  killAfterMs: number | null,
): Promise<Ended> {
  const order = JSON.stringify({ operation: name, dataFolder })
  const env = { ...process.env, DIALOOGMETER_TEST_WORKERS: programs, DIALOOGMETER_FAILPOINT: failpoint }
  const child = spawn(process.execPath, [join(programs, 'faultDriver.js'), order], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let [said, begunAtMs, endedAtMs] = ['', 0, 0]
  let timer: NodeJS.Timeout | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (begunAtMs === 0 && said.includes('begin\n')) {
      begunAtMs = performance.now()
      if (killAfterMs !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    }
    if (endedAtMs === 0 && said.includes('end\n')) endedAtMs = performance.now()
  })
  await once(child, 'close')
  clearTimeout(timer)
  return {
    isKilled: child.signalCode === 'SIGKILL',
    passed: [...said.slice(said.indexOf('begin\n')).matchAll(/^(?:passed|failpoint) (\S+)$/gm)].map(
      ([, place = '']) => place,
    ),
    durationMs: endedAtMs - begunAtMs,
    hasBegun: begunAtMs > 0,
    hasEnded: endedAtMs > 0,
    said,
  }
}

export async function atHand<T>(base: string | null, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-fault-'))
  try {
    if (base !== null) cpSync(base, folder, { recursive: true })
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function within(
  { keyKeeper }: Operation,
  dataFolder: string,
  work: (running: ReturnType<typeof serverIn>) => Promise<void>,
): Promise<void> {
  const running = serverIn(dataFolder, undefined, undefined, keyKeeper)
  try {
    await openIn(running)
    await work(running)
  } finally {
    await running.stop()
  }
}

export async function worldOf(name: OperationName, base: string, programs: string): Promise<World> {
  const operation: Operation = operations[name]
  const preparing = serverIn(base, 0, operation.preparedAtMs)
  try {
    await operation.prepare(preparing)
  } finally {
    await preparing.stop()
  }
  const before = await atHand(base, async (folder) => {
    await within(operation, folder, nothing)
    return canonicalDossier(dossierIn(folder))
  })
  const after = await atHand(base, async (folder) => {
    await within(operation, folder, operation.run)
    return canonicalDossier(dossierIn(folder))
  })
  return { name, operation, base, before, after, programs }
}

/** Opens what the killed process left as the next start would, and does again what was asked. @returns what is wrong */
export async function aftermath({ operation, before, after }: World, folder: string): Promise<string[]> {
  const problems: string[] = []
  const look = (when: string): CanonicalDossier => {
    problems.push(...problemsOf(dossierIn(folder)).map((problem) => `${when}: ${problem}`))
    problems.push(...(operation.besideProblems?.(folder) ?? []).map((problem) => `${when}: ${problem}`))
    return canonicalDossier(dossierIn(folder))
  }
  try {
    await within(operation, folder, nothing)
    const left = look('opened again')
    const [toBefore, toAfter] = [differences(left, before), differences(left, after)]
    if (toBefore.length > 0 && toAfter.length > 0) {
      problems.push(`neither as before (${toBefore.join('; ')}) nor as after (${toAfter.join('; ')})`)
    }
    await within(operation, folder, operation.run)
    problems.push(...differences(look('done again'), after).map((difference) => `done again: ${difference}`))
  } catch (error) {
    problems.push(`the next start failed: ${error instanceof Error ? error.message : String(error)}`)
  }
  return problems
}

/** Each place that is passed, the first time and the last. */
function placesOf(passed: readonly string[]): string[] {
  const lastOf = new Map(passed.map((place) => [place.split('@')[0] ?? place, place]))
  return [...lastOf].flatMap(([name, last]) => (last === `${name}@1` ? [last] : [`${name}@1`, last]))
}

async function atFailpoint(world: World, place: string): Promise<string[]> {
  return atHand(world.base, async (folder) => {
    const ended = await drive(world, folder, place, null)
    // A backup of the background is made when there is time, which is not in every run.
    if (!ended.isKilled && place.startsWith('backup.')) return []
    if (!ended.isKilled) return [`${place}: not reached (${ended.said.trim()})`]
    return (await aftermath(world, folder)).map((problem) => `${place}: ${problem}`)
  })
}

interface Instant {
  readonly phase: string
  readonly isInside: boolean
  /** Of the operation, where it was over before it was killed. */
  readonly durationMs: number | null
  readonly problems: readonly string[]
}

async function atInstant(world: World, killAfterMs: number): Promise<Instant> {
  return atHand(world.base, async (folder) => {
    const ended = await drive(world, folder, 'trace', killAfterMs)
    const isInside = ended.isKilled && !ended.hasEnded
    const last = ended.passed.at(-1)?.split('@')[0] ?? 'begin'
    const phase = isInside ? last : 'over already'
    const problems = await aftermath(world, folder)
    const at = `${killAfterMs.toFixed(1)} ms, after ${phase}`
    const durationMs = ended.hasEnded ? ended.durationMs : null
    return { phase, isInside, durationMs, problems: problems.map((problem) => `${at}: ${problem}`) }
  })
}

/**
 * Kills an operation at every named place and at random instants, opens what is left and does it again.
 *
 * @param options instants = how many random instants are to fall inside; at most `mostTries` times as many are tried
 */
export async function findFaults(name: OperationName, options: LoopOptions): Promise<Findings> {
  const startedAtMs = performance.now()
  return atHand(null, async (base) => {
    const world = await worldOf(name, base, options.programs)
    const free = await atHand(base, (folder) => drive(world, folder, 'trace', null))
    if (!free.hasEnded) throw new Error(`left alone, ${name} does not end: ${free.said}`)
    const failpoints = placesOf(free.passed)
    const problems: string[] = []
    for (const place of failpoints) problems.push(...(await atFailpoint(world, place)))
    const random = randomFrom(options.seed)
    const phases: Record<string, number> = {}
    let instantsInside = 0
    let operationMs = free.durationMs
    for (
      let tried = 0;
      tried < mostTries * options.instants && instantsInside < options.instants;
      tried += 1
    ) {
      const instant = await atInstant(world, random() * operationMs)
      // The machine has become faster than when it was measured.
      operationMs = Math.min(operationMs, instant.durationMs ?? operationMs)
      phases[instant.phase] = (phases[instant.phase] ?? 0) + 1
      if (instant.isInside) instantsInside += 1
      problems.push(...instant.problems)
    }
    const durationMs = performance.now() - startedAtMs
    return { operation: name, failpoints, phases, instantsInside, seed: options.seed, durationMs, problems }
  })
}
