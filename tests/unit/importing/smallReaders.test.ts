import { describe, expect, test } from 'vitest'
import { parseChatHeader, splitSender } from '#data/importing/adapters/whatsapp/line.ts'
import { isNotice } from '#data/importing/adapters/whatsapp/notices.ts'
import { obiSource, pageOf } from '#data/importing/adapters/obi4wan/source.ts'
import { AddressSigns, isAddressed } from '#data/importing/adapters/obi4wan/address.ts'
import type { OwnSigns } from '#data/importing/adapters/obi4wan/address.ts'
import { parseLocalDateText } from '#shared/mapping/dateText.ts'
import { agreesWithTime, snowflakeMs } from '#data/importing/records/snowflake.ts'
import { parseTwitterDate } from '#data/importing/records/twitterDate.ts'

describe('ids of X', () => {
  test('hold the moment they were given out', () => {
    // The worked example of an archive element in rust-utilities/twitter-archive: this id, "Sat Aug 12 16:10:37 +0000 2023".
    const ms = snowflakeMs('1690395372546301952') ?? 0
    expect(Math.floor(ms / 1000)).toBe(Date.UTC(2023, 7, 12, 16, 10, 37) / 1000)
  })

  test('from before that scheme, and fakes, hold none', () => {
    expect(snowflakeMs('29700859246')).toBeNull()
    expect(snowflakeMs('29700859247')).not.toBeNull()
    expect(snowflakeMs('156')).toBeNull()
    expect(snowflakeMs('12345678901234567890')).toBeNull()
    expect(snowflakeMs('abc')).toBeNull()
  })

  test('that contradict the written time were renumbered', () => {
    const writtenMs = Date.UTC(2023, 7, 12, 16, 10, 37)
    expect(agreesWithTime('1690395372546301952', writtenMs)).toBe(true)
    expect(agreesWithTime('1690395372546301952', writtenMs + 3_600_000)).toBe(false)
    expect(agreesWithTime('156', writtenMs)).toBe(false)
    expect(agreesWithTime('156', Date.UTC(2009, 0, 1))).toBe(true)
  })
})

test('dates of X are read to the second, and dates that do not exist are not', () => {
  expect(parseTwitterDate('Tue Oct 31 22:10:47 +0000 2017')).toBe(Date.UTC(2017, 9, 31, 22, 10, 47))
  expect(parseTwitterDate('Thu Feb 29 00:00:00 +0000 2024')).toBe(Date.UTC(2024, 1, 29))
  for (const wrong of [
    'Thu Feb 30 00:00:00 +0000 2024',
    'Tue Oct 31 25:10:47 +0000 2017',
    'gisteren',
    '',
    'Tue Oct 31 22:10:47 +0200 2017',
  ]) {
    expect(parseTwitterDate(wrong)).toBeNull()
  }
})

describe('dates of webcare tools', () => {
  const text = (value: string): string | null => {
    const date = parseLocalDateText(value)
    if (date === null) return null
    return [date.year, date.month, date.day, date.hour, date.minute, date.second].join(' ')
  }

  test.each([
    ['08-04-2021 23:58:57', '2021 4 8 23 58 57'],
    ['8-4-2021 3:05', '2021 4 8 3 5 0'],
    ['08/04/21 23:58', '2021 4 8 23 58 0'],
    ['2021-04-08T23:58:57', '2021 4 8 23 58 57'],
    ['44294.99927', '2021 4 8 23 58 57'],
    ['44294,5', '2021 4 8 12 0 0'],
    ['31-02-2021 10:00', null],
    ['08-04-2021', null],
    ['08-04-2021 24:00', null],
    ['99999.5', null],
    ['', null],
  ])('%s', (value, expected) => {
    expect(text(value)).toBe(expected)
  })
})

describe('the begin of a chat message', () => {
  test.each([
    ['23-03-2022 13:31 - Naam: tekst', '23 3 2022 13:31:0'],
    ['\u200e[3/18/22, 2:56:01\u202fPM] Name: text', '3 18 22 14:56:1'],
    ['[18.03.22, 14:56:00] Name: Text', '18 3 22 14:56:0'],
    ['[18-03-2022 14:56:01] Naam: tekst', '18 3 2022 14:56:1'],
    ['2019/01/01, 11:25 - Name: text', '2019 1 1 11:25:0'],
    ['13.6.2018 klo 21.25.15 - Nimi: teksti', '13 6 2018 21:25:15'],
    ['01/01/2019, 08:49 p. m. - Nombre: texto', '1 1 2019 20:49:0'],
    ['01/01/2019, 12:05 AM – Name: text', '1 1 2019 0:5:0'],
    ['2024/12/01 下午3:05 - 名: 文', '2024 12 1 15:5:0'],
  ])('%s', (line, expected) => {
    const header = parseChatHeader(line)
    const time = header === null ? '' : [header.hour, header.minute, header.second].join(':')
    expect(`${header?.date.join(' ') ?? ''} ${time}`).toBe(expected)
  })

  test.each([
    'Met vriendelijke groet',
    '12 stuks - voor mij: twee',
    'Ik kom om 14:00 - of later: bel me',
    '',
  ])('not here: %s', (line) => {
    expect(parseChatHeader(line)).toBeNull()
  })

  test('a colon without a space ends a name only when the name is known', () => {
    expect(splitSender('Jan:.', new Set(['Jan']))).toMatchObject({ sender: 'Jan', body: '.' })
    expect(splitSender('Jan:.', new Set())).toBeNull()
    expect(splitSender('Balie 9:00: open', new Set())).toMatchObject({ sender: 'Balie 9:00' })
  })
})

