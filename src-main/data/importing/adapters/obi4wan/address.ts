// A webcare export also holds what monitoring found: messages about the municipality that nobody sent to it. The export
// has no column for it. A row counts as addressed to the municipality unless the file itself gives evidence against it:
// an unanswered question that is lost would make the figures look better than they are. Evidence against a row that
// nobody answered, closed or took, and that is not private:
// - it stands under another's page (Facebook and the like), while the file shows which pages are the own ones: those
//   under which somebody was answered, or that bear an own name;
// - elsewhere: it names none of the own accounts, while the answered messages of the file (19 of 20 or more) name one;
// - it is a news item: nobody writes to a municipality through one.
// Own names are those the user gave. Where the handled messages never name one of them (an account's name was typed,
// not its handle), the accounts that those messages name most count as well.
import type { ReadOptions } from '../../adapter.ts'
import { pageOf } from './source.ts'
import type { ObiSource } from './source.ts'

const mention = /@(\w+(?:\.\w+)*)/g

export function mentionsIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(mention)) names.add((match[1] ?? '').toLowerCase())
  return names
}

function ownHandles(options: ReadOptions): Set<string> {
  const named = options.accountName === null ? options.own : [...options.own, options.accountName]
  return new Set(named.map((name) => name.trim().replace(/^@/, '').toLowerCase()))
}

export interface RowAddress {
  readonly source: ObiSource
  readonly url: string
  readonly text: string
  /** Answered, completed or taken by an employee. */
  readonly isHandled: boolean
  readonly isAnswered: boolean
}

/** What a file tells about who is addressed in it. */
export interface OwnSigns {
  readonly own: ReadonlySet<string>
  /** Whoever is answered names an own account: who names none did not write to it. */
  readonly isNamedWhenAnswered: boolean
  /** The own pages that occur in the file; empty = not known. */
  readonly pages: ReadonlySet<string>
}

/** Share of the handled messages with a mention that must name an account before it counts as the own one. */
const minShare = 0.2
const minRows = 3
/** Share of the answered messages that must name an own account before naming none says something. */
const namedShare = 0.95

const pageChannels: ReadonlySet<string> = new Set(['facebook', 'instagram', 'linkedin', 'youtube', 'tiktok'])

/** Gathers, over all rows of a file, whom handled messages name and under which pages they stand. */
export class AddressSigns {
  /** Whom the handled messages name, and how often. */
  readonly counts = new Map<string, number>()
  private handledWithMention = 0
  private readonly answeredNames: ReadonlySet<string>[] = []
  private readonly answeredPages = new Set<string>()
  private readonly allPages = new Set<string>()

  add({ source, url, text, isHandled, isAnswered }: RowAddress): void {
    const names = mentionsIn(text)
    if (isHandled) this.count(names)
    if (source.isPrivate) return
    if (!pageChannels.has(source.channel)) {
      if (isAnswered) this.answeredNames.push(names)
      return
    }
    const page = pageOf(url)
    if (page === null) return
    this.allPages.add(page)
    if (isAnswered) this.answeredPages.add(page)
  }

  signsFor(options: ReadOptions): OwnSigns {
    const given = ownHandles(options)
    const isGivenNamed = [...given].some((name) => this.counts.has(name))
    const own = isGivenNamed ? given : new Set([...given, ...this.likelyOwn()])
    const named = this.answeredNames.filter((names) => [...names].some((name) => own.has(name))).length
    const isNamedWhenAnswered = named > 0 && named >= this.answeredNames.length * namedShare
    const ownPages = [...this.allPages].filter((page) => own.has(page))
    return { own, isNamedWhenAnswered, pages: new Set([...this.answeredPages, ...ownPages]) }
  }

  private count(names: ReadonlySet<string>): void {
    if (names.size === 0) return
    this.handledWithMention++
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** The most named account when at least half name it, and others that are named often. */
  private likelyOwn(): Set<string> {
    const sorted = [...this.counts].sort((a, b) => b[1] - a[1])
    const own = new Set<string>()
    const first = sorted[0]
    if (first === undefined || first[1] * 2 < this.handledWithMention) return own
    for (const [name, count] of sorted) {
      const isOften = count >= minRows && count >= this.handledWithMention * minShare
      if (name === first[0] || isOften) own.add(name)
    }
    return own
  }
}

/** False for what monitoring found, by the rule at the top of this file. */
export function isAddressed(row: RowAddress, signs: OwnSigns): boolean {
  const { source, url, text, isHandled } = row
  if (isHandled || source.isPrivate) return true
  const names = mentionsIn(text)
  for (const name of names) if (signs.own.has(name)) return true
  if (source.channel === 'news') return false
  if (!pageChannels.has(source.channel)) return !signs.isNamedWhenAnswered
  const page = pageOf(url)
  return page === null || signs.pages.size === 0 || signs.pages.has(page)
}
