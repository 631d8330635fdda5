import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import type { ExpectedMessage } from './formatWriter.ts'
import { messageText, secondMs } from './words.ts'

interface Step {
  readonly state: string
  readonly waitMs: number
  readonly text: string
}

interface Report {
  readonly sentAtMs: number
  readonly text: string
  readonly category: number
  readonly isSatisfied: boolean | null
  readonly steps: readonly Step[]
}

interface List {
  readonly isReversed: boolean
  readonly reports: readonly Report[]
}

const states = [
  'm',
  'i',
  'b',
  'h',
  'o',
  'a',
  'reopened',
  'reaction requested',
  'reaction received',
  'ingepland',
]

const report: fc.Arbitrary<Report> = fc.record({
  sentAtMs: secondMs,
  text: messageText,
  category: fc.nat({ max: 3 }),
  isSatisfied: fc.option(fc.boolean()),
  steps: fc.array(
    fc.record({
      state: fc.constantFrom(...states),
      waitMs: fc.integer({ min: 1, max: 9 * 86_400_000 }),
      text: messageText,
    }),
    { maxLength: 5 },
  ),
})

const categories = ['Straatverlichting', 'Stoeptegels, los of weg', 'Fietswrak', 'Bankje "stuk"']

/** `2024-01-02 13:14:15.123456+00` */
function postgres(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '456+00')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function table(
  list: List,
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Buffer {
  const names = list.isReversed ? [...header].reverse() : header
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))
  return Buffer.from([names.join(','), ...lines, ''].join('\r\n'))
}

const signalColumns =
  'id,signal_uuid,source,text,text_extra,incident_date_start,created_at,updated_at,category_assignment_id,reporter_id,parent'
const statusColumns = 'id,text,user,target_api,state_display,extern,created_at,updated_at,_signal_id,state'

/** Moments of the steps of a report, each after the one before. */
function moments({ sentAtMs, steps }: Report): number[] {
  let atMs = sentAtMs
  return steps.map(({ waitMs }) => (atMs += waitMs))
}

function idOf(at: number): string {
  return String(1000 + at)
}

function statusRows(list: List): Record<string, string>[] {
  return list.reports.flatMap((one, at) => {
    const times = moments(one)
    return one.steps.map(({ state, text }, step) => ({
      id: `${idOf(at)}${String(step)}`,
      text,
      created_at: postgres(times[step] ?? 0),
      user: 'medewerker@voorbeeld.example',
      _signal_id: idOf(at),
      state,
    }))
  })
}

function closedAt(one: Report): number | null {
  const times = moments(one)
  let first = one.steps.length
  while (first > 0 && ['o', 'a'].includes(one.steps[first - 1]?.state ?? '')) first--
  return times[first] ?? null
}

function saidIn(one: Report, at: number): ExpectedMessage[] {
  const times = moments(one)
  return one.steps.flatMap(({ state, text }, step): ExpectedMessage[] => {
    if (!['o', 'reaction requested', 'reaction received'].includes(state)) return []
    const direction = state === 'reaction received' ? 'in' : 'out'
    const sentAtMs = times[step] ?? 0
    const externalId = `${idOf(at)}/${idOf(at)}${String(step)}`
    return [{ externalId, conversationId: idOf(at), direction, sentAtMs, text }]
  })
}

export const signalenWriter = formatWriter<List>({
  format: 'signalen',
  lists: fc.record({ isReversed: fc.boolean(), reports: fc.array(report, { maxLength: 12 }) }),
  write: (list) => {
    const signals = list.reports.map(({ sentAtMs, text, category }, at) => ({
      id: idOf(at),
      source: 'online',
      text,
      created_at: postgres(sentAtMs),
      category_assignment_id: String(category),
      reporter_id: idOf(at),
    }))
    const assignments = categories.map((sub, id) => ({ id: String(id), main: 'Openbare ruimte', sub }))
    const answers = list.reports.flatMap(({ isSatisfied }, at) =>
      isSatisfied === null ? [] : [{ _signal_id: idOf(at), is_satisfied: isSatisfied ? 'True' : 'False' }],
    )
    const columns = (names: string): string[] => names.split(',')
    return [
      { name: '131415UTC_signals.csv', bytes: table(list, columns(signalColumns), signals) },
      { name: '131415UTC_statuses.csv', bytes: table(list, columns(statusColumns), statusRows(list)) },
      {
        name: '131415UTC_categories.csv',
        bytes: table(list, columns('id,main,sub,_signal_id'), assignments),
      },
      {
        name: 'kto-feedback-PRODUCTION.csv',
        bytes: table(list, columns('_signal_id,is_satisfied,submitted_at'), answers),
      },
    ]
  },
  options: () => ({}),
  expected: ({ reports }) => [
    ...reports.map((one, at): ExpectedMessage => {
      const { sentAtMs, text, category, isSatisfied } = one
      return {
        externalId: idOf(at),
        conversationId: idOf(at),
        direction: 'in',
        sentAtMs,
        text,
        closedAtMs: closedAt(one),
        topicLabel: `Melding openbare ruimte: Openbare ruimte, ${categories[category] ?? ''}`,
        satisfaction: isSatisfied === null ? null : Number(isSatisfied),
      }
    }),
    ...reports.flatMap(saidIn),
  ],
})
