import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import type { ReadOptionsInput } from '#shared/contract/imports.ts'
import { noAnswers } from '../support/figures.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'
import { zipBytes } from '../support/zipBytes.ts'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

type Result = OutputOf<'import.run'>

function file(name: string, content: string | Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, content)
  return path
}

async function run(path: string, options: ReadOptionsInput = noAnswers): Promise<Result> {
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  if (looked === undefined) throw new Error('nothing to import')
  return running.client.call('import.run', { selectionId: looked.selectionId, options })
}

/** Matches the columns by their names, as the page proposes it. */
async function runMapped(path: string): Promise<Result> {
  const { client, grant } = running
  const looked = await client.call('table.inspect', { grantId: grant(path), target: 'messages' })
  if (looked.refusal !== null) throw new Error(looked.refusal)
  const { tableId, proposed: mapping } = looked
  return client.call('table.importMessages', { tableId, mapping, accountName: 'Voorbeeld', channel: 'email' })
}

/** The rows that were not read, as they are handed back. */
async function handedBack(batchId: number | null, name: string): Promise<string> {
  if (batchId === null) throw new Error('nothing was imported')
  const path = join(running.dataFolder, name)
  const grantId = running.grant(path)
  await running.client.call('import.saveRejected', { batchId, grantId, language: 'nl' })
  return readFileSync(path, 'utf8')
}

const obiHeader =
  'Date of publication;Source type;Url;Posted by (optional);Message;Tags;Completed on (optional);Replied on (optional);Reply/replies (optional)'
const obi = [
  obiHeader,
  '08-04-2021 10:00:00;twitter;https://x.com/an/status/1;an;@gemvoorbeeld waar lever ik verf in?;;;08-04-2021 10:20:00;@an Bij de milieustraat.',
  '31-02-2021 11:00:00;twitter;https://x.com/bo/status/2;bo;"@gemvoorbeeld wanneer; vanaf oktober?";;;;',
  '08-04-2021 12:00:00;twitter;https://x.com/cor/status/3;cor',
  '',
].join('\r\n')

const twcsHeader = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
const twcs = [
  twcsHeader,
  '1,115712,True,Tue Oct 31 22:10:47 +0000 2017,@Voorbeeld is er markt?,2,',
  '2,Voorbeeld,False,Tue Oct 31 22:11:45 +0000 2017,@115712 Ja,,1',
  '3,115713,True,Tue Okt 91 22:10:47 +0000 2017,"@Voorbeeld, ""waar"" is het loket?",,',
  '',
].join('\r\n')

const mappedHeader = ['Berichtnummer', 'Datum', 'Richting', 'Afzender', 'Tekst', 'Antwoord op bericht']
const mappedRows = [
  ['1', '31-01-2025 09:00:00', 'inkomend', 'bewoner 1', 'Waar is het loket?', ''],
  ['2', '31-01-2025 09:30:00', 'uitgaand', 'Voorbeeld', 'Aan de markt', '1'],
  ['3', '31-02-2025 10:00:00', 'inkomend', 'bewoner 2', 'Is er; markt?', ''],
]
const mapped = [mappedHeader, ...mappedRows]
  .map((row) => row.map((cell) => `"${cell}"`).join(';'))
  .join('\r\n')

const cases: readonly (readonly [
  string,
  { name: string; content: () => string | Buffer; isMapped: boolean; mend: (text: string) => string },
])[] = [
  [
    'OBI4wan',
    {
      name: 'obi.csv',
      content: () => obi,
      isMapped: false,
      mend: (text) => text.replace('31-02-2021', '28-02-2021'),
    },
  ],
  [
    'twcs',
    {
      name: 'twcs.csv',
      content: () => twcs,
      isMapped: false,
      mend: (text) => text.replace('Tue Okt 91', 'Tue Oct 31'),
    },
  ],
  [
    'a table whose columns were matched',
    {
      name: 'tabel.csv',
      content: () => mapped,
      isMapped: true,
      mend: (text) => text.replace('31-02-2025', '28-02-2025'),
    },
  ],
  [
    'a workbook whose columns were matched',
    {
      name: 'tabel.xlsx',
      content: () => xlsxBytes([{ name: 'Berichten', rows: [mappedHeader, ...mappedRows] }]),
      isMapped: true,
      mend: (text) => text.replace('31-02-2025', '28-02-2025'),
    },
  ],
]

