import type { CaseMessage } from '#shared/domain/message.ts'
import { buildCases, casesOfThread } from '#shared/metrics/buildCases.ts'
import type { BuiltCase } from '#shared/metrics/caseRow.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { asCaseMessages, messagesOfTouched } from './caseMessages.ts'
import { CaseWriting } from './caseWriting.ts'
import { isOneThread, readPlainThreads } from './plainThreads.ts'
import {
  clearTouchedThreads,
  touchAllThreads,
  touchGivenThreads,
  touchJoinedThreads,
} from './touchedThreads.ts'

/** Bounds the memory of a rebuild, some tens of messages a thread; a thread is never split. */
const threadsPerStep = 2_000

/** Before their messages may go, the cases of the touched threads must. */
export function deleteTouchedCases(database: Database): void {
  touchJoinedThreads(database)
  database.prepare('delete from cases where thread_id in (select thread_id from temp.touched_threads)').run()
}

interface ThreadCase {
  readonly threadId: number
  readonly built: BuiltCase
}

interface Step {
  /** Thread ids: after `from`, up to `to`. */
  readonly from: number
  readonly to: number
}

function* stepsOfTouched(database: Database): Generator<Step> {
  const ends = database
    .prepare<[number, number], number>(
      `select max(thread_id) from (select thread_id from temp.touched_threads
         where thread_id > ? order by thread_id limit ?)`,
    )
    .pluck()
  let from = 0
  for (;;) {
    const to = ends.get(from, threadsPerStep) ?? null
    if (to === null) return
    yield { from, to }
    from = to
  }
}

function* touchedThreadCases(database: Database): Generator<ThreadCase> {
  const select = messagesOfTouched(database)
  for (const { from, to } of stepsOfTouched(database)) {
    const rows = select.all(from, to)
    const threadOf = new Map(rows.map((row) => [row.id, row.threadId]))
    for (const built of buildCases(asCaseMessages(rows))) {
      const threadId = threadOf.get(built.firstMessageId)
      if (threadId === undefined) throw new Error('A case of a message that was not asked')
      yield { threadId, built }
    }
  }
}

/** Of most threads, where one pass can; the list of the touched ones holds the others afterwards. */
function writePlainCases(database: Database, writing: CaseWriting): void {
  const plain = readPlainThreads(database)
  if (plain === null) return
  const others: number[] = []
  for (const thread of plain.threads()) {
    const { threadId, key, messages } = thread
    if (isOneThread(thread)) for (const built of casesOfThread(key, messages)) writing.add(built, threadId)
    else others.push(threadId)
  }
  clearTouchedThreads(database)
  touchGivenThreads(database, others)
}

/** Builds the cases of the touched threads from what is committed; part of a transaction of the caller's. */
export function rebuildTouchedCases(database: Database): void {
  deleteTouchedCases(database)
  const writing = new CaseWriting(database)
  writePlainCases(database, writing)
  for (const { threadId, built } of touchedThreadCases(database)) writing.add(built, threadId)
  writing.flush()
}

/** Builds all cases anew; part of a transaction of the caller's. */
export function rebuildAllCases(database: Database): void {
  clearTouchedThreads(database)
  touchAllThreads(database)
  rebuildTouchedCases(database)
}

/** A store of before turns were counted gets them once, when it is opened. @returns whether it did */
export function completeCases(database: Database): boolean {
  const [incomplete] = database.prepare('select 1 from cases where turn_count is null limit 1').all()
  if (incomplete === undefined) return false
  inTransaction(database, () => rebuildAllCases(database))
  return true
}

/** The cases of these threads with the messages and turns that hang on them, as they stand in `cases`. Changes nothing. */
export function casesOfThreads(database: Database, threadIds: readonly number[]): BuiltCase[] {
  clearTouchedThreads(database)
  touchGivenThreads(database, threadIds)
  touchJoinedThreads(database)
  return [...touchedThreadCases(database)].map(({ built }) => built)
}

/** What those cases are built of: all messages of the threads that belong to any case or could. Changes nothing. */
export function caseMessagesOfThreads(database: Database, threadIds: readonly number[]): CaseMessage[] {
  clearTouchedThreads(database)
  touchGivenThreads(database, threadIds)
  touchJoinedThreads(database)
  const rows = messagesOfTouched(database).all(0, Number.MAX_SAFE_INTEGER)
  return asCaseMessages(rows)
}
