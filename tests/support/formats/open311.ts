import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import type { ExpectedMessage } from './formatWriter.ts'
import { messageText, personName, secondMs } from './words.ts'

interface Request {
  readonly sentAtMs: number
  readonly text: string
  readonly service: string
  readonly isClosed: boolean
  readonly waitMs: number
  readonly notes: string | null
}

interface List {
  readonly layout: 'list' | 'named' | 'xml'
  readonly requests: readonly Request[]
}

const request: fc.Arbitrary<Request> = fc.record({
  sentAtMs: secondMs,
  text: messageText,
  service: personName,
  isClosed: fc.boolean(),
  waitMs: fc.integer({ min: 0, max: 60 * 86_400 }).map((seconds) => seconds * 1000),
  notes: fc.option(messageText),
})

function written(ms: number): string {
  return new Date(ms - 5 * 3_600_000).toISOString().replace('.000Z', '-05:00')
}

function fieldsOf(one: Request, at: number): Record<string, string> {
  return {
    service_request_id: `24-${String(at)}`,
    status: one.isClosed ? 'closed' : 'open',
    ...(one.notes === null ? {} : { status_notes: one.notes }),
    service_name: one.service,
    service_code: '006',
    description: one.text,
    requested_datetime: written(one.sentAtMs),
    updated_datetime: written(one.sentAtMs + one.waitMs),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function xml(requests: readonly Record<string, string>[]): string {
  const elements = requests.map((fields) => {
    const inner = Object.entries(fields).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    return `<request>${inner.join('\n')}</request>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<service_requests>${elements.join('\n')}</service_requests>`
}

function bytesOf({ layout, requests }: List): string {
  const fields = requests.map(fieldsOf)
  if (layout === 'xml') return xml(fields)
  // An empty bare list could be anything.
  const isNamed = layout === 'named' || fields.length === 0
  return JSON.stringify(isNamed ? { service_requests: fields } : fields, null, 1)
}

function messagesOf(one: Request, at: number): ExpectedMessage[] {
  const { sentAtMs, text, service, isClosed, waitMs, notes } = one
  const conversationId = `24-${String(at)}`
  const closedAtMs = isClosed ? sentAtMs + waitMs : null
  const topicLabel = `Melding openbare ruimte: ${service}`
  const facts = { externalId: conversationId, conversationId, sentAtMs, text, closedAtMs, topicLabel }
  const question: ExpectedMessage = { ...facts, direction: 'in' }
  if (closedAtMs === null || notes === null) return [question]
  const externalId = `${conversationId}/status`
  return [question, { externalId, conversationId, direction: 'out', sentAtMs: closedAtMs, text: notes }]
}

export const open311Writer = formatWriter<List>({
  format: 'open311',
  lists: fc.record({
    layout: fc.constantFrom('list', 'named', 'xml'),
    requests: fc.array(request, { maxLength: 25 }),
  }),
  write: (list) => {
    const name = list.layout === 'xml' ? 'requests.xml' : 'requests.json'
    return [{ name, bytes: Buffer.from(bytesOf(list)) }]
  },
  options: () => ({}),
  expected: ({ requests }) => requests.flatMap(messagesOf),
})
