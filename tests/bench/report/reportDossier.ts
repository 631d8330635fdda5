// `node tests/bench/report/reportDossier.ts <dossier>`: gives a dossier of messages what a report tells of besides: norms, a
// questionnaire, comparable municipalities, a plan of what-if. Prints the plan's id as JSON.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NormRule } from '#shared/domain/norm.ts'
import type { Plan, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { startServer } from '../../support/dataClient.ts'
import type { TestServer } from '../../support/dataClient.ts'
import { filledIn } from '../../support/growth.ts'

/** What this program prints. */
export interface ReportDossier {
  readonly planId: number
}

const hourMs = 3_600_000
const norm: NormRule = {
  channel: null,
  clock: 'calendar',
  limitMs: 24 * hourMs,
  targetShare: 0.8,
  validFrom: null,
  validTo: null,
}
const fewestPeers = 5
/** As many as the page about the others shows. */
const mostPeers = 11
const benchmarkYear = 2023

function eveningPerson(label: string): PlanPerson {
  const evening = [{ openMinute: 18 * 60, closeMinute: 22 * 60 }]
  const person = officePerson(label)
  return { ...person, days: person.days.map((day) => (day.length > 0 ? evening : [])) }
}

/**
 * Two scenarios with the questions a week typed in: the dossier's own, thousands a week, would take minutes. As many years as
 * any plan starts with.
 */
function typedPlan(): Plan {
  const { version, basis, scenarios } = standardPlan(null)
  const [present] = scenarios
  if (present === undefined) throw new RangeError('a plan has a present cover')
  const tariff = { ...basis.tariff, hourlyEuro: 40, eveningSurcharge: 0.25 }
  return {
    version,
    basis: { ...basis, attention: { kind: 'typed', meanMinutes: 15 }, tariff },
    scenarios: [present, { ...present, name: 'Avond', people: [...present.people, eveningPerson('2')] }],
  }
}

/** Invented figures of comparable municipalities, as a region's file would hold them. */
async function importPeers({ client, grant }: TestServer, folder: string): Promise<void> {
  const { members } = await client.call('compare.group', {})
  if (members.length < fewestPeers) throw new Error(`Only ${String(members.length)} to compare with`)
  const rows = members.slice(0, mostPeers).flatMap(({ code }, place) => {
    const figures = { within2h: 20 + 3 * place, medianMinutes: 600 - 40 * place, responseRate7d: 70 + place }
    return Object.entries(figures).map(([metric, value]) =>
      [code, metric, benchmarkYear, value, 400].join(';'),
    )
  })
  const path = join(folder, 'region.csv')
  await writeFile(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  await client.call('benchmark.import', { grantId: grant(path) })
}

const [path = ''] = process.argv.slice(2)
const running = startServer()
const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-region-'))
try {
  const { client, grant } = running
  await client.call('dossier.openGranted', { grantId: grant(path) })
  await client.call('norms.set', { rules: [norm] })
  await filledIn(running, 'Webcare', 2, { people: 3 })
  await importPeers(running, folder)
  const plan = { id: null, name: 'Avonden', plan: typedPlan() }
  const { id } = await client.call('staffing.savePlan', plan)
  const result: ReportDossier = { planId: id }
  console.log(JSON.stringify(result))
} finally {
  await running.stop()
  await rm(folder, { recursive: true, force: true })
}