describe('rows that were not read', () => {
  test.each(cases)('of %s come back with their reason, and mended they come in', async (_of, one) => {
    const read = (path: string): Promise<Result> => (one.isMapped ? runMapped(path) : run(path))
    const first = await read(file(one.name, one.content()))
    expect(first).toMatchObject({ status: 'committed', issues: { byCode: { badDate: 1 } } })
    const text = await handedBack(first.batchId, 'terug.csv')
    expect(text).toContain('Dialoogmeter: reden')
    expect(text).toContain('Deze datum of tijd bestaat niet of is niet te lezen.')
    // Unmended it is refused again, for the same reason.
    const unmended = await read(file('onverbeterd.csv', text))
    expect(unmended).toMatchObject({ status: 'rejected', reason: 'noReadableRows' })
    const second = await read(file('verbeterd.csv', one.mend(text)))
    expect(second).toMatchObject({ status: 'committed', messages: 1, inbound: 1, duplicates: 0 })
    const batches = await running.client.call('import.batches', {})
    expect(batches.reduce((sum, { messages }) => sum + messages, 0)).toBe(3)
  })

  test('keep header, delimiter and cells as they were, a row too short included', async () => {
    const { batchId } = await run(file('obi.csv', obi))
    const [head = '', ...lines] = (await handedBack(batchId, 'terug.csv')).replace('\uFEFF', '').split('\r\n')
    expect(head).toBe(`${obiHeader};Dialoogmeter: reden;Dialoogmeter: regel;Dialoogmeter: kolom`)
    expect(lines).toEqual([
      '31-02-2021 11:00:00;twitter;https://x.com/bo/status/2;bo;"@gemvoorbeeld wanneer; vanaf oktober?";;;;;Deze datum of tijd bestaat niet of is niet te lezen.;3;Date of publication',
      '08-04-2021 12:00:00;twitter;https://x.com/cor/status/3;cor;Deze rij heeft te veel of te weinig kolommen.;4;',
      '',
    ])
  })

  test('of a conversation come back as its lines, with what goes on below them', async () => {
    const chat = [
      '18-03-2022 14:56 - An: Wanneer wordt het papier opgehaald?',
      '18-03-2022 15:10 - Voorbeeld: Morgen',
      '31-02-2022 15:12 - An: Een dag die er niet is',
      'en die doorgaat',
      '18-03-2022 15:14 - An: Dank',
    ].join('\n')
    const { batchId } = await run(file('WhatsApp-chat met An.txt', chat), {
      ...noAnswers,
      own: ['Voorbeeld'],
    })
    const text = await handedBack(batchId, 'terug.txt')
    expect(text.replace('\uFEFF', '').trimEnd().split('\r\n')).toEqual([
      '# Regel 3: Deze datum of tijd bestaat niet of is niet te lezen.',
      '31-02-2022 15:12 - An: Een dag die er niet is',
      'en die doorgaat',
    ])
  })

  test('of JSON come back as records, also where all of them stand on one line', async () => {
    const tweet = (id: string, createdAt: string): object => ({
      tweet: { id_str: id, created_at: createdAt, full_text: `bericht ${id}` },
    })
    const tweets = [
      tweet('1690389000000000000', 'Sat Aug 12 16:10:37 +0000 2023'),
      tweet('1690389000000000001', 'geen datum'),
    ]
    const { batchId } = await run(file('tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`), {
      ...noAnswers,
      own: ['12'],
    })
    expect(JSON.parse(await handedBack(batchId, 'terug.json'))).toMatchObject([
      { reason: 'Deze datum of tijd bestaat niet of is niet te lezen.', record: tweets[1] },
    ])
  })

  test('of JSON come back as they were read: who the municipality is, was told then', async () => {
    const message = (id: string, senderId: string, createdAt: string): object => ({
      messageCreate: {
        id,
        senderId,
        recipientId: senderId === '7' ? '9' : '7',
        createdAt,
        text: `bericht ${id}`,
      },
    })
    const faulty = message('3', '9', 'geen datum')
    const messages = [
      message('1', '9', '2023-08-12T10:00:00.000Z'),
      message('2', '7', '2023-08-12T11:00:00.000Z'),
      faulty,
    ]
    const conversations = [{ dmConversation: { conversationId: '7-9', messages } }]
    const content = `window.YTD.direct_messages.part0 = ${JSON.stringify(conversations)}`
    const { batchId } = await run(file('direct-messages.js', content), { ...noAnswers, own: ['7'] })
    expect(JSON.parse(await handedBack(batchId, 'terug.json'))).toMatchObject([{ record: faulty }])
  })

  test('of a conversation at Meta come back with their record, though its folder is not named', async () => {
    const faulty = { sender_name: 'An Bedacht', timestamp_ms: 'geen', content: 'Wanneer?' }
    const thread = {
      participants: [{ name: 'An Bedacht' }, { name: 'Gemeente Voorbeeld' }],
      messages: [
        { sender_name: 'Gemeente Voorbeeld', timestamp_ms: 1741000600000, content: 'Morgen' },
        faulty,
        { sender_name: 'An Bedacht', timestamp_ms: 1741000000000, content: 'Waar?' },
      ],
    }
    const name = 'your_facebook_activity/messages/inbox/anbedacht_10158/message_1.json'
    const zip = zipBytes([{ name, content: JSON.stringify(thread) }])
    const { batchId } = await run(file('facebook.zip', zip), { ...noAnswers, own: ['Gemeente Voorbeeld'] })
    expect(JSON.parse(await handedBack(batchId, 'terug.json'))).toMatchObject([
      { file: 'message_1.json', record: faulty },
    ])
  })

  test('of JSON that was cut off are no sound ones, and a date that cannot be is one', async () => {
    const tweet = (id: string, year: number): string =>
      JSON.stringify({
        tweet: { id_str: id, created_at: `Sat Aug 12 16:10:37 +0000 ${String(year)}`, full_text: id },
      })
    const content = `window.YTD.tweets.part0 = [${tweet('1', 2023)},${tweet('2', 2098)},${tweet('3', 2023)},{"tweet`
    const { batchId } = await run(file('tweets.js', content), { ...noAnswers, own: ['12'] })
    expect(JSON.parse(await handedBack(batchId, 'terug.json'))).toMatchObject([
      { record: JSON.parse(tweet('2', 2098)) as object },
      { record: null },
    ])
  })

  test('ask for the file again after the dossier was closed, and know another one by its content', async () => {
    const { client, grant } = running
    const path = file('obi.csv', obi)
    const { batchId } = await run(path)
    if (batchId === null) throw new Error('nothing was imported')
    const [recent] = await client.call('dossier.recent', {})
    await client.call('dossier.close', {})
    await client.call('dossier.open', { id: recent?.id ?? '' })
    const asked = (from: string | null) =>
      client.call('import.rejected', { batchId, grantId: from === null ? null : grant(from) })
    expect(await asked(null)).toEqual({ status: 'fileNeeded', form: null, rows: 2 })
    expect(await asked(file('ander.csv', twcs))).toMatchObject({ status: 'otherFile' })
    expect(await asked(path)).toEqual({ status: 'ready', form: 'csv', rows: 2 })
    writeFileSync(path, `${obi}veranderd\r\n`)
    expect(await asked(null)).toMatchObject({ status: 'fileNeeded' })
    await expect(handedBack(batchId, 'terug.csv')).rejects.toThrow('fileUnreadable')
  })

  test('are never kept in the dossier', async () => {
    const { client } = running
    await run(file('obi.csv', obi))
    const dossier = await client.call('dossier.current', {})
    const { databasePath } = dossier?.location ?? { databasePath: '' }
    const bytes = [databasePath, `${databasePath}-wal`].map((path) => readFileSync(path))
    expect(Buffer.concat(bytes).toString('utf8')).not.toContain('vanaf oktober')
  })
})

