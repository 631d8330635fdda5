/** A message that stands in several sources, as far as choosing the one that counts must know it. */
export interface TwinMessage {
  readonly id: number
  readonly threadId: number | null
  readonly sentAtMs: number
  /** Hex; the same in every order of importing. */
  readonly externalKey: string
  /** One of its files holds questions and answers alike. */
  readonly isBothSided: boolean
  /** Finest step of the clocks of its files (ms). */
  readonly clockMs: number
  readonly batchIds: readonly number[]
}

export interface TwinLink {
  readonly id: number
  readonly otherId: number
}

export interface TwinOutcome {
  /** By message that is left out: the one that counts in its place. */
  readonly twinOf: ReadonlyMap<number, number>
  /** By thread: the one whose cases its messages count in. */
  readonly joinedTo: ReadonlyMap<number, number>
}

class Union {
  readonly #parents = new Map<number, number>()

  rootOf(id: number): number {
    let root = id
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next
    for (let at = id; at !== root;) {
      const next = this.#parents.get(at) ?? root
      this.#parents.set(at, root)
      at = next
    }
    return root
  }

  unite(a: number, b: number): void {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA !== rootB) this.#parents.set(rootB, rootA)
  }
}

function gather<T>(items: Iterable<T>, keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function byMoment(a: TwinMessage, b: TwinMessage): number {
  return a.sentAtMs - b.sentAtMs || (a.externalKey < b.externalKey ? -1 : 1)
}

/** The source that tells more first: both sides before own posts only, then the finer clock. */
function byWorth(a: TwinMessage, b: TwinMessage): number {
  return Number(b.isBothSided) - Number(a.isBothSided) || a.clockMs - b.clockMs || byMoment(a, b)
}

function holdsTwoOfOneFile(group: readonly TwinMessage[]): boolean {
  const batches = group.flatMap(({ batchIds }) => batchIds)
  return new Set(batches).size < batches.length
}

function joinThreads(groups: readonly (readonly TwinMessage[])[]): Map<number, number> {
  const threads = new Union()
  const kept: TwinMessage[] = []
  for (const group of groups) {
    const [first] = group
    const ids = group.flatMap(({ threadId }) => threadId ?? [])
    const [firstId] = ids
    if (first === undefined || firstId === undefined) continue
    for (const id of ids) threads.unite(firstId, id)
    if (first.threadId !== null) kept.push(first)
  }
  const joinedTo = new Map<number, number>()
  const members = new Set(groups.flat().flatMap(({ threadId }) => threadId ?? []))
  const keptOf = gather(kept, ({ threadId }) => threads.rootOf(threadId ?? 0))
  for (const id of members) {
    const [earliest] = (keptOf.get(threads.rootOf(id)) ?? []).sort(byMoment)
    const into = earliest?.threadId ?? id
    if (into !== id) joinedTo.set(id, into)
  }
  return joinedTo
}

/**
 * Which message counts of those that are the same, and which threads go on in one another. What is the same as the same is
 * the same; where that would make two messages of one file one, the whole group stays apart. Threads that hold the same
 * message are one conversation, told by two sources: all that stands in them counts in the thread of the earliest message
 * kept. The outcome does not hang on the order of the links.
 */
export function groupTwins(
  links: readonly TwinLink[],
  messageById: ReadonlyMap<number, TwinMessage>,
): TwinOutcome {
  const union = new Union()
  for (const { id, otherId } of links) union.unite(id, otherId)
  const members = links.flatMap(({ id, otherId }) => [id, otherId])
  const all = [...new Set(members)].flatMap((id) => messageById.get(id) ?? [])
  const groups = [...gather(all, ({ id }) => union.rootOf(id)).values()]
    .filter((group) => group.length > 1 && !holdsTwoOfOneFile(group))
    .map((group) => group.sort(byWorth))
  const twinOf = new Map<number, number>()
  for (const [kept, ...others] of groups) {
    if (kept !== undefined) for (const { id } of others) twinOf.set(id, kept.id)
  }
  return { twinOf, joinedTo: joinThreads(groups) }
}