describe('a notice', () => {
  const spoken = (rest: string) => splitSender(rest, null) ?? { sender: '', body: rest, isMarked: false }

  test.each([
    'Gemeente: \u200eBerichten en oproepen zijn end-to-end versleuteld.',
    'Gemeente: Uw beveiligingscode met Jan de Vries is gewijzigd. Tik voor meer informatie.',
    'Buurtgroep: \u200eJan heeft de groepsafbeelding gewijzigd',
    'System: Jane Smith hat die Gruppe erstellt',
    'Jan heeft het onderwerp gewijzigd van "Werk: planning" in "Werk: uitvoering"',
  ])('%s', (rest) => {
    expect(isNotice(spoken(rest))).toBe(true)
  })

  test.each([
    'Jan: Kreeg u ook dat de beveiligingscode is gewijzigd?',
    'Jan: \u200eDit bericht is verwijderd.',
    'Jan: \u200eU hebt dit bericht verwijderd.',
    'Jan: \u200eGemiste spraakoproep',
    'Jan: Piet heeft de groep verlaten',
    'Jan: \u200eafbeelding weggelaten',
  ])('is no message such as: %s', (rest) => {
    expect(isNotice(spoken(rest))).toBe(false)
  })
})

describe('a webcare row', () => {
  test('knows its channel by the source type', () => {
    expect(obiSource('Twitter')).toEqual({ channel: 'x', isPrivate: false, kind: 'post' })
    expect(obiSource('Twitter DM')).toMatchObject({ channel: 'x', isPrivate: true, kind: 'dm' })
    expect(obiSource('Facebook privébericht')).toMatchObject({ channel: 'facebook', isPrivate: true })
    expect(obiSource('facebook')).toMatchObject({ channel: 'facebook', kind: 'comment' })
    expect(obiSource('WhatsApp')).toMatchObject({ channel: 'whatsapp', isPrivate: true })
    expect(obiSource('Nieuws')).toMatchObject({ channel: 'news', isPrivate: false })
    expect(obiSource('')).toMatchObject({ channel: 'other' })
  })

  test('knows the page its address names', () => {
    expect(pageOf('https://www.facebook.com/GemVoorbeeld/posts/1')).toBe('gemvoorbeeld')
    expect(pageOf('https://www.facebook.com/123_456')).toBeNull()
    expect(pageOf('https://www.facebook.com/permalink.php?id=1')).toBeNull()
    expect(pageOf('')).toBeNull()
  })

  const tweet = {
    source: obiSource('twitter'),
    url: '',
    text: 'nieuws over Voorbeeld',
    isHandled: false,
    isAnswered: false,
  }
  const own = ['gemvoorbeeld']
  const options = { own, dateOrder: null, timeZone: 'Europe/Amsterdam', accountName: null, channel: null }
  const signs: OwnSigns = { own: new Set(own), isNamedWhenAnswered: true, pages: new Set(own) }

  test('that monitoring found is not addressed to the municipality', () => {
    expect(isAddressed(tweet, signs)).toBe(false)
    expect(isAddressed({ ...tweet, text: 'hoi @GemVoorbeeld' }, signs)).toBe(true)
    expect(isAddressed({ ...tweet, isHandled: true }, signs)).toBe(true)
    expect(isAddressed({ ...tweet, source: obiSource('whatsapp') }, signs)).toBe(true)
    expect(isAddressed({ ...tweet, source: obiSource('nieuws') }, signs)).toBe(false)
  })

  test('counts as addressed while the file does not say otherwise', () => {
    const nothing: OwnSigns = { own: new Set(own), isNamedWhenAnswered: false, pages: new Set() }
    expect(isAddressed(tweet, nothing)).toBe(true)
    const comment = { ...tweet, source: obiSource('facebook'), url: 'https://facebook.com/ander/posts/1' }
    expect(isAddressed(comment, nothing)).toBe(true)
  })

  test('under another page is not addressed, under the own or an unnamed one it is', () => {
    const comment = { ...tweet, source: obiSource('facebook') }
    expect(isAddressed({ ...comment, url: 'https://facebook.com/krantvb/posts/1' }, signs)).toBe(false)
    expect(isAddressed({ ...comment, url: 'https://facebook.com/gemvoorbeeld/posts/1' }, signs)).toBe(true)
    expect(isAddressed({ ...comment, url: 'https://facebook.com/1_2' }, signs)).toBe(true)
  })

  function signsOf(texts: readonly string[], given: readonly string[]): OwnSigns {
    const gathered = new AddressSigns()
    for (const text of texts) gathered.add({ ...tweet, text, isHandled: true, isAnswered: true })
    return gathered.signsFor({ ...options, own: given })
  }

  test('tells the own account by whom the handled messages name', () => {
    const texts = ['@a hoi', '@a @b hoi', 'zonder', '@A nog eens', '@c']
    expect([...signsOf(texts, []).own]).toEqual(['a'])
    expect([...signsOf(texts, ['@B']).own]).toEqual(['b'])
    expect([...signsOf(texts, ['Gemeente A']).own]).toEqual(['gemeente a', 'a'])
    expect(signsOf(['@a', '@b', '@c'], []).own.size).toBe(0)
  })

  test('is held to its mention only where answered messages name the account, 19 of 20 at least', () => {
    const named = (count: number): string[] => Array.from({ length: count }, () => '@a hoi')
    expect(signsOf([...named(19), 'zonder'], ['a']).isNamedWhenAnswered).toBe(true)
    expect(signsOf([...named(18), 'zonder'], ['a']).isNamedWhenAnswered).toBe(false)
    expect(signsOf([], ['a']).isNamedWhenAnswered).toBe(false)
  })
})
