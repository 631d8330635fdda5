import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { answersFileSchema } from '#shared/maturity/answersFile.ts'
import type { AnswersFile } from '#shared/maturity/answersFile.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf } from '../support/exchange.ts'
import { allAt, filledIn, model } from '../support/growth.ts'

let running: TestServer
let colleague: TestServer
beforeEach(async () => {
  running = await dossierOf('GM0344')
  colleague = await dossierOf('GM0344')
})
afterEach(async () => {
  await running.stop()
  await colleague.stop()
})

function pathOf(name: string): string {
  return join(running.dataFolder, name)
}
async function exportedBy(from: TestServer, respondentId: number, name = 'antwoorden.json'): Promise<string> {
  await from.client.call('growth.exportAnswers', { respondentId, grantId: from.grant(pathOf(name)) })
  return pathOf(name)
}
function looked(to: TestServer, path: string): Promise<OutputOf<'growth.inspectAnswers'>> {
  return to.client.call('growth.inspectAnswers', { grantId: to.grant(path) })
}
async function importedInto(to: TestServer, path: string): Promise<number> {
  const seen = await looked(to, path)
  if (seen.refusal !== null) throw new Error(seen.refusal)
  return (await to.client.call('growth.importAnswers', { selectionId: seen.selectionId })).respondentId
}

describe('answers on their way', () => {
  test('come out of one dossier and go into another, whole', async () => {
    const sent = await filledIn(colleague, 'teamleider', 3, { people: 2 })
    await colleague.client.call('growth.saveAnswers', {
      respondentId: sent,
      notes: [
        { facet: 'people', remark: 'Er is "een" rooster\nsinds 2024.', link: 'K:\\team\\rooster.docx' },
      ],
      facts: [{ factId: 'separateStrategy', value: 0 }],
    })
    const path = await exportedBy(colleague, sent)
    expect(await looked(running, path)).toMatchObject({
      refusal: null,
      name: 'teamleider',
      answered: 36,
      effect: 'new',
      replaces: null,
      isOtherModel: false,
      leftOut: 0,
    })
    const respondentId = await importedInto(running, path)
    const [here, there] = [
      await running.client.call('growth.answers', { respondentId }),
      await colleague.client.call('growth.answers', { respondentId: sent }),
    ]
    expect({ ...here, id: 0, fileName: null }).toEqual({ ...there, id: 0 })
    expect(here.fileName).toBe('antwoorden.json')
  })

  test('of the same respondent once more replace the earlier ones, and it is said before', async () => {
    const sent = await filledIn(colleague, 'teamleider', 2)
    const path = await exportedBy(colleague, sent)
    const first = await importedInto(running, path)
    expect(await looked(running, path)).toMatchObject({ effect: 'same', replaces: 'teamleider' })
    await colleague.client.call('growth.saveAnswers', { respondentId: sent, answers: allAt(4) })
    const newer = await exportedBy(colleague, sent, 'later.json')
    expect(await looked(running, newer)).toMatchObject({ effect: 'replaces', replaces: 'teamleider' })
    expect(await importedInto(running, newer)).toBe(first)
    expect(await running.client.call('growth.respondents', {})).toHaveLength(1)
    expect(await looked(running, path)).toMatchObject({ effect: 'replacesNewer' })
  })

  test('start from an empty form that a colleague fills in and sends back', async () => {
    const form = pathOf('leeg.json')
    await running.client.call('growth.blankForm', { name: 'bestuurder', grantId: running.grant(form) })
    const theirs = await importedInto(colleague, form)
    expect(await colleague.client.call('growth.respondents', {})).toMatchObject([
      { name: 'bestuurder', answered: 0, isFinished: false },
    ])
    await colleague.client.call('growth.saveAnswers', { respondentId: theirs, answers: allAt(1) })
    await importedInto(running, await exportedBy(colleague, theirs))
    expect(await running.client.call('growth.respondents', {})).toMatchObject([
      { name: 'bestuurder', answered: 36, fileName: 'antwoorden.json' },
    ])
  })

  test('are not newer than the file after a look at the page where somebody would go on', async () => {
    const { respondentId: sent } = await colleague.client.call('growth.startRespondent', {
      name: 'bestuurder',
    })
    const [first] = allAt(2)
    if (first === undefined) throw new Error('no statement')
    await colleague.client.call('growth.saveAnswers', { respondentId: sent, answers: [first] })
    const path = await exportedBy(colleague, sent)
    const file = answersFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    // Long enough ago to tell it from the moment of the look.
    const changedAtMs = file.changedAtMs - 60_000
    writeFileSync(
      path,
      JSON.stringify({ ...file, modelVersion: '1.0.0', startedAtMs: changedAtMs, changedAtMs }),
    )
    const respondentId = await importedInto(running, path)
    const again = async (): Promise<AnswersFile> => {
      const written = await exportedBy(running, respondentId, 'opnieuw.json')
      return answersFileSchema.parse(JSON.parse(readFileSync(written, 'utf8')))
    }

    await running.client.call('growth.saveAnswers', { respondentId, resumeAt: 'people' })
    expect(await running.client.call('growth.answers', { respondentId })).toMatchObject({
      resumeAt: 'people',
      changedAtMs,
    })
    expect(await again()).toMatchObject({ modelVersion: '1.0.0', changedAtMs })
    expect(await looked(running, path)).toMatchObject({ effect: 'same' })

    await running.client.call('growth.saveAnswers', { respondentId, answers: [{ ...first, level: 3 }] })
    expect((await again()).changedAtMs).toBeGreaterThan(changedAtMs)
    expect((await again()).modelVersion).toBe(model.modelVersion)
    expect(await looked(running, path)).toMatchObject({ effect: 'replacesNewer' })
  })

  test('can always be handed on: what a file is refused for is left out of names and notes at once', async () => {
    const { respondentId } = await colleague.client.call('growth.startRespondent', {
      name: ' \u202eWet\u0000houder\u2069 ',
    })
    await colleague.client.call('growth.saveAnswers', {
      respondentId,
      notes: [
        {
          facet: 'people',
          remark: 'Er is een\trooster\nsinds\u202e 2024.\u0007',
          link: '\u2066zaak 12\u007f',
        },
      ],
    })
    const path = await exportedBy(colleague, respondentId)
    const here = await importedInto(running, path)
    expect(await running.client.call('growth.answers', { respondentId: here })).toMatchObject({
      name: 'Wethouder',
      notes: [{ facet: 'people', remark: 'Er is een\trooster\nsinds 2024.', link: 'zaak 12' }],
    })
    await expect(
      running.client.call('growth.startRespondent', { name: ' \u202e\u0000 ' }),
    ).rejects.toMatchObject({ error: { code: 'invalidInput' } })
  })

  test('of two people show where they differ', async () => {
    await filledIn(running, 'adviseur', 3)
    await importedInto(running, await exportedBy(colleague, await filledIn(colleague, 'raadslid', 1)))
    const { facets } = await running.client.call('growth.assessment', {
      filter: {
        from: null,
        to: null,
        channels: null,
        accountIds: null,
        topics: null,
        teams: null,
        clock: 'calendar',
      },
    })
    expect(facets.every(({ spread }) => spread?.isApart === true)).toBe(true)
  })

  test('never overwrite the dossier itself', async () => {
    const respondentId = await filledIn(running, 'adviseur', 3)
    const own = (await running.client.call('dossier.current', {}))?.location.databasePath ?? ''
    const before = readFileSync(own)
    await expect(
      running.client.call('growth.exportAnswers', { respondentId, grantId: running.grant(own) }),
    ).rejects.toThrow('fileNotWritable')
    expect(readFileSync(own).subarray(0, 16)).toEqual(before.subarray(0, 16))
  })
})

