import type { Handled, Team } from './messages.ts'
import { unionOf } from './shifts.ts'
import type { Shifts } from './shifts.ts'

interface OwnHours {
  readonly shifts: Shifts
  /** Index of the last shift that was looked at: somebody's work only goes on in time. */
  shift: number
  readonly startMs: number[]
  readonly endMs: number[]
}

/**
 * The hours in which at least one person is on shift and at the messages. In the other staffed hours all who are on
 * shift do other work, and what comes in lies unseen until one of them looks. `begun`: the messages in the order in
 * which they were begun; what was begun and never sent keeps its person busy.
 */
export function attentiveHours(
  team: Team,
  begun: Uint32Array,
  handled: Pick<Handled, 'person' | 'startMs' | 'sentMs'>,
): Shifts {
  const perPerson = team.people.map((shifts): OwnHours => ({ shifts, shift: 0, startMs: [], endMs: [] }))
  for (const message of begun) {
    const own = perPerson[handled.person[message] ?? 0]
    if (own !== undefined) addWork(own, handled.startMs[message] ?? 0, handled.sentMs[message] ?? 0)
  }
  return unionOf(perPerson)
}

/** Adds the part of the work on one message that falls within the person's shifts. */
function addWork(own: OwnHours, fromMs: number, toMs: number): void {
  const { shifts, startMs, endMs } = own
  while (own.shift < shifts.endMs.length && (shifts.endMs[own.shift] ?? 0) <= fromMs) own.shift += 1
  for (let at = own.shift; (shifts.startMs[at] ?? Infinity) < toMs; at += 1) {
    const blockStartMs = Math.max(fromMs, shifts.startMs[at] ?? 0)
    const blockEndMs = Math.min(toMs, shifts.endMs[at] ?? 0)
    if (endMs.length > 0 && endMs[endMs.length - 1] === blockStartMs) endMs[endMs.length - 1] = blockEndMs
    else {
      startMs.push(blockStartMs)
      endMs.push(blockEndMs)
    }
  }
}
