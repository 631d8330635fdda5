import type { PeerGroupChoice } from '../contract/compare.ts'
import type { Words } from './words.ts'

/** How a group was made; the example's invented peers are alike by design. null while there is no group. */
export type GroupKind = PeerGroupChoice['kind'] | 'example' | null

/** Only a group chosen by likeness or size is called comparable: nothing says that a province or an own choice is. */
function isComparable(kind: GroupKind): boolean {
  return kind !== 'province' && kind !== 'own'
}

/** Whom a sentence compares with. */
export function whomText({ text }: Words, kind: GroupKind): string {
  return isComparable(kind) ? text.compare.finding.comparable : text.compare.finding.ofGroup
}

/** The group as the name of a column or a line. */
export function groupName({ text }: Words, kind: GroupKind): string {
  return isComparable(kind) ? text.figures.peers : text.figures.peersOfGroup
}
