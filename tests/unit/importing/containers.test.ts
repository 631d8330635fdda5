import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { rejectionOf } from '#data/importing/importReadError.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import { openLocated, openSources } from '#data/importing/source/openSources.ts'
import type { OpenedSource } from '#data/importing/source/openSources.ts'
import { tarEntries } from '#data/importing/source/tarEntries.ts'
import { noAnswers } from '../../support/formats/writtenExport.ts'
import { tarBytes } from '../../support/tarBytes.ts'
import { xlsxBytes } from '../../support/xlsxFile.ts'
import { zipBytes } from '../../support/zipBytes.ts'
import type { ZipEntry } from '../../support/zipBytes.ts'

const root = mkdtempSync(join(tmpdir(), 'containers-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder = root
let folders = 0
beforeEach(() => {
  folder = join(root, String(folders++))
  mkdirSync(folder)
})

function put(name: string, content: Buffer | string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const chat = '18-03-2022 14:56 - Sanne: Goedemiddag\n18-03-2022 15:10 - Gemeente Voorbeeld: Dag Sanne\n'
const otherChat = chat.replaceAll('Sanne', 'Bilal')
const twcs =
  'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n' +
  '1,900001,True,Fri Dec 01 08:00:00 +0000 2023,hallo,,\n'
const webcare =
  'Date of publication;Source type;Url;Message;Tags;Sentiment;Replied on (optional)\n' +
  '08-04-2021 23:58:57;Twitter;https://x.example/1;@gemeente hallo;;;09-04-2021 10:00:00\n'
const tweets = 'window.YTD.tweets.part0 = [ ]'
const thread = (name: string): string =>
  JSON.stringify({ participants: [{ name }], messages: [{ sender_name: name, timestamp_ms: 1 }] })

/** What was found, by where the user sees it: how many files each source has, or why it was refused. */
async function found(...paths: string[]): Promise<Record<string, string>> {
  const opened = await openSources(paths)
  return Object.fromEntries(opened.map((one) => [one.path.slice(folder.length + 1), saidOf(one)]))
}

function saidOf(one: OpenedSource): string {
  if (one.status === 'rejected') return [one.reason, one.detail].filter(Boolean).join(': ')
  return one.source.files.map(({ name }) => name).join(' ')
}

async function formatOf(one: OpenedSource | undefined): Promise<string> {
  if (one?.status !== 'ok') return one === undefined ? 'nothing' : saidOf(one)
  const looked = await inspectSource(one.source, noAnswers)
  return looked.status === 'ok' ? looked.inspection.format : `${looked.reason}: ${looked.detail ?? ''}`
}

describe('a zip', () => {
  test('with one export is one source', async () => {
    const path = put('a.zip', zipBytes([{ name: 'x/data/tweets.js', content: tweets }]))
    expect(await found(path)).toEqual({ 'a.zip': 'x/data/tweets.js' })
  })

  test('with three chats is three sources, each with its own hash and found again by its locator', async () => {
    const entries: ZipEntry[] = [
      { name: 'Sanne/_chat.txt', content: chat },
      { name: 'Sanne/00000002-lijst.csv', content: 'a,b\n1,2\n' },
      { name: 'Bilal/_chat.txt', content: otherChat },
      { name: 'WhatsApp-chat met Noor.txt', content: chat.replaceAll('Sanne', 'Noor') },
    ]
    const opened = await openSources([put('chats.zip', zipBytes(entries))])
    expect(opened.map(saidOf)).toEqual(['Sanne/_chat.txt', 'Bilal/_chat.txt', 'WhatsApp-chat met Noor.txt'])
    const hashes = new Set(opened.map((one) => (one.status === 'ok' ? one.source.contentHash : '')))
    expect(hashes.size).toBe(3)
    for (const one of opened) {
      const again = await openLocated(one.locator)
      expect(saidOf(again)).toBe(saidOf(one))
      expect(await formatOf(again)).toBe('whatsapp')
    }
  })

  test('with tables of two tools is two sources; a table in it is the same file as outside it', async () => {
    const opened = await openSources([
      put(
        'tables.zip',
        zipBytes([
          { name: 'a.csv', content: twcs },
          { name: 'b.csv', content: webcare },
        ]),
      ),
      put('b.csv', webcare),
    ])
    expect(await Promise.all(opened.map(formatOf))).toEqual(['twcs', 'obi4wan', 'obi4wan'])
    const [, inZip, loose] = opened
    if (inZip?.status !== 'ok' || loose?.status !== 'ok') throw new Error('not opened')
    expect(inZip.source.contentHash).toBe(loose.source.contentHash)
  })

  test('with two tables of one tool stays one source', async () => {
    const entries = ['a.csv', 'b.csv'].map((name) => ({ name, content: twcs }))
    expect(await found(put('a.zip', zipBytes(entries)))).toEqual({ 'a.zip': 'a.csv b.csv' })
  })

  test('may hold a workbook and another zip, but no zip within that', async () => {
    const sheet = xlsxBytes([
      {
        name: 'Blad1',
        rows: [
          ['Datum', 'Bericht'],
          ['1-1-2024', 'x'],
        ],
      },
    ])
    const inner = zipBytes([{ name: '_chat.txt', content: chat }])
    const deep = zipBytes([{ name: 'b.zip', content: inner }])
    const path = put(
      'a.zip',
      zipBytes([
        { name: 'tabel.xlsx', content: sheet },
        { name: 'chat.zip', content: inner },
        { name: 'deep.zip', content: deep },
      ]),
    )
    const opened = await openSources([path])
    expect(await Promise.all(opened.map(formatOf))).toEqual([
      'unknownFormat: workbook',
      'whatsapp',
      'unsafeZip: deep.zip',
    ])
    expect(saidOf(await openLocated(opened[1]?.locator ?? { paths: [], part: null }))).toBe('_chat.txt')
  })

  test('gives no document that was sent in a conversation, in a zip or a folder', async () => {
    const sheet = xlsxBytes([{ name: 'Blad1', rows: [['Datum', 'Bericht']] }])
    const inbox = 'messages/inbox/anna_10158'
    const files: ZipEntry[] = [
      { name: `${inbox}/message_1.json`, content: thread('anna') },
      { name: `${inbox}/files/begroting.xlsx`, content: sheet },
      { name: `${inbox}/files/lijst.csv`, content: 'Naam;Adres\nAn;Markt 1\n' },
    ]
    const [opened, ...others] = await openSources([put('a.zip', zipBytes(files))])
    expect([await formatOf(opened), others]).toEqual(['facebookData', []])
    for (const { name, content = '' } of files) put(`f/${name}`, content)
    expect(await found(join(folder, 'f'))).toEqual({ f: `${inbox}/message_1.json` })
  })

  test('never leaves anything on disk', async () => {
    put('a.zip', zipBytes([{ name: 'x/_chat.txt', content: chat }]))
    await openSources([join(folder, 'a.zip')])
    expect(readdirSync(folder)).toEqual(['a.zip'])
  })

  test.each([
    ['with AES', 99, 0, 'unreadableFile: password'],
    ['with a password', 8, 1, 'unreadableFile: password'],
    ['packed with bzip2', 12, 0, 'unreadableFile: compression'],
  ])('%s is refused with the reason', async (_, method, flags, expected) => {
    const bytes = zipBytes([{ name: '_chat.txt', content: chat }])
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt16LE(flags | 0x0800, central + 8)
    bytes.writeUInt16LE(method, central + 10)
    expect(await found(put('a.zip', bytes))).toEqual({ 'a.zip': expected })
  })
})

describe('the zips of one export', () => {
  const part = (...names: string[]): Buffer =>
    zipBytes(names.map((name) => ({ name: `messages/inbox/${name}/message_1.json`, content: thread(name) })))

  test('dropped together are one source, in whatever order, and found again', async () => {
    const one = put('facebook-voorbeeld-1.zip', part('anna'))
    const two = put('facebook-voorbeeld-2.zip', part('bram'))
    const [opened, ...others] = await openSources([one, two])
    const [turned] = await openSources([two, one])
    expect(others).toEqual([])
    if (opened?.status !== 'ok' || turned?.status !== 'ok') throw new Error('not opened')
    expect(saidOf(opened)).toBe('messages/inbox/anna/message_1.json messages/inbox/bram/message_1.json')
    expect(turned.source.contentHash).toBe(opened.source.contentHash)
    expect(opened.locator.paths).toEqual([one, two])
    expect(saidOf(await openLocated(opened.locator))).toBe(saidOf(opened))
  })

  test('in one dropped folder are one source too', async () => {
    put('f/export-1.zip', part('anna'))
    put('f/export-2.zip', part('bram'))
    expect(Object.keys(await found(join(folder, 'f')))).toEqual(['f/export-1.zip'])
  })

  test('renamed are known by a file that stands in both', async () => {
    const one = put('eerste.zip', part('anna', 'cas'))
    const two = put('tweede.zip', part('bram', 'cas'))
    expect(Object.keys(await found(one, two))).toEqual(['eerste.zip'])
  })

  test('of two accounts, two days or two copies stay apart', async () => {
    const differs = zipBytes([{ name: 'messages/inbox/anna/message_1.json', content: thread('annie') }])
    const paths = [put('a-1.zip', part('anna')), put('a-2.zip', differs)]
    expect(Object.keys(await found(...paths))).toEqual(['a-1.zip', 'a-2.zip'])
    const copies = [put('b.zip', part('anna')), put('b (1).zip', part('anna'))]
    expect(Object.keys(await found(...copies))).toEqual(['b.zip', 'b (1).zip'])
    const strangers = [put('c.zip', part('anna')), put('d.zip', part('bram'))]
    expect(Object.keys(await found(...strangers))).toEqual(['c.zip', 'd.zip'])
  })

  test('that hold chats or tables are never put together', async () => {
    const one = put('chat-1.zip', zipBytes([{ name: '_chat.txt', content: chat }]))
    const two = put('chat-2.zip', zipBytes([{ name: 'ander.txt', content: otherChat }]))
    expect(Object.keys(await found(one, two))).toEqual(['chat-1.zip', 'chat-2.zip'])
  })
})

describe('a folder', () => {
  test('is a source for each export of several files, and one for each file beside them', async () => {
    put('d/x/data/tweets.js', tweets)
    put('d/x/data/account.js', 'window.YTD.account.part0 = [ ]')
    put('d/x/assets/js/app.js', 'x')
    put('d/meta/messages/inbox/anna/message_1.json', thread('anna'))
    put('d/mast/outbox.json', '{}')
    put('d/chat.txt', chat)
    expect(await found(join(folder, 'd'))).toEqual({
      'd/chat.txt': 'd/chat.txt'.slice(2),
      'd/mast': 'mast/outbox.json',
      'd/meta': 'meta/messages/inbox/anna/message_1.json',
      'd/x': 'x/assets/js/app.js x/data/account.js x/data/tweets.js',
    })
  })

  test('that is an export is that export', async () => {
    put('x/data/tweets.js', tweets)
    const [opened] = await openSources([join(folder, 'x')])
    expect(opened?.locator).toEqual({ paths: [join(folder, 'x')], part: null })
  })

  test('with a set of signals leaves out who reported them', async () => {
    for (const name of ['signals', 'statuses', 'reporters']) put(`s/${name}.csv`, 'id\n1\n')
    expect(await found(join(folder, 's'))).toMatchObject({ s: 'signals.csv statuses.csv' })
  })
})

describe('gzip and tar', () => {
  test('a packed table is the same file as the table', async () => {
    const opened = await openSources([put('a.csv.gz', gzipSync(twcs)), put('a.csv', twcs)])
    expect(await formatOf(opened[0])).toBe('twcs')
    const hashes = opened.map((one) => (one.status === 'ok' ? one.source.contentHash : 'refused'))
    expect(hashes[0]).toBe(hashes[1])
  })

  test.each([
    ['a.tar.gz', true],
    ['a.tar', false],
  ])('%s is read as a zip is, without unpacking it', async (name, isPacked) => {
    const tar = tarBytes([
      { name: './x/_chat.txt', content: chat },
      { name: 'foto.jpg', content: 'x' },
      { name: `${'lang/'.repeat(30)}_chat.txt`, content: otherChat },
    ])
    const opened = await openSources([put(name, isPacked ? gzipSync(tar) : tar)])
    expect(opened.map(saidOf)).toEqual(['x/_chat.txt', `${'lang/'.repeat(30)}_chat.txt`])
    expect(await Promise.all(opened.map(formatOf))).toEqual(['whatsapp', 'whatsapp'])
    expect(readdirSync(folder)).toEqual([name])
  })

  test.each([
    ['a bomb', gzipSync(Buffer.alloc(30_000_000, 'a')), 'unsafeZip: a.gz'],
    ['one cut off', gzipSync(Buffer.from(twcs.repeat(2000))).subarray(0, 200), 'damagedZip: Z_BUF_ERROR'],
    ['one with damaged bytes', gzipSync(twcs).fill(0xff, 30, 60), 'damagedZip: Z_DATA_ERROR'],
    ['one with nothing in it', gzipSync(''), 'emptyFile'],
    ['one with a picture', gzipSync(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])), 'binaryFile: jpeg'],
    ['a tar cut off', gzipSync(tarBytes([{ name: 'a.txt', content: chat }]).subarray(0, 560)), 'damagedZip'],
    [
      'a tar whose names leave the folder',
      gzipSync(tarBytes([{ name: '../a.txt', content: chat }])),
      'unsafeZip: a.gz',
    ],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await found(put('a.gz', bytes))).toEqual({ 'a.gz': expected })
  })

  test('a tar is read the same wherever its bytes are cut', async () => {
    const tar = tarBytes([
      { name: 'a.txt', content: chat },
      { name: 'b.txt', content: 'b'.repeat(513) },
    ])
    async function* cut(bytes: number): AsyncGenerator<Buffer> {
      for (let at = 0; at < tar.length; at += bytes) yield await Promise.resolve(tar.subarray(at, at + bytes))
    }
    const listed = async (bytes: number): Promise<unknown[]> => {
      const all: unknown[] = []
      for await (const entry of tarEntries(cut(bytes))) all.push(entry)
      return all
    }
    const whole = await listed(tar.length)
    expect(whole).toMatchObject([
      { name: 'a.txt', offset: 512 },
      { name: 'b.txt', sizeBytes: 513 },
    ])
    for (const bytes of [1, 7, 511, 513]) expect(await listed(bytes)).toEqual(whole)
  })
})

test('what is gone when it is opened again is refused', async () => {
  const path = put('a.txt', chat)
  const [opened] = await openSources([path])
  rmSync(path)
  const again = await openLocated(opened?.locator ?? { paths: [], part: null })
  expect(again).toMatchObject({ status: 'rejected', reason: 'unreadableFile' })
  expect(rejectionOf(new Error('x')).reason).toBe('internalError')
})
