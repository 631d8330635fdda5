import type { Team } from './messages.ts'
import { shiftAt, shiftsOf } from './shifts.ts'
import type { Block, Shifts } from './shifts.ts'

/** Who had a message in hand, and from when until when; the hours off shift in between are no work. */
export interface Busy {
  readonly person: number
  readonly startMs: number
  readonly endMs: number
}

/**
 * The hours in which at least one person is on shift and at the messages. In the other staffed hours all who are on
 * shift do other work, and what comes in lies unseen until one of them looks.
 */
export function attentiveHours(team: Team, busy: readonly Busy[]): Shifts {
  const blocks: Block[] = []
  for (const { person, startMs, endMs } of busy) {
    const shifts = team.people[person]
    if (shifts === undefined) continue
    for (let at = shiftAt(shifts, startMs); (shifts.startMs[at] ?? Infinity) < endMs; at += 1)
      blocks.push([Math.max(startMs, shifts.startMs[at] ?? 0), Math.min(endMs, shifts.endMs[at] ?? 0)])
  }
  return shiftsOf(blocks)
}
