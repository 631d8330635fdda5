import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the process is for; Electron's helpers that hold next to nothing are `other`. */
export type ProcessKind = 'main' | 'renderer' | 'data' | 'gpu' | 'network' | 'other'

export interface TreeProcess {
  readonly pid: number
  readonly kind: ProcessKind
  /** Since the machine started, in hundredths of a second, as the kernel counts them. */
  readonly startedTicks: number
  /** Of the processor, all its threads together, in hundredths of a second. */
  readonly usedTicks: number
}

interface Stat extends Omit<TreeProcess, 'kind'> {
  readonly parent: number
}

const kinds: readonly (readonly [sign: string, kind: ProcessKind])[] = [
  ['--type=renderer', 'renderer'],
  ['--type=gpu-process', 'gpu'],
  ['node.mojom.NodeService', 'data'],
  ['network.mojom.NetworkService', 'network'],
  ['--type=', 'other'],
]

/** The process and all that stand under it; Linux only. */
export function processTree(root: number): TreeProcess[] {
  const stats = readdirSync('/proc').flatMap((name) => statOf(name) ?? [])
  const found = new Set([root])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const { pid, parent } of stats) if (found.has(parent)) found.add(pid)
  }
  return stats
    .filter(({ pid }) => found.has(pid))
    .map(({ pid, startedTicks, usedTicks }) => ({ pid, kind: kindOf(pid), startedTicks, usedTicks }))
}

const lookedAtMs = 2_000
const idleTicks = 10
const mostLooks = 30

/**
 * Waits until the process and all under it use next to nothing of the processor: what an app does behind its page, as
 * keeping figures and making a backup, is done. After a minute it is waited for no longer.
 */
export async function untilIdle(root: number): Promise<void> {
  const used = (): number => processTree(root).reduce((sum, { usedTicks }) => sum + usedTicks, 0)
  for (let look = 0, before = used(); look < mostLooks; look += 1) {
    await sleep(lookedAtMs)
    const after = used()
    if (after - before < idleTicks) return
    before = after
  }
}

/** The second word is the program's name in brackets, and may itself hold blanks and brackets. */
function statOf(name: string): Stat | null {
  if (!/^\d+$/.test(name)) return null
  const text = textOf(`/proc/${name}/stat`)
  const words = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [, parent] = words
  const [byItself, bySystem] = words.slice(11, 13)
  const started = words[19]
  if (parent === undefined || started === undefined) return null
  return {
    pid: Number(name),
    parent: Number(parent),
    startedTicks: Number(started),
    usedTicks: Number(byItself) + Number(bySystem),
  }
}

function kindOf(pid: number): ProcessKind {
  const command = textOf(`/proc/${String(pid)}/cmdline`)
  return kinds.find(([sign]) => command.includes(sign))?.[1] ?? 'main'
}

/** Empty where the process has just ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
