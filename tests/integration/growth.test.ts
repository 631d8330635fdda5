import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import { resourcesFolder, startServer, temporaryFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, importedPackage, previewOf } from '../support/exchange.ts'
import { allYears } from '../support/figures.ts'
import { allAt, filledIn, model } from '../support/growth.ts'
import { packageOf, writePackages } from '../support/packageFiles.ts'

const started: TestServer[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})
async function opened(code = 'GM0344', questions = 0): Promise<TestServer> {
  const running = await dossierOf(code, questions)
  started.push(running)
  return running
}
const filter = allYears

describe('the questionnaire', () => {
  test('is saved part by part and resumed where it was left, after closing the dossier too', async () => {
    const running = await opened()
    const { client } = running
    const { respondentId } = await client.call('growth.startRespondent', { name: 'adviseur' })
    await client.call('growth.saveAnswers', {
      respondentId,
      answers: [
        { statementId: 'content1', level: 2 },
        { statementId: 'content2', level: null },
      ],
      notes: [{ facet: 'content', remark: 'zie het plan van 2025', link: 'https://example.org/plan' }],
      facts: [{ factId: 'useByCommunications', value: 7 }],
      resumeAt: 'customerExperience',
    })
    const { location } = (await client.call('dossier.current', {})) ?? {}
    await client.call('dossier.close', {})
    await client.call('dossier.openGranted', { grantId: running.grant(location?.databasePath ?? '') })
    const [found] = await client.call('growth.respondents', {})
    expect(found).toMatchObject({
      name: 'adviseur',
      answered: 2,
      total: 36,
      isFinished: false,
      fileName: null,
    })
    expect(await client.call('growth.answers', { respondentId: found?.id ?? 0 })).toMatchObject({
      resumeAt: 'customerExperience',
      answers: [
        { statementId: 'content1', level: 2 },
        { statementId: 'content2', level: null },
      ],
      notes: [{ facet: 'content', remark: 'zie het plan van 2025', link: 'https://example.org/plan' }],
      facts: [{ factId: 'useByCommunications', value: 7 }],
    })
  })

  test('changes only what is named, takes an answer back and an emptied note away', async () => {
    const { client } = await opened()
    const { respondentId } = await client.call('growth.startRespondent', { name: 'adviseur' })
    const note = { facet: 'people', remark: 'rooster', link: '' } as const
    await client.call('growth.saveAnswers', {
      respondentId,
      answers: [
        { statementId: 'people1', level: 2 },
        { statementId: 'people2', level: 3 },
      ],
      notes: [note],
    })
    await client.call('growth.saveAnswers', {
      respondentId,
      answers: [{ statementId: 'people1', level: null, isCleared: true }],
    })
    expect(await client.call('growth.answers', { respondentId })).toMatchObject({
      answers: [{ statementId: 'people2', level: 3 }],
      notes: [note],
    })
    await client.call('growth.saveAnswers', { respondentId, notes: [{ ...note, remark: '' }] })
    expect((await client.call('growth.answers', { respondentId })).notes).toEqual([])
  })

  test('refuses what the model does not have, and leaves what stood there', async () => {
    const { client } = await opened()
    const { respondentId } = await client.call('growth.startRespondent', { name: 'adviseur' })
    const unknown = { respondentId, answers: [{ statementId: 'people99', level: 2 }] }
    await expect(client.call('growth.saveAnswers', unknown)).rejects.toThrow('invalidInput')
    const noScore = { respondentId, facts: [{ factId: 'communicationsBudget' as const, value: 7 }] }
    await expect(client.call('growth.saveAnswers', noScore)).rejects.toThrow('invalidInput')
    await expect(client.call('growth.saveAnswers', { respondentId: 99, answers: allAt(1) })).rejects.toThrow(
      'notInDossier',
    )
    expect((await client.call('growth.answers', { respondentId })).answers).toEqual([])
  })

  test('goes with the respondent who is removed', async () => {
    const running = await opened()
    const respondentId = await filledIn(running, 'adviseur', 3)
    const before = await running.client.call('growth.assessment', { filter })
    expect(before.phase).toMatchObject({ lowest: 3, highest: 3 })
    await running.client.call('growth.removeRespondent', { respondentId })
    const after = await running.client.call('growth.assessment', { filter })
    expect(after.phase).toEqual({ lowest: null, reason: 'tooFewFacets', known: 0, needed: 7 })
    await expect(running.client.call('growth.removeRespondent', { respondentId })).rejects.toThrow(
      'notInDossier',
    )
  })
})

