import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { casesIn, caseIdsIn, correct, sound, soundness } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath, noAnswers } from '../support/figures.ts'
import { ownPosts, week, writeArchive, writeWebcare } from '../support/overlapFiles.ts'

let running: TestServer
let dossier: Dossier
beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const webcare = (exchanges = week, name = 'webcare.csv'): string =>
  writeWebcare(join(running.dataFolder, name), exchanges)
const archive = (): string => writeArchive(join(running.dataFolder, 'twitter-archief'), week)

type Current = OutputOf<'figures.overview'>['current']

async function figures(): Promise<Current> {
  const { current } = await running.client.call('figures.overview', allYears)
  return current
}

/** What must be the same whichever file came first. */
async function told(): Promise<unknown> {
  const { cases, answered, open, linkedReplies, sending } = await figures()
  return { cases, answered, open, linked: linkedReplies.replies, sending }
}

/** Nine questions, eight answers (five of them in public), two own posts: counted by hand. */
const once = {
  cases: 9,
  answered: 8,
  open: 1,
  linked: 8,
  sending: { replies: 5, reposts: 0, ownPosts: 2 },
}

function assertSound(): void {
  const { problems, rebuilt } = soundness(dossier)
  expect(problems).toEqual(sound)
  expect(rebuilt).toEqual(casesIn(dossier))
}

async function listed(): Promise<OutputOf<'overlap.list'>> {
  return running.client.call('overlap.list', {})
}

test('a week of X in a webcare tool and in the archive counts once, whichever comes first', async () => {
  const tool = await importPath(running, webcare())
  expect(tool.alsoElsewhere).toBe(0)
  const own = await importPath(running, archive())
  // Five answers in public, three questions and three answers by direct message.
  expect(own.alsoElsewhere).toBe(11)
  expect(await told()).toEqual(once)
  assertSound()
  await running.client.call('import.undo', { batchId: tool.batchId ?? 0 })
  assertSound()
  await importPath(running, webcare())
  expect(await told()).toEqual(once)
  assertSound()
})

test('of a public answer the tool’s counts, that has the question too; of a direct message the finer clock', async () => {
  await importPath(running, archive())
  await importPath(running, webcare())
  const repliesOf = async (caseId: number | undefined): Promise<readonly string[]> => {
    const thread = await running.client.call('cases.thread', { caseId: caseId ?? 0, filter: allYears })
    return thread.messages.flatMap(({ direction, fileName }) => (direction === 'out' ? [fileName] : []))
  }
  // The archive has both sides of direct messages only, and milliseconds.
  expect(await repliesOf(caseIdsIn(dossier)[0])).toEqual(['webcare.csv'])
  expect(await repliesOf(caseIdsIn(dossier).at(-1))).toEqual(['twitter-archief'])
})

test('each pair of files is listed with what shows it, and without a word of anybody', async () => {
  await importPath(running, webcare())
  await importPath(running, archive())
  const { files, leftOut } = await listed()
  expect(leftOut).toBe(11)
  expect(files).toHaveLength(1)
  expect(files[0]).toMatchObject({
    fileName: 'webcare.csv',
    otherFileName: 'twitter-archief',
    messages: 11,
    isApart: false,
  })
  expect(files[0]?.examples.map(({ channel }) => channel)).toEqual(files[0]?.examples.map(() => 'x'))
  expect(JSON.stringify(files)).not.toContain('bewoner')
})

test('two files can be counted apart, and once again; the choice outlives undoing and importing again', async () => {
  const tool = await importPath(running, webcare())
  const alone = await told()
  const own = await importPath(running, archive())
  const files = { batchId: tool.batchId ?? 0, otherBatchId: own.batchId ?? 0 }
  expect(await running.client.call('overlap.countApart', { ...files, isApart: true })).toEqual({ leftOut: 0 })
  const apart = await told()
  expect(apart).not.toEqual(once)
  // The three conversations by direct message once more, and five public answers linked once more.
  expect(apart).toMatchObject({ cases: 12, linked: 13 })
  assertSound()
  expect((await listed()).files[0]).toMatchObject({ isApart: true, messages: 11 })

  await running.client.call('import.undo', { batchId: files.otherBatchId })
  expect(await told()).toEqual(alone)
  const again = await importPath(running, archive())
  expect(again.alsoElsewhere).toBe(0)
  expect(await told()).toEqual(apart)
  await running.client.call('overlap.countApart', {
    batchId: again.batchId ?? 0,
    otherBatchId: files.batchId,
    isApart: false,
  })
  expect(await told()).toEqual(once)
  assertSound()
})

test('files that are not both there cannot be counted apart', async () => {
  const { batchId } = await importPath(running, webcare())
  const ask = running.client.call('overlap.countApart', {
    batchId: batchId ?? 0,
    otherBatchId: 999,
    isApart: true,
  })
  await expect(ask).rejects.toThrow('batchNotFound')
})

