import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { Surroundings } from '#data/clock.ts'
import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import type { Plan, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import type { TestServer } from './dataClient.ts'
import { everything } from './figures.ts'

const hour = 60

/** 2 November 2026, 9:00 in Amsterdam: shortly after the quarter that the example's report is about. */
const takenAtMs = Date.UTC(2026, 10, 2, 8)

/** Nothing of a report depends on the day it is made or on chance but the time that it says it was taken. */
export function fixedSurroundings(): Surroundings {
  let ids = 0
  return {
    nowMs: () => takenAtMs,
    randomBytes: (size) => Buffer.alloc(size, 7),
    randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
}

function onDuty(label: string, blocks: PlanPerson['days'][number], days: readonly number[]): PlanPerson {
  return {
    label,
    days: Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [...blocks] : [])),
    rotation: null,
    absentShare: 0,
    looksEveryMinutes: null,
    handlingFactor: 1,
    hourlyEuro: null,
  }
}

/** The present cover; with weekday evenings; with those and Saturday and Sunday afternoon. The price is a typed-in one. */
export function eveningPlan(work: OutputOf<'staffing.work'>): Plan {
  const standard = standardPlan(work, { present: 'Nu', person: 'Webcare 1' })
  const [present] = standard.scenarios
  if (present === undefined) throw new Error('a plan has a present cover')
  const evening = onDuty('Avonddienst', [{ openMinute: 18 * hour, closeMinute: 22 * hour }], [0, 1, 2, 3, 4])
  const weekend = onDuty('Weekenddienst', [{ openMinute: 12 * hour, closeMinute: 18 * hour }], [5, 6])
  const rest = { levers: neutralLevers, endOfShift: present.endOfShift, order: present.order } as const
  const tariff = {
    ...standard.basis.tariff,
    hourlyEuro: 45,
    eveningSurcharge: 0.25,
    weekendSurcharge: 0.5,
    holidaySurcharge: 1,
  }
  return {
    ...standard,
    basis: { ...standard.basis, tariff },
    scenarios: [
      present,
      { name: 'Avonddienst', people: [...present.people, evening], ...rest },
      { name: 'Avond en weekend', people: [...present.people, evening, weekend], ...rest },
    ],
  }
}

/** The report's figures of the shipped example, with a plan, through the real handlers. */
export async function takeExampleReport({ client }: TestServer): Promise<ReportFigures> {
  await client.call('example.load', {})
  const work = await client.call('staffing.work', {})
  const plan = eveningPlan(work)
  const { id } = await client.call('staffing.savePlan', { id: null, name: 'Avonden en weekend', plan })
  return client.call('report.take', { filter: everything, planId: id })
}
