import { seedOfStream, uniformRandom } from '../../statistics/uniformRandom.ts'
import type { UniformRandom } from '../../statistics/uniformRandom.ts'
import { arrivalLayers } from './arrivalLayers.ts'
import type { ArrivalLayer } from './arrivalLayers.ts'
import { drawDuration } from './drawDuration.ts'
import type { Messages } from './messages.ts'
import { orderOfArrival } from './orderOfArrival.ts'
import { purposes } from './purposes.ts'
import type { Scenario } from './scenario.ts'

const weekMs = 7 * 24 * 3_600_000

interface Draft {
  readonly messages: Messages
  count: number
}

/** The messages of one replication by arrival; the opening backlog goes first, as if it came in at 0. */
export function drawMessages(scenario: Scenario, seed: number, replication: number): Messages {
  const layers = arrivalLayers(scenario.arrivals, scenario.horizonWeeks, seed, replication, scenario.demand)
  const most = layers.reduce((sum, { week }) => sum + week.offsetsMs.length, scenario.openingBacklog)
  const draft: Draft = { messages: emptyMessages(most), count: 0 }
  addOpeningBacklog(draft, scenario, seed, replication)
  for (const layer of layers) addLayer(draft, layer, scenario, seed, replication)
  const drawn = firstOf(draft)
  return layers.length > scenario.horizonWeeks ? byArrival(drawn) : drawn
}

function emptyMessages(count: number): Messages {
  return {
    arrivalMs: new Float64Array(count),
    handlingMs: new Float64Array(count),
    priority: new Uint8Array(count),
    attentionMs: new Float64Array(count),
    consultationMs: new Float64Array(count),
  }
}

/**
 * What waits already has been noticed and asked about, and goes before all that comes: priority 0. Where somebody only gets to
 * a message after time on duty, a part of that time still lies before it.
 */
function addOpeningBacklog(draft: Draft, scenario: Scenario, seed: number, replication: number): void {
  const random = uniformRandom(seedOfStream(seed, replication, purposes.handling))
  const attention = uniformRandom(seedOfStream(seed, replication, purposes.attention))
  const waitsOn = scenario.attentionRule === 'onDuty'
  for (; draft.count < scenario.openingBacklog; draft.count += 1) {
    draft.messages.handlingMs[draft.count] = drawDuration(scenario.handling, random)
    const delayMs = drawDuration(scenario.attentionDelay, attention)
    // Some part of it has passed already; of a long delay as likely little as much.
    if (waitsOn) draft.messages.attentionMs[draft.count] = Math.round(delayMs * attention())
  }
}

function addLayer(
  draft: Draft,
  layer: ArrivalLayer,
  scenario: Scenario,
  seed: number,
  replication: number,
): void {
  const { messages } = draft
  const { offsetsMs, priorities } = layer.week
  const stream = (purpose: number): UniformRandom =>
    uniformRandom(seedOfStream(seed, replication, purpose, layer.layer, layer.weekIndex))
  const kept = stream(purposes.kept)
  const handling = stream(purposes.handling)
  const attention = stream(purposes.attention)
  const consultation = stream(purposes.consultation)
  for (let index = 0; index < offsetsMs.length; index += 1) {
    const at = draft.count
    messages.arrivalMs[at] = layer.weekIndex * weekMs + (offsetsMs[index] ?? 0)
    const priority = priorities?.[index] ?? 0
    messages.priority[at] = priority
    messages.handlingMs[at] = Math.round(drawDuration(scenario.handling, handling) * layer.workFactor)
    messages.attentionMs[at] = drawDuration(scenario.attentionDelay, attention)
    messages.consultationMs[at] = consultationMs(scenario, consultation)
    // One number for every message, so that who stays when more come also came when fewer did.
    if (kept() < layer.keptShare * (layer.keptPerPriority[priority] ?? 1)) draft.count += 1
  }
}

function consultationMs({ consultation }: Scenario, random: UniformRandom): number {
  if (consultation === null) return 0
  const asked = random() < consultation.share
  const delayMs = drawDuration(consultation.delay, random)
  return asked ? delayMs : 0
}

function firstOf({ messages, count }: Draft): Messages {
  return {
    arrivalMs: messages.arrivalMs.subarray(0, count),
    handlingMs: messages.handlingMs.subarray(0, count),
    priority: messages.priority.subarray(0, count),
    attentionMs: messages.attentionMs.subarray(0, count),
    consultationMs: messages.consultationMs.subarray(0, count),
  }
}

function byArrival(messages: Messages): Messages {
  const { arrivalMs } = messages
  const order = orderOfArrival(arrivalMs)
  return {
    arrivalMs: inOrder(messages.arrivalMs, order),
    handlingMs: inOrder(messages.handlingMs, order),
    priority: Uint8Array.from(order, (index) => messages.priority[index] ?? 0),
    attentionMs: inOrder(messages.attentionMs, order),
    consultationMs: inOrder(messages.consultationMs, order),
  }
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length)
  for (let place = 0; place < order.length; place += 1) ordered[place] = values[order[place] ?? 0] ?? 0
  return ordered
}
