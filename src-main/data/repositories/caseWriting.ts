import { caseFlag } from '#shared/metrics/caseFields.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { Database, Statement } from '../db/connection.ts'
import { ValuePlaces } from './valuePlaces.ts'

/** What is held of a case; the last is its marks. */
const numberColumns = [
  'first_message_id',
  'thread_id',
  'account_id',
  'started_at_ms',
  'first_reply_at_ms',
  'closed_at_ms',
  'observed_until_ms',
  'acknowledged_at_ms',
  'inbound_count',
  'reply_count',
  'turn_count',
  'satisfaction',
] as const
const markColumns = [
  'needs_reply',
  'is_start_seen',
  'initiated_by',
  'is_author_known',
  'is_dialogue',
  'topic',
  'team',
] as const
const numbersPerCase = numberColumns.length + 1
/** Its numbers, and two texts. */
const valuesPerCase = numbersPerCase + 2

/** Beside the flags in the marks: places of texts, of which a dossier has some tens. */
const textBits = 10
const topicShift = 8
const teamShift = topicShift + textBits
const textMask = (1 << textBits) - 1

/** Rows of one statement: calling SQLite costs as much as writing a row. */
const rowsPerStatement = 64
/** A hundred bytes each: those of a large import are written in one go, and those of a huge one in several. */
const mostHeld = 1 << 20
const casesPerBlock = 1 << 12

/** SQLite calls the columns of VALUES column1 and so on. */
const valueOf = (place: number): string => `column${String(place + 1)}`

const isMarked = (flag: number): string => `(${valueOf(numberColumns.length)} & ${String(flag)}) <> 0`

const markValues: Readonly<Record<(typeof markColumns)[number], string>> = {
  needs_reply: `iif(${isMarked(caseFlag.needsReply)}, 'yes', 'unlikely')`,
  is_start_seen: isMarked(caseFlag.startSeen),
  initiated_by: `iif(${isMarked(caseFlag.byCitizen)}, 'citizen', 'municipality')`,
  is_author_known: isMarked(caseFlag.authorKnown),
  is_dialogue: `iif(${isMarked(caseFlag.dialogueKnown)}, ${isMarked(caseFlag.dialogue)}, null)`,
  topic: valueOf(numbersPerCase),
  team: valueOf(numbersPerCase + 1),
}

function insertSql(rows: number): string {
  const row = `(${Array<string>(valuesPerCase).fill('?').join(', ')})`
  const into = [...numberColumns, ...markColumns].join(', ')
  const values = [
    ...numberColumns.map((_column, place) => valueOf(place)),
    ...markColumns.map((column) => markValues[column]),
  ]
  return `insert into cases (${into}) select ${values.join(', ')} from (values ${Array<string>(rows).fill(row).join(', ')})`
}

/**
 * Holds cases as numbers and writes them in order of their first message, so that the table grows at its end whatever the
 * order of the threads they were built from.
 */
export class CaseWriting {
  #insertOne: Statement<unknown[]>
  #insertMany: Statement<unknown[]>
  #texts = new ValuePlaces<string>()
  #blocks: Float64Array[] = []
  #count = 0

  constructor(database: Database) {
    this.#insertOne = database.prepare(insertSql(1))
    this.#insertMany = database.prepare(insertSql(rowsPerStatement))
  }

  add(row: CaseRow, threadId: number): void {
    if (this.#count === mostHeld) this.flush()
    const block = (this.#blocks[Math.floor(this.#count / casesPerBlock)] ??= new Float64Array(
      casesPerBlock * numbersPerCase,
    ))
    let at = (this.#count % casesPerBlock) * numbersPerCase
    block[at++] = row.firstMessageId
    block[at++] = threadId
    block[at++] = row.accountId
    block[at++] = row.startedAtMs
    block[at++] = row.firstReplyAtMs ?? NaN
    block[at++] = row.closedAtMs ?? NaN
    block[at++] = row.observedUntilMs
    block[at++] = row.acknowledgedAtMs ?? NaN
    block[at++] = row.inboundCount
    block[at++] = row.replyCount
    block[at++] = row.turnCount ?? NaN
    block[at++] = row.satisfaction ?? NaN
    block[at] = this.#marksOf(row)
    this.#count += 1
  }

  /** Writes what is held. */
  flush(): void {
    const values: (number | string | null)[] = []
    for (const place of this.#byFirstMessage()) {
      this.#pushValues(values, place)
      if (values.length < rowsPerStatement * valuesPerCase) continue
      this.#insertMany.run(values)
      values.length = 0
    }
    while (values.length > 0) this.#insertOne.run(values.splice(0, valuesPerCase))
    this.#count = 0
  }

  #marksOf(row: CaseRow): number {
    const topic = this.#texts.placeOf(row.topic)
    const team = this.#texts.placeOf(row.team)
    if (Math.max(topic, team) > textMask) throw new Error('More topics and teams than a mark has room for')
    return (
      (row.needsReply === 'yes' ? caseFlag.needsReply : 0) |
      (row.startSeen ? caseFlag.startSeen : 0) |
      (row.initiatedBy === 'citizen' ? caseFlag.byCitizen : 0) |
      (row.authorKnown ? caseFlag.authorKnown : 0) |
      (row.dialogue === null ? 0 : caseFlag.dialogueKnown) |
      (row.dialogue === true ? caseFlag.dialogue : 0) |
      (topic << topicShift) |
      (team << teamShift)
    )
  }

  #pushValues(values: (number | string | null)[], place: number): void {
    const block = this.#blocks[Math.floor(place / casesPerBlock)]
    if (block === undefined) throw new Error('A case that is not held')
    const from = (place % casesPerBlock) * numbersPerCase
    for (let at = from; at < from + numbersPerCase; at += 1) {
      const value = block[at] ?? NaN
      values.push(Number.isNaN(value) ? null : value)
    }
    const marks = block[from + numberColumns.length] ?? 0
    values.push(
      this.#texts.at((marks >> topicShift) & textMask),
      this.#texts.at((marks >> teamShift) & textMask),
    )
  }

  /** Ids stay below 2^32 and places below 2^21, so both together are one whole number, which sorts quickest. */
  #byFirstMessage(): Float64Array {
    const keys = new Float64Array(this.#count)
    for (let place = 0; place < this.#count; place += 1) {
      const block = this.#blocks[Math.floor(place / casesPerBlock)]
      const id = block?.[(place % casesPerBlock) * numbersPerCase] ?? 0
      keys[place] = id * mostHeld + place
    }
    return keys.sort().map((key) => key % mostHeld)
  }
}
