import { writeFileSync } from 'node:fs'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { TestServer } from './dataClient.ts'

const minuteMs = 60_000
const firstMs = Date.UTC(2025, 0, 6, 8)
const subjects = ['de straatlamp', 'het paspoort', 'de vuilnisbak', 'het fietspad', 'de parkeervergunning']

interface Said {
  readonly number: number
  readonly citizen: string
  readonly isAnswer: boolean
  readonly atMs: number
  readonly text: string
}

/** Sixty questions of as many people, one in five without an answer, some with thanks after it. */
export const said: readonly Said[] = Array.from({ length: 60 }, (_, index) => {
  const atMs = firstMs + index * 31 * 60 * minuteMs + (index % 50) * 1000
  const subject = subjects[index % subjects.length] ?? ''
  const citizen = `Bewoner ${String(4100 + index)}`
  const text = `Wie gaat er over ${subject} in wijk ${'abcdefghij'.repeat(6).slice(0, index + 1)}?`
  const answer = `Over ${subject} gaat een collega, die belt u in week ${'klmnopqrst'.repeat(6).slice(0, index + 1)}.`
  const question = { number: index * 3 + 1, citizen, isAnswer: false, atMs, text }
  if (index % 5 === 4) return [question]
  const answeredMs = atMs + (12 + index) * minuteMs
  return [
    question,
    { number: index * 3 + 2, citizen, isAnswer: true, atMs: answeredMs, text: answer },
    ...(index % 7 === 0
      ? [
          {
            number: index * 3 + 3,
            citizen,
            isAnswer: false,
            atMs: answeredMs + 9 * minuteMs,
            text: 'Dank u wel!',
          },
        ]
      : []),
  ]
}).flat()

function timeText(atMs: number, hasSeconds: boolean): string {
  // In winter Amsterdam is an hour before UTC.
  const [date = '', time = ''] = new Date(atMs + 60 * minuteMs).toISOString().split('T')
  return `${date.split('-').reverse().join('-')} ${time.slice(0, hasSeconds ? 8 : 5)}`
}

/** The same messages as two tools list them: numbers of their own, one of them with minutes only. */
export function writeTable(path: string, prefix: string, hasSeconds: boolean): string {
  const header = 'Datum;Richting;Afzender;Tekst;Berichtnummer;Antwoord op bericht'
  const rows = said.map(({ number, citizen, isAnswer, atMs, text }) =>
    [
      timeText(atMs, hasSeconds),
      isAnswer ? 'uitgaand' : 'inkomend',
      isAnswer ? 'Gemeente' : citizen,
      isAnswer ? `@${citizen.replace(' ', '')} ${text}` : text,
      `${prefix}${String(number)}`,
      isAnswer ? `${prefix}${String(number - 1)}` : '',
    ].join(';'),
  )
  writeFileSync(path, `${[header, ...rows].join('\r\n')}\r\n`)
  return path
}

export async function importTable(
  running: TestServer,
  path: string,
): Promise<OutputOf<'table.importMessages'>> {
  const { client, grant } = running
  const looked = await client.call('table.inspect', { grantId: grant(path), target: 'messages' })
  if (looked.refusal !== null) throw new Error('not a table')
  const mapping = { ...looked.proposed, own: ['Gemeente'] }
  const input = { tableId: looked.tableId, mapping, accountName: 'Balie', channel: 'x' } as const
  return client.call('table.importMessages', input)
}