describe('a file that cannot be trusted', () => {
  let good: AnswersFile
  beforeEach(async () => {
    const path = await exportedBy(colleague, await filledIn(colleague, 'teamleider', 3))
    good = answersFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  })

  function written(text: string): string {
    writeFileSync(pathOf('vreemd.json'), text)
    return pathOf('vreemd.json')
  }
  const changed = (changes: object): string => JSON.stringify({ ...good, ...changes })

  test('is refused with the reason and the field, and nothing changes', async () => {
    const [first, second] = good.answers
    const yesNo = { factId: 'separateStrategy', value: 7 }
    const cases: readonly (readonly [what: string, text: string, refusal: string, detail: string | null])[] =
      [
        ['nothing', '', 'notAnswers', null],
        ['a zip', 'PK\u0003\u0004', 'notAnswers', null],
        ['a package', '{"format":"dialoogmeter-exchange"}', 'notAnswers', null],
        ['a list', '[]', 'notAnswers', null],
        ['a part', changed({}).slice(0, 400), 'truncated', null],
        ['a later form', changed({ formatVersion: 2 }), 'otherFormatVersion', '2'],
        ['a level 5', changed({ answers: [{ ...first, level: 5 }] }), 'schemaViolated', 'answers[0].level'],
        ['one twice', changed({ answers: [first, second, first] }), 'schemaViolated', 'answers'],
        [
          'markup',
          changed({ answers: [{ statementId: '<img>', level: 1 }] }),
          'schemaViolated',
          'answers[0].statementId',
        ],
        ['text that turns round', changed({ name: 'a\u202egnp.exe' }), 'schemaViolated', 'name'],
        ['no name', changed({ name: ' ' }), 'schemaViolated', 'name'],
        ['a 7 for yes or no', changed({ facts: [yesNo] }), 'schemaViolated', 'facts'],
        ['more fields', changed({ more: true }), 'schemaViolated', ''],
        [
          'a prototype',
          changed({}).replace('"isFinished"', '"__proto__":{},"isFinished"'),
          'schemaViolated',
          '?',
        ],
        [
          'another municipality',
          changed({ municipality: { code: 'GM0363', name: 'Amsterdam' } }),
          'otherMunicipality',
          null,
        ],
        ['no municipality', changed({ municipality: null }), 'otherMunicipality', null],
        ['too much', changed({ name: 'x'.repeat(300_000) }), 'tooLarge', '256 kB'],
      ]
    for (const [what, text, refusal, detail] of cases) {
      const seen = await looked(running, written(text))
      expect([what, seen]).toEqual([what, { refusal, fileName: 'vreemd.json', detail }])
    }
    expect(await running.client.call('growth.respondents', {})).toEqual([])
  })

  test('of another model says so, and leaves out statements that this one does not have', async () => {
    const answers = [...good.answers.slice(0, 10), { statementId: 'content77', level: 4 }]
    const seen = await looked(running, written(changed({ modelVersion: '9.1.0', answers })))
    expect(seen).toMatchObject({ refusal: null, isOtherModel: true, answered: 10, leftOut: 1 })
    const respondentId = await importedInto(running, pathOf('vreemd.json'))
    const stored = await running.client.call('growth.answers', { respondentId })
    expect([stored.answers.length, stored.total]).toEqual([10, model.statements.length])
  })

  test('carries remarks of the greatest length', async () => {
    const remark = '"\\'.repeat(1000)
    const notes = [{ facet: 'people', remark, link: 'x'.repeat(500) }]
    const respondentId = await importedInto(running, written(changed({ notes })))
    expect((await running.client.call('growth.answers', { respondentId })).notes).toEqual(notes)
  })
})