describe('the assessment', () => {
  test('sets what is measured beside what people say, with where they differ', async () => {
    const running = await opened('GM0344', 600)
    await filledIn(running, 'adviseur', 3)
    await filledIn(running, 'webcare', 3, { people: 1 })
    const found = await running.client.call('growth.assessment', { filter })
    expect(found.phase).toMatchObject({ known: 10 })
    const facets = new Map(found.facets.map((facet) => [facet.id, facet]))
    // Every fifth question stays without an answer: 80 % within 7 days, and all answers come within two hours.
    expect(facets.get('customerExperience')).toMatchObject({
      measured: { lowest: 2, highest: 4 },
      selfAssessed: { lowest: 3, highest: 3 },
      level: { from: 'measured' },
      tension: null,
    })
    expect(facets.get('people')).toMatchObject({
      measured: { lowest: null, reason: 'noFigure' },
      selfAssessed: { lowest: 1, highest: 3 },
      level: { lowest: 1, highest: 3, from: 'selfAssessed' },
      spread: { lowest: 1, highest: 3, isApart: true },
    })
    expect(facets.get('processesOwnership')?.measured).toEqual({ lowest: null, reason: 'noTeam' })
    expect(found.byStatements).toEqual({ lowest: 2, highest: 3, known: 10 })
  })

  test('tries a level and a value and keeps neither', async () => {
    const running = await opened()
    await filledIn(running, 'adviseur', 4, { people: 1 })
    const tried = await running.client.call('growth.try', { filter, levels: { people: 3 }, indicators: {} })
    expect(tried.phase).toMatchObject({ lowest: 4, highest: 4 })
    const low = await running.client.call('growth.try', {
      filter,
      levels: {},
      indicators: { conversationRatio: 0.05 },
    })
    expect(low.holdsBack?.facets[0]).toMatchObject({ why: 'tooLow', toLevel: 2 })
    const kept = await running.client.call('growth.assessment', { filter })
    expect(kept.phase).toMatchObject({ lowest: 2, highest: 2 })
  })

  test('comes with the national figure for every fact', async () => {
    const { client } = await opened()
    const { national, model: given } = await client.call('growth.model', {})
    expect(given).toEqual(model)
    expect(national.map(({ figure }) => figure.value)).toEqual([73, 79, 56, 67, 8.3, 6.8])
    expect(national.every(({ figure }) => figure.n === 238 && figure.year === 2013)).toBe(true)
  })
})

/** The shipped resources with another model: every figure now reaches level 4, and the rule asks for all facets. */
function withOtherModel(): string {
  const folder = join(temporaryFolder(), 'resources')
  cpSync(resourcesFolder, folder, { recursive: true })
  const other: GrowthModel = {
    ...model,
    modelVersion: '3.0.0',
    gate: { ...model.gate, moreThanShare: 0.9 },
    statements: model.statements.map((one) => (one.id === 'people1' ? { ...one, id: 'people9' } : one)),
  }
  writeFileSync(join(folder, 'growth', 'model.json'), JSON.stringify(other))
  return folder
}

describe('a saved assessment', () => {
  test('stays as it came out, whatever is answered later', async () => {
    const running = await opened()
    const { client } = running
    const respondentId = await filledIn(running, 'adviseur', 2)
    await client.call('growth.saveAssessment', { name: 'voorjaar', filter })
    await client.call('growth.saveAnswers', { respondentId, answers: allAt(4) })
    await client.call('growth.saveAssessment', { name: 'najaar', filter })
    const history = await client.call('growth.history', {})
    expect(history.map(({ name, assessment }) => [name, assessment.phase.lowest])).toEqual([
      ['najaar', 4],
      ['voorjaar', 2],
    ])
    await client.call('growth.removeAssessment', { id: history[0]?.id ?? 0 })
    expect((await client.call('growth.history', {})).map(({ name }) => name)).toEqual(['voorjaar'])
  })

  test('is not rewritten by a newer model, which is said of it', async () => {
    const running = startServer()
    const { client, dataFolder } = running
    const created = await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await filledIn(running, 'adviseur', 3, { people: 2, context: 2 })
    await client.call('growth.saveAssessment', { name: 'voorjaar', filter })
    const [before] = await client.call('growth.history', {})
    expect(before?.assessment.phase).toMatchObject({ lowest: 3, highest: 3 })
    await client.call('dossier.close', {})

    const newer = startServer({ resourcesFolder: withOtherModel() })
    started.push(running, newer)
    await newer.client.call('dossier.openGranted', { grantId: newer.grant(created.location.databasePath) })
    expect(dataFolder).not.toBe(newer.dataFolder)
    const [after] = await newer.client.call('growth.history', {})
    expect(after).toEqual({ ...before, isSameModel: false })
    const now = await newer.client.call('growth.assessment', { filter })
    expect(now).toMatchObject({ modelVersion: '3.0.0', phase: { lowest: 2, highest: 2 } })
    expect(now.respondents).toMatchObject([{ answered: 35, total: 36 }])
  })
})

