import { expect, test } from 'vitest'
import { ticketChannel } from '#data/importing/adapters/tickets/channel.ts'
import { ticketStanding } from '#data/importing/adapters/tickets/standing.ts'
import { zammadAdapter } from '#data/importing/adapters/zammad/adapter.ts'
import { freshdeskAdapter } from '#data/importing/adapters/freshdesk/adapter.ts'
import { zendeskTicketsAdapter } from '#data/importing/adapters/zendeskTickets/adapter.ts'
import type { ImportSource } from '#data/importing/adapter.ts'
import { Readable } from 'node:stream'

test.each([
  ['Mail', 'email', false],
  ['email', 'email', false],
  ['Web form', 'helpdesk', false],
  ['web', 'helpdesk', false],
  ['Feedback Widget', 'helpdesk', false],
  ['Twitter', 'x', true],
  ['twitter status', 'x', true],
  ['twitter direct-message', 'x', false],
  ['X Corp DM', 'x', false],
  ['Facebook', 'facebook', true],
  ['facebook feed comment', 'facebook', true],
  ['Facebook private message', 'facebook', false],
  ['facebook_messenger', 'facebook', false],
  ['Instagram Direct', 'instagram', false],
  ['whatsapp message', 'whatsapp', false],
  ['WhatsApp', 'whatsapp', false],
  ['Phone call (incoming)', 'telephone', false],
  ['voice', 'telephone', false],
  ['native_messaging', 'webchat', false],
  ['Chat', 'webchat', false],
] as const)('a ticket by "%s" came over %s', (via, channel, isPublic) => {
  expect(ticketChannel(via)).toEqual({ channel, isPublic })
})

test.each(['', 'API', 'Batch', 'telegram personal-message', 'sms'])('"%s" tells no channel', (via) => {
  expect(ticketChannel(via)).toBeNull()
})

test.each([
  ['Open', '', 'open'],
  ['On-hold', '', 'open'],
  ['Waiting on Third Party', '', 'open'],
  ['pending reminder', '', 'open'],
  ['Solved', '', 'other'],
  ['Closed', 'afval closed_by_merge', 'leftOut'],
  ['Closed', 'niet_closed_by_merge_gedaan', 'other'],
  ['merged', '', 'leftOut'],
  ['Deleted', '', 'leftOut'],
  ['', '', 'other'],
])('a ticket that is %s (tags "%s") is %s', (status, tags, standing) => {
  expect(ticketStanding(status, tags)).toBe(standing)
})

function sourceOf(text: string): ImportSource {
  const file = {
    name: 'table.csv',
    sizeBytes: text.length,
    open: () => Promise.resolve(Readable.from([Buffer.from(text)])),
  }
  return {
    displayName: 'table.csv',
    container: 'file',
    sizeBytes: text.length,
    contentHash: 'x',
    files: [file],
  }
}

test.each([
  ['a list of tickets that is no export of these tools', 'Id,Subject,Requester,Created at,Status'],
  ['a plain list of cases', 'Ticket ID;Status;Created time;Group'],
  ['an issue list', '#,Title,State,Created At,Closed At'],
])('%s is left to whoever matches its columns', async (_, header) => {
  for (const adapter of [zendeskTicketsAdapter, freshdeskAdapter, zammadAdapter]) {
    expect(await adapter.detect(sourceOf(`${header}\n1,1,1,1,1\n`))).toBe(0)
  }
})
