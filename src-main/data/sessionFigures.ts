import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import type { Database } from './db/connection.ts'
import type { KeptColumns } from './figuresFile/figuresFile.ts'
import type { FiguresKeeper } from './figuresFile/figuresKeeper.ts'
import { readSentColumns } from './queries/accountsSent.ts'
import type { SentColumns } from './queries/accountsSent.ts'
import { readConversationColumns } from './queries/conversationColumns.ts'
import type { ConversationColumns } from './queries/conversationColumns.ts'
import { inputOfColumns, readFiguresColumns } from './queries/metricsInput.ts'
import { readOrigins } from './repositories/accountOrigins.ts'
import type { WriteQueue } from './writeQueue.ts'

interface ReadFigures {
  readonly columns: KeptColumns
  /** The rows that stand on the columns. */
  readonly input: MetricsInput
}

/**
 * What the figures of an open dossier are made of: read once, from the file beside the dossier where that is of it, else
 * from its tables, and the file written behind it. Kept until it is forgotten.
 */
export class SessionFigures {
  readonly #database: Database
  readonly #keeper: FiguresKeeper
  readonly #writes: WriteQueue
  readonly #timeZone: () => string
  #figures: ReadFigures | null = null
  #keeping: Promise<void> = Promise.resolve()

  /** @param timeZone of the dossier's municipality, by which accounts came to it */
  constructor(database: Database, keeper: FiguresKeeper, writes: WriteQueue, timeZone: () => string) {
    this.#database = database
    this.#keeper = keeper
    this.#writes = writes
    this.#timeZone = timeZone
  }

  get input(): MetricsInput {
    return this.#read().input
  }

  /** What the page about conversing needs besides; kept with the rest from when it is first asked. */
  get conversation(): ConversationColumns {
    const { columns, input } = this.#read()
    if (columns.conversation !== undefined) return columns.conversation
    const conversation = readConversationColumns(this.#database)
    this.#keepBehind({ ...columns, conversation }, input)
    return conversation
  }

  /** What each account sent; kept as the columns of conversing are. */
  get sent(): SentColumns {
    const { columns, input } = this.#read()
    if (columns.sent !== undefined) return columns.sent
    const sent = readSentColumns(this.#database)
    this.#keepBehind({ ...columns, sent }, input)
    return sent
  }

  /** Resolves when what was read anew is kept in a file, or will not be. */
  get kept(): Promise<void> {
    return this.#keeping
  }

  /** What is read next is read anew; the file is its keeper's to forget. */
  forget(): void {
    this.#figures = null
  }

  #read(): ReadFigures {
    if (this.#figures !== null) return this.#figures
    const kept = this.#keeper.read()
    const columns = kept ?? readFiguresColumns(this.#database)
    const origins = readOrigins(this.#database, this.#timeZone())
    const figures = { columns, input: { ...inputOfColumns(this.#database, columns), origins } }
    this.#figures = figures
    if (kept === null) this.#keepBehind(columns, figures.input)
    return figures
  }

  /** Whether it comes to a file or not is all the same to whoever asked for figures. */
  #keepBehind(columns: KeptColumns, input: MetricsInput): void {
    this.#figures = { columns, input }
    if (!this.#keeper.isWorthKeeping(columns)) return
    this.#keeping = this.#writes
      .runGivingWay((signal) => this.#keeper.keep(columns, () => this.#figures?.input === input, signal))
      .catch(() => undefined)
  }
}
