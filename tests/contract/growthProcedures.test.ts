import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf } from '../support/exchange.ts'
import { allYears as filter } from '../support/figures.ts'
import { allAt } from '../support/growth.ts'

let running: TestServer
beforeAll(async () => {
  running = await dossierOf('GM0344', 40)
})
afterAll(() => running.stop())

/** What came over the port must pass its own schema to the letter: nothing missing, nothing that is not named. */
async function strictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  const output: unknown = result?.type === 'result' ? result.output : undefined
  expect(procedures[name].output.parse(output)).toEqual(output)
  return output
}

test('every procedure of the growth path answers what its schema says', async () => {
  const file = join(running.dataFolder, 'antwoorden.json')
  await strictly('growth.model', {})
  await strictly('growth.assessment', { filter })
  const { respondentId } = procedures['growth.startRespondent'].output.parse(
    await strictly('growth.startRespondent', { name: 'adviseur' }),
  )
  const notes = [{ facet: 'people', remark: 'rooster', link: '' } as const]
  await strictly('growth.saveAnswers', { respondentId, answers: allAt(2), notes })
  await strictly('growth.respondents', {})
  await strictly('growth.answers', { respondentId })
  await strictly('growth.assessment', { filter })
  await strictly('growth.try', { filter, levels: { people: 4 }, indicators: { within2h: 0.5 } })
  await strictly('growth.exportAnswers', { respondentId, grantId: running.grant(file) })
  const seen = procedures['growth.inspectAnswers'].output.parse(
    await strictly('growth.inspectAnswers', { grantId: running.grant(file) }),
  )
  await strictly('growth.importAnswers', { selectionId: seen.refusal === null ? seen.selectionId : '' })
  await strictly('growth.blankForm', { name: 'wethouder', grantId: running.grant(file) })
  await strictly('growth.saveAssessment', { name: 'voorjaar', filter })
  const [saved] = procedures['growth.history'].output.parse(await strictly('growth.history', {}))
  await strictly('growth.peers', {})
  await strictly('growth.removeAssessment', { id: saved?.id ?? 0 })
  await strictly('growth.removeRespondent', { respondentId })
})

test('a change of answers is told to every window', async () => {
  const other = running.connect()
  await running.client.call('growth.startRespondent', { name: 'adviseur' })
  await other.call('dossier.current', {})
  expect(other.changed).toEqual(['growth'])
})