test('what was corrected of a message holds for the same message of the other file', async () => {
  await importPath(running, webcare())
  const [first] = caseIdsIn(dossier)
  await correct(running, { kind: 'topic', target: { caseIds: [first ?? 0] }, topic: 'crisis' })
  const direct = caseIdsIn(dossier).at(-1) ?? 0
  await correct(running, { kind: 'exclude', target: { caseIds: [direct] }, as: 'test' })
  expect(await figures()).toMatchObject({ cases: 8 })
  const own = await importPath(running, archive())
  expect(await figures()).toMatchObject({ cases: 8, answered: 7 })
  expect(casesIn(dossier)[0]).toMatchObject({ topic: 'crisis' })
  assertSound()
  await running.client.call('corrections.undo', {})
  expect(await told()).toEqual(once)
  await running.client.call('corrections.redo', {})
  await running.client.call('import.undo', { batchId: own.batchId ?? 0 })
  expect(await figures()).toMatchObject({ cases: 8, answered: 7 })
  assertSound()
})

test('a webcare export that is made again over a longer time adds only what is new', async () => {
  await importPath(running, webcare(week.slice(0, 6), 'maart.csv'))
  const second = await importPath(running, webcare(week.slice(2), 'april.csv'))
  expect(second).toMatchObject({ duplicates: 7, messages: 6, alsoElsewhere: 0 })
  expect((await listed()).files).toEqual([])
  expect(await figures()).toMatchObject({ cases: 9, answered: 8, open: 1 })
  await importPath(running, archive())
  expect(await told()).toEqual(once)
  expect((await listed()).files).toHaveLength(2)
  assertSound()
})

test('an answer that only the archive has is an answer to the question in the webcare tool', async () => {
  const silent = week.map((exchange) => ({ ...exchange, answer: null }))
  await importPath(running, webcare(silent))
  expect(await figures()).toMatchObject({ cases: 9, answered: 0 })
  await importPath(running, archive())
  // In public by the number of the message; by direct message in the conversation that both tell of.
  expect(await figures()).toMatchObject({ cases: 9, answered: 8, open: 1 })
  assertSound()
})

/** A week apart, so that each is a question of its own. */
const dayOf = (index: number): string => String(3 + index * 7).padStart(2, '0')

/** The same chat as a phone exports it, and as a tool lists it. */
function writeChat(): { readonly chat: string; readonly table: string } {
  const chats = week.slice(0, 4).map((exchange, index) => ({ ...exchange, index }))
  const lines = chats.flatMap(({ question, answer, index }) => [
    `${dayOf(index)}-03-2025 10:0${String(index)} - Bewoner 4101: ${question}`,
    `${dayOf(index)}-03-2025 10:3${String(index)} - Gemeente: ${answer?.text ?? ''}`,
  ])
  const rows = chats.flatMap(({ question, answer, index }) => [
    `${dayOf(index)}-03-2025 10:0${String(index)}:41;inkomend;Bewoner 4101;${question};${String(index * 2 + 1)};`,
    `${dayOf(index)}-03-2025 10:3${String(index)}:07;uitgaand;Gemeente;${answer?.text ?? ''};${String(index * 2 + 2)};${String(index * 2 + 1)}`,
  ])
  const folder = join(running.dataFolder, 'chats')
  mkdirSync(folder, { recursive: true })
  const chat = join(folder, 'WhatsApp-chat met Bewoner 4101.txt')
  writeFileSync(chat, `${lines.join('\n')}\n`)
  const table = join(folder, 'chats.csv')
  const header = 'Datum;Richting;Afzender;Tekst;Berichtnummer;Antwoord op bericht'
  writeFileSync(table, `${[header, ...rows].join('\r\n')}\r\n`)
  return { chat, table }
}

async function importTable(path: string): Promise<OutputOf<'table.importMessages'>> {
  const { client, grant } = running
  const looked = await client.call('table.inspect', { grantId: grant(path), target: 'messages' })
  if (looked.refusal !== null) throw new Error('not a table')
  const mapping = { ...looked.proposed, own: ['Gemeente'] }
  const input = { tableId: looked.tableId, mapping, accountName: 'Balie', channel: 'whatsapp' } as const
  return client.call('table.importMessages', input)
}

test('a chat from a phone and the same chat in a table of a tool count once', async () => {
  const { chat, table } = writeChat()
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(chat) })
  const options = { ...noAnswers, own: ['Gemeente'], dateOrder: 'dmy' as const }
  const fromPhone = await running.client.call('import.run', {
    selectionId: looked?.selectionId ?? '',
    options,
  })
  expect(fromPhone).toMatchObject({ status: 'committed', messages: 8 })
  const alone = await figures()
  expect(alone).toMatchObject({ cases: 4, answered: 4 })
  const fromTool = await importTable(table)
  expect(fromTool).toMatchObject({ status: 'committed', messages: 8, alsoElsewhere: 8 })
  expect(await figures()).toMatchObject({ cases: 4, answered: 4 })
  assertSound()
  await running.client.call('import.undo', { batchId: fromTool.batchId ?? 0 })
  expect(await figures()).toEqual(alone)
})

test('where nothing stands twice, nothing changes', async () => {
  await importPath(running, webcare(week.slice(0, 3)))
  const alone = await figures()
  const folder = join(running.dataFolder, 'ander-archief')
  const own = await importPath(running, writeArchive(folder, [], ownPosts))
  expect(own.alsoElsewhere).toBe(0)
  expect(await listed()).toEqual({ files: [], leftOut: 0 })
  expect(await figures()).toMatchObject({ cases: alone.cases, answered: alone.answered, open: alone.open })
})
