// Writes the golden dossier of the newest schema: `node tests/migrations/golden/makeGolden.ts`, once for each schema
// that is released. A golden dossier is never made again: it stands for those that users have.
import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { connect } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { noEdits } from '#shared/report/edits.ts'
import { standardColours } from '#shared/report/houseStyle.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { buildWorkers } from '../../support/buildWorkers.ts'
import { startServer } from '../../support/dataClient.ts'
import { importedPackage, previewOf } from '../../support/exchange.ts'
import { allYears, importPath } from '../../support/figures.ts'
import { filledIn } from '../../support/growth.ts'
import { packageOf, writePackages } from '../../support/packageFiles.ts'
import { pngBytes, templateBytes } from '../../support/houseStyleFiles.ts'
import { invent, writeTwcs } from '../../support/twcsFile.ts'

const version = migrations.at(-1)?.version ?? 0
const target = join(import.meta.dirname, `v${String(version)}.sqlite`)
if (existsSync(target)) throw new Error(`${target} exists`)

const takeWorkersAway = await buildWorkers()
const workers = process.env.DIALOOGMETER_TEST_WORKERS ?? ''
const running = startServer({ importWorker: pathToFileURL(join(workers, 'importWorker.js')) })
const { client, dataFolder, grant } = running

/** Everything that the schema can keep of the user's own: messages, hours, a group, an account's origin, a typed year. */
async function fillOwn(): Promise<void> {
  await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(40, Date.UTC(2025, 0, 6, 8))))
  await importPath(running, writeTwcs(join(dataFolder, 'b.csv'), invent(60, Date.UTC(2025, 0, 6, 8))))
  const [account] = (await client.call('origins.current', {})).accounts
  await client.call('origins.setAccount', { accountId: account?.id ?? 0, predecessor: 'GM0756' })
  const { hours } = await client.call('hours.current', {})
  await client.call('hours.set', { hours: { ...hours, closedDays: ['2025-12-31'] } })
  await client.call('compare.chooseGroup', { choice: { kind: 'kokSize' } })
  await client.call('benchmark.setOwnYear', {
    metric: 'within2h',
    year: 2023,
    value: 0.44,
    n: 310,
    source: 'Jaarverslag 2023',
  })
}

/** And of others: figures in a table with its mapping, a package given and one received. */
async function fillOthers(): Promise<void> {
  const csv = join(dataFolder, 'cijfers.csv')
  writeFileSync(csv, 'code;metric;year;value;n\r\nGM0268;within2h;2024;44,2;310\r\n')
  const table = await client.call('table.inspect', { grantId: grant(csv), target: 'benchmark' })
  if (table.refusal !== null) throw new Error(table.refusal)
  const { tableId, proposed: mapping } = table
  await client.call('table.saveProfile', { tableId, mapping, name: 'regio' })
  await client.call('table.importBenchmark', { tableId, mapping, source: 'Regio' })
  const { previewId, content } = await previewOf(running)
  await client.call('exchange.save', { previewId, grantId: grant(join(dataFolder, 'eigen.json')) })
  await importedPackage(
    running,
    writePackages(dataFolder, 'amsterdam.json', [packageOf(content, 'GM0363', 1)]),
  )
}

/** The growth path: two respondents, one of them halfway and with evidence, and a saved assessment. */
async function fillGrowth(): Promise<void> {
  await filledIn(running, 'adviseur', 3, { people: 2 })
  const { respondentId } = await client.call('growth.startRespondent', { name: 'webcare' })
  await client.call('growth.saveAnswers', {
    respondentId,
    answers: [
      { statementId: 'content1', level: 1 },
      { statementId: 'content2', level: null },
    ],
    notes: [{ facet: 'content', remark: 'zie het jaarplan', link: 'https://example.org/jaarplan' }],
    facts: [{ factId: 'useByCouncilMembers', value: 6 }],
    resumeAt: 'customerExperience',
  })
  await client.call('growth.saveAssessment', { name: 'voorjaar 2025', filter: allYears })
}

