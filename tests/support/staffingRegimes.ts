import { drawTruth, office } from './staffingWorld.ts'
import type { RosterDays, Truth } from './staffingWorld.ts'

const nobody: RosterDays = [[], [], [], [], [], [], []]
const threeMornings: RosterDays = [[[9, 14]], [], [[9, 14]], [], [[9, 14]], [], []]
const evenings: RosterDays = office.map((blocks, day) => (day < 5 ? [[17, 22] as const] : blocks))

/** Half-way two people become somebody on three mornings (even seeds), or the day becomes the evening (odd seeds). */
export function drawChangedTruth(seed: number): Truth {
  const truth = { ...drawTruth(seed), perWeek: 60 }
  const fromWeek = truth.weeks / 2
  return seed % 2 === 0
    ? { ...truth, people: [office, office], change: { fromWeek, people: [threeMornings, nobody] } }
    : { ...truth, people: [office], change: { fromWeek, people: [evenings] } }
}
