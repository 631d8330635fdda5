// The same handing out of messages as it is mostly programmed: a list of events as objects, in a binary heap by their time.
import type { Messages, Rules, Team } from '#shared/staffing/engine/messages.ts'
import type { Noticed } from '#shared/staffing/engine/notice.ts'

/** Takes the least first. */
export class BinaryHeap<Item> {
  #items: Item[] = []
  #isBefore: (a: Item, b: Item) => boolean

  constructor(isBefore: (a: Item, b: Item) => boolean) {
    this.#isBefore = isBefore
  }

  get size(): number {
    return this.#items.length
  }

  peek(): Item | undefined {
    return this.#items[0]
  }

  push(item: Item): void {
    const items = this.#items
    let place = items.length
    items.push(item)
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = items[parent]
      if (above === undefined || !this.#isBefore(item, above)) break
      items[place] = above
      place = parent
    }
    items[place] = item
  }

  pop(): Item | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (last !== undefined && items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: Item): void {
    const items = this.#items
    let place = 0
    for (;;) {
      const left = items[2 * place + 1]
      const right = items[2 * place + 2]
      if (left === undefined) break
      const isRight = right !== undefined && this.#isBefore(right, left)
      const child = isRight ? right : left
      if (!this.#isBefore(child, item)) break
      items[place] = child
      place = 2 * place + (isRight ? 2 : 1)
    }
    items[place] = item
  }
}

/** A message becomes ready, a person's shift begins, or a person is done. */
type HeapEvent =
  | { readonly kind: 'ready'; readonly atMs: number; readonly waiting: Waiting }
  | { readonly kind: 'shift'; readonly atMs: number; readonly person: Worker; readonly endMs: number }
  | { readonly kind: 'done'; readonly atMs: number; readonly person: Worker }

interface Waiting {
  readonly message: number
  readonly priority: number
  /** Place in the order in which messages become ready. */
  readonly place: number
}

interface Worker {
  readonly factor: number
  shiftEndMs: number
  isBusy: boolean
}

function firstEvents(
  { priority }: Messages,
  { order, readyMs }: Noticed,
  team: Team,
  people: readonly Worker[],
): BinaryHeap<HeapEvent> {
  const events = new BinaryHeap<HeapEvent>((a, b) => a.atMs < b.atMs)
  order.forEach((message, place) => {
    const waiting = { message, priority: priority[message] ?? 0, place }
    events.push({ kind: 'ready', atMs: readyMs[message] ?? Infinity, waiting })
  })
  for (const [index, { startMs, endMs }] of team.people.entries()) {
    const person = people[index]
    if (person === undefined) continue
    startMs.forEach((atMs, shift) =>
      events.push({ kind: 'shift', atMs, person, endMs: endMs[shift] ?? atMs }),
    )
  }
  return events
}

function take(event: HeapEvent, waiting: BinaryHeap<Waiting>): void {
  if (event.kind === 'ready') waiting.push(event.waiting)
  else if (event.kind === 'shift') event.person.shiftEndMs = event.endMs
  else event.person.isBusy = false
}

/**
 * Hands out messages, of which is known when they are ready, to people who work on past the end of a shift and are at the
 * messages whenever on shift: the rule 'finish', without looks.
 *
 * @returns when each message was begun; Infinity where nobody ever did
 */
export function handleByHeap(
  messages: Messages,
  noticed: Noticed,
  team: Team,
  order: Rules['order'],
): Float64Array {
  const people = team.handlingFactors.map((factor): Worker => {
    return { factor, shiftEndMs: -Infinity, isBusy: false }
  })
  const events = firstEvents(messages, noticed, team, people)
  const waiting = new BinaryHeap<Waiting>((a, b) =>
    order === 'priority' && a.priority !== b.priority ? a.priority < b.priority : a.place < b.place,
  )
  const startMs = new Float64Array(messages.handlingMs.length).fill(Infinity)
  for (let event = events.pop(); event !== undefined; event = events.pop()) {
    const { atMs } = event
    take(event, waiting)
    while (events.peek()?.atMs === atMs) {
      const next = events.pop()
      if (next !== undefined) take(next, waiting)
    }
    for (const person of people) {
      if (waiting.size === 0) break
      if (person.isBusy || person.shiftEndMs <= atMs) continue
      const { message = 0 } = waiting.pop() ?? {}
      startMs[message] = atMs
      person.isBusy = true
      const doneMs = atMs + Math.round((messages.handlingMs[message] ?? 0) * person.factor)
      events.push({ kind: 'done', atMs: doneMs, person })
    }
  }
  return startMs
}
