import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import { rejectionOf } from '#data/importing/importReadError.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { tarBytes } from '../../support/tarBytes.ts'
import { xlsxBytes } from '../../support/xlsxFile.ts'
import { zipBytes } from '../../support/zipBytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const options: ReadOptions = {
  own: ['Gemeente Voorbeeld'],
  dateOrder: 'dmy',
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}

const twcsHeader = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
const twcsRow = (id: number, text = 'hallo'): string =>
  `${id},900001,True,Fri Dec 01 08:00:00 +0000 2023,${text},,`
const chat = '18-03-2022 14:56 - Sanne: Goedemiddag\n18-03-2022 15:10 - Gemeente Voorbeeld: Dag Sanne\n'

/** One letter over and over packs so well that it counts as a bomb. */
function withNoise(text: string): string {
  let seed = 1
  return text.replace(/a{1000}/g, () => {
    let letters = ''
    while (letters.length < 1000) {
      seed = (seed * 48_271) % 2_147_483_647
      letters += seed.toString(36)
    }
    return letters.slice(0, 1000)
  })
}

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Opens, inspects and reads one path to its end, and says how that went. */
async function outcome(path: string): Promise<string> {
  const [opened] = await openSources([path])
  if (opened === undefined) return 'nothing'
  if (opened.status === 'rejected') return [opened.reason, opened.detail].filter(Boolean).join(': ')
  const inspected = await inspectSource(opened.source, options)
  if (inspected.status === 'rejected') return [inspected.reason, inspected.detail].filter(Boolean).join(': ')
  let messages = 0
  const issues: string[] = []
  const signal = new AbortController().signal
  try {
    for await (const item of inspected.adapter.read(opened.source, options, signal, () => undefined)) {
      if (item.type === 'message') messages++
      if (item.type === 'issue') issues.push(`${item.issue.line ?? '-'} ${item.issue.code}`)
    }
  } catch (error) {
    return `while reading: ${rejectionOf(error).reason}`
  }
  return [`${inspected.inspection.format} ${messages}`, ...issues].join(', ')
}

describe('a file that cannot be read says why', () => {
  test.each([
    ['nothing at all', 'a.csv', '', 'emptyFile'],
    ['only white space', 'b.csv', ' \r\n\r\n', 'emptyFile'],
    [
      'a picture named .csv',
      'c.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'recognised: picture',
    ],
    [
      'an old Excel file named .csv',
      'd.csv',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'recognised: oldWorkbook',
    ],
    [
      'random bytes named .csv',
      'e.csv',
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7) % 32)),
      'binaryFile: unknown',
    ],
    ['a letter', 'f.txt', 'Geachte heer, hierbij mijn klacht.\n', 'unknownFormat'],
    [
      'a known header that lacks a column',
      'g.csv',
      'tweet_id,author_id,created_at,text,in_response_to_tweet_id\n',
      'missingColumns: inbound',
    ],
    [
      'a webcare header that lacks a column',
      'h.csv',
      'Date of publication;Source type;Url;Tags;Replied on (optional)\n',
      'missingColumns: message',
    ],
    ['a header without rows', 'i.csv', `${twcsHeader}\n`, 'noMessages'],
    [
      'rows that are all faulty',
      'j.csv',
      `${twcsHeader}\n1,2,3\n4,5,6\n`,
      'noReadableRows: line 2: wrongColumnCount',
    ],
    [
      'a code page that is none of the known',
      'k.csv',
      Buffer.from([0x68, 0x0a, 0x81, 0x8d, 0x8f, 0x0a]),
      'wrongEncoding: line 2',
    ],
    [
      'a zip without its end',
      'l.zip',
      zipBytes([{ name: '_chat.txt', content: chat.repeat(50) }]).subarray(0, 90),
      'damagedZip: l.zip',
    ],
    ['a zip with nothing in it', 'm.zip', zipBytes([]), 'emptyFile'],
    ['a zip with pictures only', 'n.zip', zipBytes([{ name: 'a.jpg', content: 'x' }]), 'noMessages: n.zip'],
    [
      'a zip whose entry leaves the folder',
      'o.zip',
      zipBytes([{ name: '../../a.txt', content: chat }]),
      'unsafeZip: o.zip',
    ],
    [
      'a zip bomb',
      'p.zip',
      zipBytes([{ name: 'a.csv', content: Buffer.alloc(30_000_000) }]),
      'unsafeZip: a.csv',
    ],
    [
      'a spreadsheet',
      'q.xlsx',
      zipBytes([{ name: '[Content_Types].xml', content: '<x/>' }]),
      'unknownFormat: office',
    ],
    ['an X archive without messages', 'r.js', 'window.YTD.follower.part0 = [ ]', 'recognised: xArchivePart'],
  ])('%s', async (_what, name, content, expected) => {
    expect(await outcome(file(name, content))).toBe(expected)
  })

  test('a file that is not there', async () => {
    expect(await outcome(join(folder, 'absent.csv'))).toBe('unreadableFile: ENOENT')
  })

  test('an empty folder, and one with pictures only', async () => {
    const path = join(folder, 'empty')
    mkdirSync(path)
    expect(await outcome(path)).toBe('emptyFile: folder')
    writeFileSync(join(path, 'foto.jpg'), 'x')
    expect(await outcome(path)).toBe('unknownFormat: folder')
  })

  test('a zip whose bytes were damaged is told as damaged, whenever that shows', async () => {
    const bytes = zipBytes([{ name: 'a.csv', content: `${twcsHeader}\n${twcsRow(1)}\n`.repeat(3) }])
    bytes.fill(0xff, 40, 60)
    expect(await outcome(file('damaged.zip', bytes))).toMatch(/damagedZip/)
  })

  test('a zip that holds more than it says is stopped', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => twcsRow(index)).join('\n')
    const bytes = zipBytes([{ name: 'a.csv', content: `${twcsHeader}\n${rows}`, claimedBytes: 1000 }])
    expect(await outcome(file('liar.zip', bytes))).toMatch(/damagedZip/)
  })
})

