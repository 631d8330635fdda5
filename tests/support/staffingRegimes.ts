import { drawTruth, office } from './staffingWorld.ts'
import type { RosterDays, Truth } from './staffingWorld.ts'

const nobody: RosterDays = [[], [], [], [], [], [], []]
const mornings: RosterDays = office.map((blocks, day) => (day < 5 ? [[9, 13] as const] : blocks))
const evenings: RosterDays = office.map((blocks, day) => (day < 5 ? [[17, 22] as const] : blocks))

/**
 * Half-way two people become a half (even seeds), or the day becomes the evening (odd seeds). With 50 questions a week, so
 * that who is left can still do the work.
 */
export function drawChangedTruth(seed: number): Truth {
  const truth = { ...drawTruth(seed), perWeek: 50 }
  const fromWeek = truth.weeks / 2
  return seed % 2 === 0
    ? { ...truth, people: [office, office], change: { fromWeek, people: [mornings, nobody] } }
    : { ...truth, people: [office], change: { fromWeek, people: [evenings] } }
}
