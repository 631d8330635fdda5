import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { readMeasures } from './measure.ts'
import type { Measure } from './measure.ts'

const run = promisify(execFile)
const mostOutputBytes = 1 << 26

/** What a program printed, and the time from its start to its end in seconds. */
export async function timedProgram(
  command: string,
  args: readonly string[],
): Promise<{ readonly stdout: string; readonly seconds: number }> {
  const startedMs = performance.now()
  const { stdout } = await run(command, args, { maxBuffer: mostOutputBytes })
  return { stdout, seconds: (performance.now() - startedMs) / 1_000 }
}

/** The same of one that Node runs. */
export function timedNode(...args: readonly string[]): ReturnType<typeof timedProgram> {
  return timedProgram(process.execPath, args)
}

/**
 * Runs a program of the bench; what it tells of its course goes to the terminal.
 *
 * @param onMeasures called with every array of measures it prints, as soon as it does
 * @param signal ends it
 * @throws Error when it fails or is ended
 */
export async function measuresOf(
  program: string,
  args: readonly string[],
  onMeasures: (measures: readonly Measure[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [program, ...args], { stdio: [...stdio], signal })
  const reading = async (): Promise<void> => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.trim() !== '') onMeasures(readMeasures(line))
    }
  }
  const [exit] = await Promise.all([once(child, 'exit'), reading()])
  const [code, killedBy]: unknown[] = exit
  if (code !== 0) throw new Error(`${program} ended with ${String(code ?? killedBy)}`)
}

/** What a program does just now, for who is waiting. */
export function tell(text: string): void {
  process.stderr.write(`  ${text}\n`)
}
