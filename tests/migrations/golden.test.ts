import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'

const folder = join(import.meta.dirname, 'golden')
const versions = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))

let running: TestServer
beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

/** Whose dossier each is. */
const municipalities: Readonly<Record<string, { readonly name: string; readonly code: string }>> = {
  'v1.sqlite': { name: 'Utrecht', code: 'GM0344' },
  'v2.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v3.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v4.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v5.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v6.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v7.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
  'v8.sqlite': { name: 'Land van Cuijk', code: 'GM1982' },
}

test('every schema has a golden dossier', () => {
  expect(versions).toEqual(migrations.map(({ version }) => `v${String(version)}.sqlite`))
  expect(Object.keys(municipalities)).toEqual(versions)
})

async function openGolden(name: string): Promise<{ readonly path: string; readonly dossier: unknown }> {
  const path = join(running.dataFolder, name)
  copyFileSync(join(folder, name), path)
  copyFileSync(join(folder, `${name}.key`), `${path}.key`)
  const dossier = await running.client.call('dossier.openGranted', { grantId: running.grant(path) })
  return { path, dossier }
}

// The figures follow from how the messages were invented: 60 questions, two hours apart, of which every fifth stays
// without an answer; the second file holds the 40 questions of the first once more.
test.each(versions)(
  '%s opens, is whole after migration and gives the figures of its messages',
  async (name) => {
    const { client } = running
    const { path, dossier } = await openGolden(name)
    const { name: municipality, code } = municipalities[name] ?? {}
    expect(dossier).toMatchObject({ name: municipality, isExample: false, municipality: { code } })

    const database = connect(path, { readonly: true })
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()

    const { current } = await client.call('figures.overview', allYears)
    expect(current).toMatchObject({ cases: 60, answered: 48, open: 12 })
    expect(current.linkedReplies).toMatchObject({ inbound: 60, answered: 48, replies: 48 })
    // Waits run from 30 to 96 minutes in steps of 11: all within two hours. The last question is the file's last message
    // and was watched for no time at all, so it weighs on nothing.
    expect(current.firstResponse.within['2h'].value).toBeCloseTo(48 / 59, 10)
    const batches = await client.call('import.batches', {})
    expect(batches.map(({ messages, duplicates }) => [messages, duplicates])).toEqual([
      [36, 72],
      [72, 0],
    ])

    // Undoing the second file leaves the figures of the first.
    await client.call('import.undo', { batchId: batches[0]?.id ?? 0 })
    const first = await client.call('figures.overview', allYears)
    expect(first.current).toMatchObject({ cases: 40, answered: 32 })
  },
)

test.each(['v2.sqlite', 'v3.sqlite', 'v4.sqlite'])(
  '%s gives what was chosen, typed in, given away and received',
  async (name) => {
    const { client } = running
    await openGolden(name)
    expect(await client.call('hours.current', {})).toMatchObject({
      isDefault: false,
      hours: { closedDays: ['2025-12-31'] },
    })
    expect((await client.call('origins.current', {})).accounts).toMatchObject([{ predecessor: 'GM0756' }])
    expect((await client.call('compare.group', {})).choice).toEqual({ kind: 'kokSize' })
    expect(await client.call('benchmark.ownYears', {})).toMatchObject([
      { metric: 'within2h', year: 2023, value: 0.44, n: 310, source: 'Jaarverslag 2023' },
    ])
    expect(await client.call('benchmark.files', {})).toMatchObject([{ source: 'Regio', rows: 1 }])
    expect(await client.call('exchange.exports', {})).toMatchObject([
      { fileName: 'eigen.json', from: '2025-01-01', to: '2025-01-31' },
    ])
    const [imported] = await client.call('exchange.imports', {})
    expect(imported?.packages).toMatchObject([
      { municipality: { code: 'GM0363', name: 'Amsterdam' }, cases: 60, isReplaced: false },
    ])
    await client.call('exchange.undo', { importId: imported?.id ?? 0 })
    expect(await client.call('exchange.imports', {})).toEqual([])
  },
)

test.each(['v3.sqlite', 'v4.sqlite'])(
  '%s gives the answers, where they were left, and the assessment as it was saved',
  async (name) => {
    const { client } = running
    await openGolden(name)
    const people = await client.call('growth.respondents', {})
    expect(people).toMatchObject([
      { name: 'adviseur', isFinished: true },
      { name: 'webcare', isFinished: false, resumeAt: 'customerExperience' },
    ])
    expect(await client.call('growth.answers', { respondentId: people[1]?.id ?? 0 })).toMatchObject({
      answers: [
        { statementId: 'content1', level: 1 },
        { statementId: 'content2', level: null },
      ],
      notes: [{ facet: 'content', remark: 'zie het jaarplan', link: 'https://example.org/jaarplan' }],
      facts: [{ factId: 'useByCouncilMembers', value: 6 }],
    })
    const [saved] = await client.call('growth.history', {})
    expect(saved).toMatchObject({
      name: 'voorjaar 2025',
      assessment: { modelVersion: '2.0.0', phase: { lowest: 2, highest: 3, known: 10 } },
    })
  },
)