describe('the report of an import', () => {
  test('tells kind, counts, reasons with their lines and choices, and names nobody', async () => {
    const chat =
      '18-03-2022 14:56 - Anneke: Is er markt?\n18-03-2022 15:10 - Voorbeeld: Ja\n31-02-2022 15:12 - Anneke: Dank\n'
    const { batchId } = await run(file('WhatsApp-chat met Anneke.txt', chat), {
      ...noAnswers,
      own: ['Voorbeeld'],
    })
    if (batchId === null) throw new Error('nothing was imported')
    const choices = {
      ownNames: 1,
      dateOrder: null,
      timeZone: null,
      channel: null,
      encoding: null,
      withPrivate: false,
      hasAccount: false,
    }
    const files = [
      { batchId, choices },
      { fileName: 'WhatsApp-chat met Bo.zip', reason: 'damagedZip', reasonDetail: null } as const,
      { fileName: 'foto.csv', reason: 'recognised', reasonDetail: 'picture' } as const,
    ]
    const path = join(running.dataFolder, 'verslag.txt')
    await running.client.call('import.saveReport', {
      grantId: running.grant(path),
      form: 'text',
      language: 'nl',
      files,
    })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('Berichten ingelezen: 2')
    expect(text).toContain('Deze datum of tijd bestaat niet of is niet te lezen. 1 (regel 3)')
    expect(text).toContain('namen aangewezen als gemeente: 1; tijdzone Europe/Amsterdam')
    expect(text).toContain('niet ingelezen: Het zipbestand is beschadigd of niet compleet.')
    expect(text).toContain('Dit is een afbeelding.')
    expect(text).not.toMatch(/Anneke|met Bo/)
    const table = join(running.dataFolder, 'verslag.csv')
    await running.client.call('import.saveReport', {
      grantId: running.grant(table),
      form: 'csv',
      language: 'en',
      files,
    })
    const rows = readFileSync(table, 'utf8').split('\r\n')
    expect(rows[0]).toContain('File;Kind;Tested with real exports;Outcome')
    expect(rows.findIndex((row) => row === '')).toBe(4)
  })
})