describe('phases in packages', () => {
  test('an own phase goes along only when it is asked, and only a saved one', async () => {
    const running = await opened('GM0344', 600)
    const { client } = running
    const preview = async (withPhase?: boolean): Promise<unknown> => {
      const made = await client.call('exchange.preview', {
        from: null,
        to: null,
        ...(withPhase === undefined ? {} : { withPhase }),
      })
      if (made.previewId === null) return made.reason
      expect(made.remarks.includes('noSavedPhase')).toBe(withPhase === true && made.content.growth === null)
      return made.content.growth
    }
    await filledIn(running, 'adviseur', 2)
    expect(await preview(true)).toBeNull()
    await client.call('growth.saveAssessment', { name: 'voorjaar', filter })
    const saved = await client.call('growth.history', {})
    expect(await preview()).toBeNull()
    const { lowest, highest } = saved[0]?.assessment.phase as { lowest: number; highest: number }
    expect(await preview(true)).toEqual({ modelVersion: model.modelVersion, lowest, highest })
  })

  test('are counted from five members of the group on, other models apart', async () => {
    const running = await opened('GM0344', 600)
    const { client, dataFolder } = running
    const { content } = await previewOf(running)
    const { members } = await client.call('compare.group', {})
    const given = [
      { lowest: 1, highest: 1 },
      { lowest: 2, highest: 2 },
      { lowest: 2, highest: 2 },
      { lowest: 2, highest: 3 },
    ]
    const packages = (
      ranges: readonly { lowest: number; highest: number }[],
      modelVersion: string,
      from: number,
    ) =>
      ranges.map((range, index) =>
        packageOf(content, members[from + index]?.code ?? '', from + index + 1, {
          growth: { modelVersion, ...range },
        }),
      )
    await importedPackage(running, writePackages(dataFolder, 'vier.json', packages(given, '2.4.0', 0)))
    expect(await client.call('growth.peers', {})).toEqual({
      members: members.length,
      withPhase: 4,
      otherModel: 0,
      phases: { ranges: null, reason: 'tooFewPeers' },
    })
    const others = [
      ...packages([{ lowest: 3, highest: 3 }], '2.0.0', 4),
      ...packages([{ lowest: 4, highest: 4 }], '1.0.0', 5),
    ]
    await importedPackage(running, writePackages(dataFolder, 'twee.json', others))
    expect(await client.call('growth.peers', {})).toEqual({
      members: members.length,
      withPhase: 5,
      otherModel: 1,
      phases: {
        ranges: [
          { lowest: 1, highest: 1, count: 1 },
          { lowest: 2, highest: 2, count: 2 },
          { lowest: 2, highest: 3, count: 1 },
          { lowest: 3, highest: 3, count: 1 },
        ],
        byPhase: [
          { phase: 1, certain: 1, possible: 1 },
          { phase: 2, certain: 2, possible: 3 },
          { phase: 3, certain: 1, possible: 2 },
          { phase: 4, certain: 0, possible: 0 },
        ],
      },
    })
  })
})

test('no answer stands in the file once its respondent is removed', async () => {
  const running = await opened()
  const { client } = running
  const respondentId = await filledIn(running, 'Zilverlinde', 3)
  const remark = 'kenmerkende opmerking over het rooster'
  await client.call('growth.saveAnswers', { respondentId, notes: [{ facet: 'people', remark, link: '' }] })
  await client.call('growth.removeRespondent', { respondentId })
  const path = (await client.call('dossier.current', {}))?.location.databasePath ?? ''
  await client.call('dossier.close', {})
  const bytes = readFileSync(path)
  expect([bytes.includes('Zilverlinde'), bytes.includes(remark)]).toEqual([false, false])
})
