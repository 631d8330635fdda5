import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import { MessageKeys, normaliseHandle } from '#data/importing/identity.ts'
import { namelessPath, storedFileName } from '#data/importing/storedFileName.ts'
import { errorSigns } from '../../../src-main/dataHost/errorSigns.ts'
import type { ParsedMessage } from '#data/importing/adapter.ts'

const key = Buffer.from('0b'.repeat(32), 'hex')

const message: ParsedMessage = {
  line: 1,
  externalId: null,
  conversationId: null,
  channel: 'whatsapp',
  accountName: null,
  direction: 'in',
  kind: 'dm',
  isPublic: false,
  authorHandle: 'An Voorbeeld',
  addresseeHandle: null,
  sentAtMs: 1000,
  replyToExternalId: null,
  replyToSentAtMs: null,
  text: 'hallo',
  automatic: null,
  needsReply: null,
  closedAtMs: null,
  topicLabel: null,
  teamLabel: null,
}

describe('pseudonyms', () => {
  test.each(['an', 'Zoë de Vries', '😀', 'x'.repeat(5000), ''])(
    'are HMAC-SHA-256, cut to 16 bytes: %s',
    (text) => {
      const expected = createHmac('sha256', key).update(`person|${text}`).digest().subarray(0, 16)
      expect(pseudonymiser(key)('person', text).equals(expected)).toBe(true)
    },
  )

  test('differ by kind, by key and by channel', () => {
    const pseudonymise = pseudonymiser(key)
    const other = pseudonymiser(Buffer.alloc(32, 1))
    expect(pseudonymise('person', 'an').equals(pseudonymise('conversation', 'an'))).toBe(false)
    expect(pseudonymise('person', 'an').equals(other('person', 'an'))).toBe(false)
    const keys = new MessageKeys(pseudonymise)
    expect(keys.person('x', 'an').equals(keys.person('facebook', 'an'))).toBe(false)
  })

  test('take spellings of one handle together', () => {
    expect(normaliseHandle(' @An_Voorbeeld ')).toBe(normaliseHandle('an_voorbeeld'))
    expect(normaliseHandle('Zoe\u0308')).toBe(normaliseHandle('Zo\u00eb'))
  })
})

describe('keys of messages', () => {
  test('equal messages without an id are numbered, the same way in every export', () => {
    const first = new MessageKeys(pseudonymiser(key))
    const again = new MessageKeys(pseudonymiser(key))
    const one = [first.externalKey(message), first.externalKey(message)]
    const two = [again.externalKey(message), again.externalKey(message)]
    expect(one[0]?.equals(one[1] ?? Buffer.alloc(0))).toBe(false)
    expect(one).toEqual(two)
  })

  test('neighbouring numbers have neighbouring keys, and each its own', () => {
    const keys = new MessageKeys(pseudonymiser(key))
    const [near, next, far] = ['1057001', '1057002', '9957001'].map((id) =>
      keys.idKey('x', id).toString('hex'),
    )
    expect(near?.slice(0, 8)).toBe(next?.slice(0, 8))
    expect(near).not.toBe(next)
    expect(near?.slice(0, 8)).not.toBe(far?.slice(0, 8))
  })

  test('a number has one key, whatever was asked before it', () => {
    const keys = new MessageKeys(pseudonymiser(key))
    const before = keys.idKey('x', '1588912345678901234')
    keys.idKey('x', '1600000000000000000')
    expect(keys.idKey('x', '1588912345678901234').equals(before)).toBe(true)
  })
})

describe('what else could name a person', () => {
  test.each([
    ['WhatsApp Chat with An Voorbeeld.txt', 'WhatsApp-chat.txt'],
    ['WhatsApp_Chat_with_An_Voorbeeld.txt', 'WhatsApp-chat.txt'],
    ['WhatsApp-gesprek met An Voorbeeld.txt', 'WhatsApp-chat.txt'],
    ['Discussion WhatsApp avec An Voorbeeld.txt', 'WhatsApp-chat.txt'],
    ['An Voorbeeld.txt', 'WhatsApp-chat.txt'],
    ['An.Voorbeeld', 'WhatsApp-chat.txt'],
    ['WhatsApp Chat - An Voorbeeld.ZIP', 'WhatsApp-chat.zip'],
  ])('the other one in the name of a chat is not stored: %s', (name, stored) => {
    expect(storedFileName('whatsapp', name)).toBe(stored)
  })

  test.each([
    ['facebook-gemeentevoorbeeld-2025-03-06-Ab12.zip', 'facebook-gemeentevoorbeeld-2025-03-06-Ab12.zip'],
    ['anvoorbeeld_10158234567.zip', '….zip'],
    ['anvoorbeeld_10158234567', '…'],
    [
      'pagina.zip: messages/inbox/anvoorbeeld_10158234567/message_1.json',
      'pagina.zip: messages/inbox/…/message_1.json',
    ],
    ['pagina.zip: anvoorbeeld_wXyZ012345/message_1.json', 'pagina.zip: …/message_1.json'],
  ])('the other one of a conversation at Meta is not stored: %s', (name, stored) => {
    expect(storedFileName('facebookData', name)).toBe(stored)
    expect(storedFileName('instagramData', name)).toBe(stored)
  })

  test.each([
    ['WhatsApp Chat - An Voorbeeld.zip', 'WhatsApp-chat.zip'],
    ['alles.zip: Chat WhatsApp con An Voorbeeld.txt', 'WhatsApp-chat.txt'],
    [
      'pagina.zip: your_activity/messages/inbox/anvoorbeeld_1/files/plan.zip',
      'pagina.zip: your_activity/messages/inbox/…/files/plan.zip',
    ],
    ['export_1234567890.csv', 'export_1234567890.csv'],
  ])('a report of what was refused names nobody: %s', (path, shown) => {
    expect(namelessPath(path)).toBe(shown)
  })

  test('other file names are kept', () => {
    expect(storedFileName('obi4wan', 'export 2025.csv')).toBe('export 2025.csv')
  })

  test.each([
    ["Error: ENOENT: no such file, open 'D:\\Zaken\\Jan.csv'", 'ENOENT'],
    ['/srv/jan/x.ts:3\n\nTypeError: Jan is not a function\n    at x', 'TypeError'],
    ["SqliteError: disk full of Jan\n  code: 'SQLITE_FULL'", 'SqliteError SQLITE_FULL'],
    ['Jan de Vries', null],
  ])('of what the data process says only class and code are logged: %s', (text, signs) => {
    expect(errorSigns(text)).toBe(signs)
  })
})
