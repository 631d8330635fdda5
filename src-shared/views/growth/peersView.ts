import type { GrowthPeers } from '../../contract/growth.ts'
import type { Words } from '../words.ts'

/** A municipality as a mark in its lowest phase; `isPossible` where its phase is a range that reaches this one. */
export interface PhaseMarks {
  readonly phase: number
  readonly certain: number
  readonly possible: number
}

export interface GrowthPeersView {
  readonly label: string
  /** null where the line says how the phases come. */
  readonly marks: readonly PhaseMarks[] | null
  readonly note: string | null
  readonly alt: string
}

/** Where comparable municipalities stand, or in one line how that can be known. */
export function growthPeersView(words: Words, peers: GrowthPeers): GrowthPeersView {
  const text = words.text.growth.peers
  const members = words.number(peers.members)
  const label = text.row(words.number(peers.withPhase))
  const other = peers.otherModel === 0 ? null : text.otherModel(words.number(peers.otherModel))
  if (peers.phases.ranges === null) {
    const reason =
      peers.members === 0
        ? text.noGroup
        : peers.withPhase === 0
          ? text.none(members)
          : text.few(words.number(peers.withPhase), members)
    const note = [reason, other].filter((part) => part !== null).join(' ')
    return { label, marks: null, note, alt: note }
  }
  // Those that are certainly in a phase, and in each phase those that may be there.
  const marks = peers.phases.byPhase.map(({ phase, certain, possible }) => ({
    phase,
    certain,
    possible: possible - certain,
  }))
  const counts = marks.map(({ phase, certain, possible }) =>
    text.altOne(words.number(phase), words.number(certain), words.number(possible)),
  )
  return { label, marks, note: other, alt: text.alt(counts.join('; ')) }
}