describe('what goes on for ever is one faulty record, however large', () => {
  const tweet = (id: number): string => {
    const at = 'Fri Dec 01 08:00:00 +0000 2023'
    return `{"tweet":{"id_str":"${String(id)}","created_at":"${at}","full_text":"hallo"}}`
  }
  const tooLong = 'a'.repeat(4_300_000)
  const archive = (...elements: string[]): string => `window.YTD.tweets.part0 = [\n${elements.join(',\n')}`

  test.each([
    [
      'an element that is never closed',
      'aa.js',
      archive(tweet(1), `{"tweet":["${tooLong}`),
      'xArchive 1, 3 malformedRecord',
    ],
    [
      'an element that is closed after all',
      'ab.js',
      `${archive(tweet(1), `{"tweet":["${tooLong}"]}`, tweet(2))}]`,
      'xArchive 2, 3 malformedRecord',
    ],
    ['a line that is never ended', 'ac.txt', `${chat}${tooLong}`, 'whatsapp 2, 3 malformedRecord'],
    [
      'a line that is ended after all',
      'ad.txt',
      `${chat}${tooLong}\n${chat}`,
      'whatsapp 4, 3 malformedRecord',
    ],
    [
      'a row that is never ended',
      'ae.csv',
      `${twcsHeader}\n${twcsRow(1)}\n${tooLong}`,
      'twcs 1, 3 malformedRecord',
    ],
    [
      'a row that is ended after all',
      'af.csv',
      `${twcsHeader}\n${twcsRow(1)}\n${tooLong}\n${twcsRow(2)}\n`,
      'twcs 2, 3 malformedRecord',
    ],
  ])('%s', async (_what, name, content, expected) => {
    expect(await outcome(file(name, content))).toBe(expected)
  })

  test('a large chat with CR line ends is read all the same', async () => {
    const crChat = chat.replaceAll('\n', '\r')
    const times = Math.ceil(4_300_000 / crChat.length)
    expect(await outcome(file('ag.txt', crChat.repeat(times)))).toBe(`whatsapp ${String(times * 2)}`)
  })
})

describe('a single cell of ten megabytes is one faulty record, in whatever it stands', () => {
  const cell = 'a'.repeat(10 * 1024 * 1024)
  const table = `${twcsHeader}\n${twcsRow(1)}\n${twcsRow(2, `"${cell}"`)}\n${twcsRow(3)}\n`
  const sheet = xlsxBytes([
    {
      name: 'Blad1',
      rows: [
        twcsHeader.split(','),
        twcsRow(1).split(','),
        twcsRow(2, cell).split(','),
        twcsRow(3).split(','),
      ],
    },
  ])
  const tweetOf = (id: number, text: string): string =>
    `{"tweet":{"id_str":"${String(id)}","created_at":"Fri Dec 01 08:00:00 +0000 2023","full_text":"${text}"}}`
  const tweets = [tweetOf(1, 'x'), tweetOf(2, cell), tweetOf(3, 'y')].join(',\n')

  test.each([
    ['CSV', 'ba.csv', table, 'twcs 2, 3 malformedRecord'],
    [
      'CSV in a zip',
      'bb.zip',
      zipBytes([{ name: 'a.csv', content: withNoise(table) }]),
      'twcs 2, 3 malformedRecord',
    ],
    ['CSV in a gzip', 'bc.csv.gz', gzipSync(withNoise(table)), 'twcs 2, 3 malformedRecord'],
    [
      'CSV in a tar.gz',
      'bd.tar.gz',
      gzipSync(tarBytes([{ name: 'a.csv', content: withNoise(table) }])),
      'twcs 2, 3 malformedRecord',
    ],
    ['JSON', 'be.js', `window.YTD.tweets.part0 = [\n${tweets}]`, 'xArchive 2, 3 malformedRecord'],
    [
      'a chat',
      'bf.txt',
      `${chat}18-03-2022 15:11 - Sanne: ${cell}\n18-03-2022 15:12 - Sanne: Dag\n`,
      'whatsapp 3, 3 malformedRecord',
    ],
    ['a workbook', 'bg.xlsx', sheet, 'unsafeZip: xl/sharedStrings.xml'],
  ])('%s', async (_what, name, content, expected) => {
    const before = process.memoryUsage().rss
    expect(await outcome(file(name, content))).toBe(expected)
    // Nowhere near what would be held if each step kept the whole of it.
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  })
})

