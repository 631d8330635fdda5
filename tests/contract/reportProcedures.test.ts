import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, JobName, ProcedureName } from '#shared/contract/registry.ts'
import { noEdits } from '#shared/report/edits.ts'
import { standardColours } from '#shared/report/houseStyle.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { jpegBytes, templateBytes } from '../support/houseStyleFiles.ts'
import { typedPlan } from '../support/staffingPlans.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const path = writeTwcs(join(running.dataFolder, 'a.csv'), invent(400, Date.UTC(2025, 0, 6, 8)))
  await importPath(running, path)
})
afterAll(() => running.stop())

/** The output as it went over the port must pass its own schema to the letter. */
async function strictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<void> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  const output = result?.type === 'result' ? result.output : undefined
  expect(procedures[name].output.parse(output)).toEqual(output)
}

async function strictProgress<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<void> {
  const told: unknown[] = []
  await running.client.start(name, input, (progress) => told.push(progress)).output
  expect(told.length).toBeGreaterThan(0)
  for (const progress of told) expect(procedures[name].progress.parse(progress)).toEqual(progress)
}

function grant(name: string, bytes: Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, bytes)
  return running.grant(path)
}

test('reports answer what their schemas say', async () => {
  const plan = typedPlan({ replications: 20, horizonWeeks: 4 })
  const saved = await running.client.call('staffing.savePlan', { id: null, name: 'a', plan })
  const asked = { filter: everything, planId: saved.id }
  await strictly('report.take', asked)
  await strictProgress('report.take', asked)
  const figures = await running.client.call('report.take', { ...asked, planId: null })
  await strictly('report.create', { name: 'a', figures, edits: noEdits('nl') })
  const [report] = await running.client.call('report.list', {})
  const id = report?.id ?? 0
  await strictly('report.list', {})
  await strictly('report.open', { id })
  await strictly('report.saveEdits', { id, name: 'b', edits: noEdits('en') })
  await strictly('report.renew', { id, figures })
  await strictly('report.remove', { id })
})

test('the house style answers what its schemas say', async () => {
  await strictly('style.current', {})
  await strictly('style.setColours', { colours: standardColours })
  await strictly('style.setLogo', { grantId: grant('logo.jpg', jpegBytes(40, 17)) })
  await strictly('style.setTemplate', { grantId: grant('stijl.potx', templateBytes()) })
  await strictly('style.current', {})
  await strictly('style.setLogo', { grantId: null })
  await strictly('style.setTemplate', { grantId: null })
})
