import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const accountName = 'GemeenteVoorbeeldstad'
const header = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'

export interface ExportPlan {
  readonly fileName: string
  readonly questions: number
  /** Every how many questions one stays unanswered. */
  readonly unansweredEach: number
  readonly firstAtMs: number
  /** From question to question. */
  readonly stepMs: number
  /** From question to answer, the same for all: the median is known without counting. */
  readonly waitMs: number
  /** Number of the first message, for a second file beside another; 1 unless said otherwise. */
  readonly firstId?: number
}

/** A month of invented questions, one in five unanswered, each other one answered after an hour and a half. */
export const smallExport: ExportPlan = {
  fileName: 'berichten maart.csv',
  questions: 200,
  unansweredEach: 5,
  firstAtMs: Date.UTC(2025, 2, 3, 8),
  stepMs: 3 * 60 * minuteMs,
  waitMs: 90 * minuteMs,
}

/** So many that reading them takes long enough to be interrupted. */
export const largeExport: ExportPlan = {
  fileName: 'berichten vijf jaar.csv',
  questions: 120_000,
  unansweredEach: 5,
  firstAtMs: Date.UTC(2020, 0, 6, 8),
  stepMs: dayMs / 64,
  waitMs: 45 * minuteMs,
}

export function messagesIn(plan: ExportPlan): number {
  return 2 * plan.questions - Math.floor(plan.questions / plan.unansweredEach)
}

/** Writes an export in the layout of "Customer Support on Twitter"; its people are numbers that nobody has. */
export async function writeExport(folder: string, plan: ExportPlan): Promise<string> {
  const file = path.join(folder, plan.fileName)
  const stream = createWriteStream(file)
  stream.write(`${header}\r\n`)
  for (let question = 0; question < plan.questions; question += 1) {
    if (!stream.write(rowsOf(plan, question))) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return file
}

function rowsOf(plan: ExportPlan, question: number): string {
  const id = 2 * question + (plan.firstId ?? 1)
  const citizen = 900_000 + (question % 500)
  const askedAtMs = plan.firstAtMs + question * plan.stepMs
  const isAnswered = (question + 1) % plan.unansweredEach !== 0
  const asked = `${id},${citizen},True,${timestamp(askedAtMs)},@${accountName} Wanneer wordt het oud papier opgehaald?`
  if (!isAnswered) return `${asked},,\r\n`
  const answered = `${id + 1},${accountName},False,${timestamp(askedAtMs + plan.waitMs)},@${citizen} Op dinsdag.`
  return `${asked},${id + 1},\r\n${answered},,${id}\r\n`
}

/** The layout's own form, in UTC: "Tue Oct 31 22:10:47 +0000 2017". */
function timestamp(ms: number): string {
  const [weekday, day, month, year, time] = new Date(ms).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} +0000 ${year}`
}