describe('an odd file that can be read is read', () => {
  const table = `${twcsHeader}\r\n${twcsRow(1, 'één')}\r\n${twcsRow(2)}\r\n`
  test.each([
    ['UTF-16 with its mark', 's.csv', Buffer.from(`\uFEFF${table}`, 'utf16le'), 'twcs 2'],
    ['windows-1252', 't.csv', Buffer.from(table, 'latin1'), 'twcs 2'],
    ['a NUL in a text', 'u.csv', table.replace('hallo', 'hal\0lo'), 'twcs 2, 3 unreadableText'],
    [
      'a broken byte among good UTF-8',
      'v.csv',
      Buffer.concat([
        Buffer.from(`${twcsHeader}\n${twcsRow(1, 'éé')}\n9,9,True,Fri Dec 01 08:00:00 +0000 2023,`),
        Buffer.from([0xe9]),
        Buffer.from(',,\n'),
      ]),
      'twcs 2, 3 unreadableText',
    ],
    [
      'a quote that never closes',
      'w.csv',
      `${table}3,900001,True,"Fri\n${twcsRow(4)}\n`,
      'twcs 3, 4 malformedRecord',
    ],
    ['a line of a megabyte', 'x.csv', `${table}${twcsRow(3, 'a'.repeat(1_000_000))}\n`, 'twcs 3'],
    [
      'semicolons, a sep= line and a title',
      'y.csv',
      `sep=;\nExport\n\n${table.replaceAll(',', ';')}`,
      'twcs 2',
    ],
    ['tabs', 'z.csv', table.replaceAll(',', '\t'), 'twcs 2'],
    ['a name that says something else', 'foto.jpg', table, 'twcs 2'],
    [
      'a chat in a zip in a folder, beside media and droppings',
      'chat.zip',
      zipBytes([
        { name: 'a/b/_chat.txt', content: chat },
        { name: 'a/b/foto.jpg', content: 'x' },
        { name: '__MACOSX/a/b/._chat.txt', content: 'x' },
      ]),
      'whatsapp 2',
    ],
  ])('%s', async (_what, name, content, expected) => {
    expect(await outcome(file(name, content))).toBe(expected)
  })
})

test('an archive folder is one source, any other folder one for each file, in name order', async () => {
  const base = join(folder, 'mixed')
  mkdirSync(join(base, 'archive', 'data'), { recursive: true })
  writeFileSync(join(base, 'b.txt'), chat)
  writeFileSync(join(base, 'a.csv'), '')
  writeFileSync(join(base, '.hidden'), 'x')
  writeFileSync(join(base, 'archive', 'data', 'tweets.js'), 'window.YTD.tweets.part0 = [ ]')
  const opened = await openSources([base, join(base, 'b.txt')])
  expect(opened.map((one) => `${one.path.slice(base.length)} ${one.status}`)).toEqual([
    '/a.csv rejected',
    '/b.txt ok',
    '/archive ok',
    '/b.txt ok',
  ])
})

test('the hash is of the content, not of the name', async () => {
  const opened = await openSources([
    file('one.txt', chat),
    file('two.txt', chat),
    file('three.txt', `${chat} `),
  ])
  const hashes = opened.map((one) => (one.status === 'ok' ? one.source.contentHash : ''))
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(hashes[1]).toBe(hashes[0])
  expect(hashes[2]).not.toBe(hashes[0])
})

test('reading stops when it is cancelled', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => twcsRow(index)).join('\n')
  const [opened] = await openSources([file('large.csv', `${twcsHeader}\n${rows}\n`)])
  if (opened?.status !== 'ok') throw new Error('not opened')
  const inspected = await inspectSource(opened.source, options)
  if (inspected.status !== 'ok') throw new Error('not inspected')
  const controller = new AbortController()
  const items = inspected.adapter.read(opened.source, options, controller.signal, () => undefined)
  const read = async (): Promise<void> => {
    for await (const item of items) if (item.type === 'row') controller.abort()
  }
  await expect(read()).rejects.toSatisfy((error) => rejectionOf(error).reason === 'cancelled')
})

test('progress counts every byte of the file', async () => {
  const path = file('bytes.csv', `${twcsHeader}\n${twcsRow(1)}\n`)
  const [opened] = await openSources([path])
  if (opened?.status !== 'ok') throw new Error('not opened')
  const inspected = await inspectSource(opened.source, options)
  if (inspected.status !== 'ok') throw new Error('not inspected')
  let bytes = 0
  const signal = new AbortController().signal
  const count = (read: number): void => {
    bytes += read
  }
  let rows = 0
  for await (const item of inspected.adapter.read(opened.source, options, signal, count)) {
    if (item.type === 'row') rows++
  }
  expect(rows).toBe(1)
  expect(bytes).toBe(readFileSync(path).length)
})
