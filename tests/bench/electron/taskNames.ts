import { z } from 'zod'

/** A function and the milliseconds it ran: itself, and with all it called. */
export interface NamedTime {
  readonly name: string
  readonly selfMs: number
  readonly totalMs: number
}

/** Samples of what runs. They slow a page down: no times are taken of a trace with them. */
export const profileCategory = 'disabled-by-default-v8.cpu_profiler'

const nodeSchema = z.object({
  id: z.number(),
  parent: z.number().optional(),
  callFrame: z.object({ functionName: z.string(), url: z.string().optional() }),
})
type ProfileNode = z.infer<typeof nodeSchema>
const eventSchema = z.object({
  name: z.string(),
  id: z.string(),
  pid: z.number(),
  tid: z.number(),
  args: z
    .object({
      data: z
        .object({
          startTime: z.number().optional(),
          cpuProfile: z
            .object({ nodes: z.array(nodeSchema).optional(), samples: z.array(z.number()).optional() })
            .optional(),
          timeDeltas: z.array(z.number()).optional(),
        })
        .optional(),
    })
    .optional(),
})

export interface Thread {
  readonly pid: number
  readonly tid: number
}
export interface SpanUs {
  readonly fromUs: number
  readonly toUs: number
}

/** What ran on the thread within the spans (the trace's own microseconds), most time of its own first. */
export function namedTimes(
  events: readonly unknown[],
  thread: Thread,
  spans: readonly SpanUs[],
): NamedTime[] {
  const own = events
    .flatMap((event) => eventSchema.safeParse(event).data ?? [])
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
  const begin = own.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === thread.pid && tid === thread.tid,
  )
  const chunks = own.filter(
    ({ name, pid, id }) => name === 'ProfileChunk' && pid === thread.pid && id === begin?.id,
  )
  const nodes = new Map<number, ProfileNode>()
  const self = new Map<string, number>()
  const total = new Map<string, number>()
  let atUs = begin?.args?.data?.startTime ?? 0
  for (const { args } of chunks) {
    for (const node of args?.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node)
    const deltas = args?.data?.timeDeltas ?? []
    for (const [place, sample] of (args?.data?.cpuProfile?.samples ?? []).entries()) {
      const longUs = deltas[place] ?? 0
      atUs += longUs
      if (spans.some(({ fromUs, toUs }) => atUs >= fromUs && atUs < toUs))
        count(nodes, sample, longUs / 1_000, self, total)
    }
  }
  return [...total]
    .map(([name, totalMs]) => ({ name, totalMs, selfMs: self.get(name) ?? 0 }))
    .sort((a, b) => b.selfMs - a.selfMs)
}

function count(
  nodes: ReadonlyMap<number, ProfileNode>,
  sample: number,
  longMs: number,
  self: Map<string, number>,
  total: Map<string, number>,
): void {
  const seen = new Set<string>()
  for (let node = nodes.get(sample), isLeaf = true; node !== undefined; isLeaf = false) {
    const name = nameOf(node)
    if (isLeaf) self.set(name, (self.get(name) ?? 0) + longMs)
    if (!seen.has(name)) total.set(name, (total.get(name) ?? 0) + longMs)
    seen.add(name)
    node = node.parent === undefined ? undefined : nodes.get(node.parent)
  }
}

function nameOf({ callFrame: { functionName, url = '' } }: ProfileNode): string {
  const file = url.slice(url.lastIndexOf('/') + 1)
  return `${functionName === '' ? '(without a name)' : functionName}${file === '' ? '' : ` ${file}`}`
}
