import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import type { ExpectedMessage, WrittenFile } from './formatWriter.ts'
import { messageText, secondMs } from './words.ts'

interface Comment {
  /** 0 = who asks, 1 and 2 = employees, 3 = another citizen, 4 = Zendesk itself. */
  readonly author: number
  readonly afterSeconds: number
  readonly text: string
  readonly isPublic: boolean
}

interface Ticket {
  readonly startMs: number
  readonly comments: readonly Comment[]
  readonly isOpen: boolean
  readonly isSatisfied: boolean | null
}

interface List {
  readonly tickets: readonly Ticket[]
  readonly layout: 'lines' | 'envelope' | 'zip'
}

const comment: fc.Arbitrary<Comment> = fc.record({
  author: fc.nat({ max: 4 }),
  afterSeconds: fc.nat({ max: 86_400 }),
  text: messageText,
  isPublic: fc.boolean(),
})

const ticket: fc.Arbitrary<Ticket> = fc.record({
  startMs: secondMs,
  comments: fc.array(comment, { minLength: 1, maxLength: 6 }),
  isOpen: fc.boolean(),
  isSatisfied: fc.option(fc.boolean()),
})

const people = [
  { id: 9001, name: 'Noor Verzonnen', role: 'end-user' },
  { id: 11, name: 'Balie', role: 'agent' },
  { id: 12, name: 'Beheer', role: 'admin' },
  { id: 9002, name: 'Omar Fictief', role: 'end-user' },
]
const authors = [9001, 11, 12, 9002, -1]

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000', '')
}

/** Comments follow each other in time. */
function timesOf({ startMs, comments }: Ticket): number[] {
  let at = startMs
  return comments.map(({ afterSeconds }) => (at += afterSeconds * 1000))
}

function endOf(one: Ticket): number {
  return (timesOf(one).at(-1) ?? one.startMs) + 1000
}

function json(one: Ticket, at: number) {
  const times = timesOf(one)
  return {
    id: 500 + at,
    created_at: iso(one.startMs),
    updated_at: iso(endOf(one)),
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    requester_id: 9001,
    submitter_id: 9001,
    assignee_id: 11,
    subject: 'Vraag',
    status: one.isOpen ? 'open' : 'solved',
    tags: [],
    satisfaction_rating: { score: one.isSatisfied === null ? 'offered' : one.isSatisfied ? 'good' : 'bad' },
    solved_at: iso(endOf(one)),
    comments: one.comments.map(({ author, text, isPublic }, index) => ({
      id: 70_000 + index,
      author_id: authors[author],
      body: text,
      public: isPublic,
      created_at: iso(times[index] ?? one.startMs),
    })),
  }
}

function filesOf({ tickets, layout }: List): WrittenFile[] {
  const all = tickets.map(json)
  const file = (name: string, text: string): WrittenFile => ({ name, bytes: Buffer.from(text) })
  const lines = (values: readonly unknown[]): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('')
  switch (layout) {
    case 'lines': {
      const [requester, assignee] = people
      return [
        file(
          'tickets.json',
          lines(all.map((one) => ({ ...one, requester, assignee, submitter: people[2] }))),
        ),
      ]
    }
    case 'envelope':
      return [
        file('tickets.json', JSON.stringify({ tickets: all, users: people, count: all.length }, null, 2)),
      ]
    case 'zip':
      return [file('tickets.json', lines(all)), file('users.json', lines(people))]
  }
}

function expectedOf(one: Ticket, at: number, layout: List['layout']): ExpectedMessage[] {
  const id = String(500 + at)
  const times = timesOf(one)
  const messages: ExpectedMessage[] = []
  let question: string | null = null
  let lastInbound: string | null = null
  let hasAnswer = false
  for (const [index, { author, text, isPublic }] of one.comments.entries()) {
    if (!isPublic) continue
    // A citizen who did not ask stands in no ticket by role: taken for an employee there, and that is reported.
    const isInbound = author === 0 || (author === 3 && layout !== 'lines')
    const isFirstAnswer: boolean = !isInbound && author !== 4 && question !== null && !hasAnswer
    const ownId = `${id}:${String(70_000 + index)}`
    const externalId: string = isInbound && question === null ? id : isFirstAnswer ? `${id}:reply` : ownId
    const isQuestion = isInbound && question === null
    messages.push({
      externalId,
      conversationId: id,
      direction: isInbound ? 'in' : 'out',
      sentAtMs: times[index] ?? one.startMs,
      text,
      replyToExternalId: isInbound ? null : lastInbound,
      closedAtMs: isQuestion && !one.isOpen ? endOf(one) : null,
      satisfaction: isQuestion && one.isSatisfied !== null ? Number(one.isSatisfied) : null,
      automatic: author === 4 ? true : null,
    })
    if (isFirstAnswer) hasAnswer = true
    if (isInbound) lastInbound = externalId
    if (isQuestion) question = externalId
  }
  return messages
}

export const zendeskJsonWriter = formatWriter<List>({
  format: 'zendeskJson',
  // Without a ticket nothing in the file tells whose it is.
  lists: fc.record({
    tickets: fc.array(ticket, { minLength: 1, maxLength: 8 }),
    layout: fc.constantFrom('lines', 'envelope', 'zip'),
  }),
  write: filesOf,
  options: () => ({}),
  expected: ({ tickets, layout }) => tickets.flatMap((one, at) => expectedOf(one, at, layout)),
})