/** Answering and conversing: a norm, an event, a view, own words, who answers what, and a correction that stands. */
async function fillConversation(): Promise<void> {
  const whole = { channel: null, validFrom: null, validTo: null } as const
  await client.call('norms.set', {
    rules: [{ ...whole, clock: 'opening', limitMs: 4 * 3_600_000, targetShare: 0.8 }],
  })
  const storm = {
    kind: 'storm',
    title: 'Storm',
    from: '2025-01-08',
    to: '2025-01-08',
    isExcludable: true,
  } as const
  await client.call('annotations.save', { id: null, ...storm })
  await client.call('views.save', {
    name: 'winter',
    path: '/reactietijd',
    query: 'from=2025-01-01&to=2025-03-31',
  })
  await client.call('topics.setWords', {
    topics: [{ topic: 'crisis', added: ['ijzel*'], removed: [] }],
  })
  await client.call('scheme.set', { rows: [{ topic: 'service', team: 'contactCentre', limitMs: null }] })
  const { calendar } = await client.call('calendar.current', {})
  await client.call('calendar.set', { calendar: { ...calendar, planningEnds: ['06-30', '12-31'] } })
  const [account] = await client.call('accounts.list', {})
  await client.call('accounts.setOwner', { accountId: account?.id ?? 0, owner: 'Publiekszaken' })
  const sort = { by: 'startedAt', isDescending: false } as const
  const list = await client.call('cases.list', {
    filter: allYears,
    mark: {},
    search: '',
    sort,
    offset: 0,
    limit: 1,
  })
  await client.call('corrections.make', {
    correction: { kind: 'topic', target: { caseIds: [list.rows[0]?.caseId ?? 0] }, topic: 'complaint' },
  })
}

/** What if: a plan with an evening. */
async function fillPlans(): Promise<void> {
  const plan = standardPlan(null)
  const [present] = plan.scenarios
  if (present === undefined) throw new Error('a plan has a present cover')
  const evening = { openMinute: 19 * 60, closeMinute: 21 * 60 }
  const people = present.people.map((person) => ({
    ...person,
    days: person.days.map((blocks, day) => (day < 5 ? [...blocks, evening] : blocks)),
  }))
  const scenarios = [present, { ...present, name: 'Avond', people }]
  await client.call('staffing.savePlan', { id: null, name: 'avonden', plan: { ...plan, scenarios } })
}

/** A report with own words, and a house style with colours, a logo and a template. */
async function fillReports(): Promise<void> {
  const figures = await client.call('report.take', { filter: allYears, planId: null })
  const edits = {
    ...noEdits('nl'),
    chosen: { peers: false },
    titles: { residents: 'Eigen titel' },
    remarks: { norm: 'Besproken in het college.' },
  }
  await client.call('report.create', { name: 'Raad januari', figures, edits })
  await client.call('style.setColours', { colours: { ...standardColours, own: '#154273' } })
  const logo = join(dataFolder, 'logo.png')
  writeFileSync(logo, pngBytes(24, 12))
  await client.call('style.setLogo', { grantId: grant(logo) })
  const template = join(dataFolder, 'huisstijl.potx')
  writeFileSync(template, templateBytes())
  await client.call('style.setTemplate', { grantId: grant(template) })
}

/** Somebody who was erased, of whom no file here tells; what was deleted; and a file with rows that were left out. */
function fillPurged(databasePath: string): void {
  const database = connect(databasePath, { mustExist: true })
  database.exec(`
    insert into purged_people values (x'00112233445566778899aabbccddeeff', 1767225600000, 3);
    insert into deletions (deleted_at_ms, kind, message_count, text_count) values (1767225600000, 'person', 3, 2);
    update batches set purged_count = 3 where id = (select max(id) from batches);
  `)
  database.close()
}

const { location } = await client.call('dossier.create', { municipalityCode: 'GM1982', name: null })
await client.call('texts.setKeeping', { keeping: 'kept' })
await fillOwn()
await fillOthers()
await fillGrowth()
await fillConversation()
await fillPlans()
await fillReports()
await client.call('dossier.close', {})
fillPurged(location.databasePath)
copyFileSync(location.databasePath, target)
copyFileSync(location.keyPath, `${target}.key`)
await running.stop()
await takeWorkersAway()