test('v4.sqlite gives norms, events, views, words, texts and the correction, which can be undone', async () => {
  const { client } = running
  await openGolden('v4.sqlite')
  expect((await client.call('norms.current', {})).rules).toMatchObject([
    { limitMs: 14_400_000, targetShare: 0.8 },
  ])
  expect(await client.call('annotations.list', {})).toMatchObject([{ title: 'Storm', from: '2025-01-08' }])
  expect(await client.call('views.list', {})).toMatchObject([{ name: 'winter', path: '/reactietijd' }])
  const words = await client.call('topics.words', {})
  expect(words.find(({ topic }) => topic === 'crisis')?.added).toEqual(['ijzel*'])
  expect((await client.call('scheme.current', {})).rows).toMatchObject([
    { topic: 'service', team: 'contactCentre' },
  ])
  expect((await client.call('calendar.current', {})).calendar.planningEnds).toEqual(['06-30', '12-31'])
  expect(await client.call('accounts.list', {})).toMatchObject([{ owner: 'Publiekszaken' }])
  expect((await client.call('texts.current', {})).kept).toBeGreaterThan(60)
  const complaints = async (): Promise<number> => {
    const { topicMix } = await client.call('conversation.figures', allYears)
    return topicMix.find(({ topic }) => topic === 'complaint')?.cases ?? 0
  }
  const before = await complaints()
  expect(await client.call('corrections.log', { offset: 0, limit: 10 })).toMatchObject({
    total: 1,
    rows: [{ kind: 'topic', value: 'complaint', isUndone: false }],
  })
  await client.call('corrections.undo', {})
  expect(await complaints()).toBe(before - 1)
})

test('v6.sqlite gives the what-if plan as it was saved', async () => {
  const { client } = running
  await openGolden('v6.sqlite')
  const [saved] = await client.call('staffing.plans', {})
  expect(saved).toMatchObject({ name: 'avonden' })
  const { plan } = await client.call('staffing.plan', { id: saved?.id ?? 0 })
  expect(plan.scenarios.map(({ name }) => name)).toEqual(['Nu', 'Avond'])
  expect(plan.scenarios[1]?.people[0]?.days[4]).toEqual([
    { openMinute: 540, closeMinute: 1020 },
    { openMinute: 1140, closeMinute: 1260 },
  ])
  expect(plan.basis).toMatchObject({ arrivals: { kind: 'typed', perWeek: 50 }, target: { share: 0.8 } })
})

test('v7.sqlite gives the report as it was saved, with its own words, and the house style', async () => {
  const { client } = running
  await openGolden('v7.sqlite')
  const [saved] = await client.call('report.list', {})
  expect(saved).toMatchObject({
    name: 'Raad januari',
    language: 'nl',
    period: { from: '2000-01-01', to: '2040-12-31' },
  })
  const { figures, edits } = await client.call('report.open', { id: saved?.id ?? 0 })
  expect(figures).toMatchObject({
    municipality: { name: 'Land van Cuijk' },
    overview: { current: { cases: 60, answered: 48 } },
    growth: { respondents: 2 },
    definitionVersions: { medianMs: 1 },
    sources: [{ files: 2 }],
  })
  expect(edits).toEqual({
    language: 'nl',
    order: null,
    chosen: { peers: false },
    titles: { residents: 'Eigen titel' },
    remarks: { norm: 'Besproken in het college.' },
  })
  expect(await client.call('style.current', {})).toMatchObject({
    colours: { own: '#154273' },
    logo: { type: 'image/png', widthPx: 24, heightPx: 12 },
    template: { fileName: 'huisstijl.potx' },
  })
})

test('v8.sqlite still keeps out who was erased, and tells what was deleted and left out', async () => {
  const { path } = await openGolden('v8.sqlite')
  const database = connect(path, { readonly: true })
  expect(
    database.prepare('select hex(person_key) as person, message_count as n from purged_people').all(),
  ).toEqual([{ person: '00112233445566778899AABBCCDDEEFF', n: 3 }])
  expect(
    database.prepare('select kind, message_count as n, text_count as texts from deletions').all(),
  ).toEqual([{ kind: 'person', n: 3, texts: 2 }])
  expect(database.prepare('select purged_count as n from batches order by id').pluck().all()).toEqual([0, 3])
  database.close()
})
