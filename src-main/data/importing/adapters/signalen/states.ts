// States of a report, and what each tells (source: the published workflow and e-mail rules of Signalen).
//
// Signalen mails whoever left an address when a report is finished ("o") and when something is asked of them ("reaction
// requested"), with the text that the employee wrote. On other states ("b", "ingepland", "a" …) a mail is a choice that
// the export does not hold, on registering and reopening it is an automatic one: these count as nothing. Whether an
// address was left stands in reporters.csv, which is not read: those who left none count as answered too.

export type StateMeaning = 'answer' | 'fromReporter' | 'silent'

const answers = new Set(['o', 'reaction requested'])
/** What the reporter wrote back, and the wish to have it reopened that comes with an unsatisfied answer. */
const fromReporter = new Set(['reaction received', 'reopen requested'])
/** Finished and cancelled. A split ("s", before 2020) closes nothing: the parts went on. */
const closing = new Set(['o', 'a'])

export function meaningOf(state: string): StateMeaning {
  if (answers.has(state)) return 'answer'
  return fromReporter.has(state) ? 'fromReporter' : 'silent'
}

interface Course {
  latestAtMs: number
  latest: string
  closedAtMs: number | null
}

/** The course of every report, as far as it tells when it was closed. */
export class Courses {
  readonly #courses = new Map<string, Course>()

  /** Rows come in the order of time; one that does not is older than what is known. */
  add(signalId: string, state: string, atMs: number): void {
    const before = this.#courses.get(signalId)
    const isClosing = closing.has(state)
    if (before === undefined) {
      this.#courses.set(signalId, { latestAtMs: atMs, latest: state, closedAtMs: isClosing ? atMs : null })
      return
    }
    if (atMs < before.latestAtMs) return
    before.latestAtMs = atMs
    before.latest = state
    before.closedAtMs = isClosing ? (before.closedAtMs ?? atMs) : null
  }

  /** When it was closed for good so far; null while it is open, or open again. */
  closedAtMs(signalId: string): number | null {
    return this.#courses.get(signalId)?.closedAtMs ?? null
  }

  /** Before 2020 the parts of a split report were reported on to whoever made it; since then parts are internal. */
  wasSplit(signalId: string): boolean {
    return this.#courses.get(signalId)?.latest === 's'
  }
}
