// A webcare export also holds what monitoring found: messages about the municipality that nobody sent to it. They are no
// questions. The export has no column for it, so it follows from what was done with a row and whom it names.
import type { ReadOptions } from '../adapter.ts'
import { pageOf } from './obi4wanSource.ts'
import type { ObiSource } from './obi4wanSource.ts'

const mention = /@(\w+(?:\.\w+)*)/g

export function mentionsIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(mention)) names.add((match[1] ?? '').toLowerCase())
  return names
}

export function ownHandles(options: ReadOptions): Set<string> {
  const named = options.accountName === null ? options.own : [...options.own, options.accountName]
  return new Set(named.map((name) => name.trim().replace(/^@/, '').toLowerCase()))
}

/** Share of the handled messages with a mention that must name an account before it counts as the own one. */
const minShare = 0.2
const minRows = 3

/** Counts whom the messages that were handled name: those are the own accounts. */
export class MentionCounts {
  readonly counts = new Map<string, number>()
  private handledWithMention = 0

  add(text: string): void {
    const names = mentionsIn(text)
    if (names.size === 0) return
    this.handledWithMention++
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** The most named account when at least half name it, and others that are named often. */
  likelyOwn(): Set<string> {
    const sorted = [...this.counts].sort((a, b) => b[1] - a[1])
    const own = new Set<string>()
    const first = sorted[0]
    if (first === undefined || first[1] * 2 < this.handledWithMention) return own
    for (const [name, count] of sorted) {
      if (name === first[0] || (count >= minRows && count >= this.handledWithMention * minShare))
        own.add(name)
    }
    return own
  }
}

export interface RowAddress {
  readonly source: ObiSource
  readonly url: string
  readonly text: string
  /** Answered, completed or taken by an employee. */
  readonly isHandled: boolean
}

/** True when a row is for the municipality, false for what monitoring found. `own` may be empty: then nobody is known. */
export function isAddressed({ source, url, text, isHandled }: RowAddress, own: ReadonlySet<string>): boolean {
  if (isHandled || source.isPrivate) return true
  const names = mentionsIn(text)
  for (const name of names) if (own.has(name)) return true
  const page = pageOf(url)
  switch (source.channel) {
    case 'facebook':
    case 'instagram':
    case 'linkedin':
    case 'youtube':
    case 'tiktok':
      // Comments stand under a page: another page's name in the address says it is not the own one.
      return own.size === 0 || page === null || own.has(page)
    case 'news':
    case 'other':
      return false
    default:
      return own.size === 0 && names.size > 0
  }
}
