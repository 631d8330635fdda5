import { z } from 'zod'
import type { CaseColumns } from '#shared/metrics/caseFields.ts'
import type { CountColumns } from '#shared/metrics/countColumns.ts'
import type { LinkedColumns } from '#shared/metrics/linkedColumns.ts'
import { figuresFilePath } from '../db/figuresFilePath.ts'
import type { SentColumns } from '../queries/accountsSent.ts'
import type { ConversationColumns } from '../queries/conversationColumns.ts'
import type { FiguresColumns } from '../queries/metricsInput.ts'
import { isColumn, kindOf, readColumnsFile, writeColumnsFile } from './columnsFile.ts'
import type { Column, NamedColumn } from './columnsFile.ts'

/** Another one with every change of what stands in the file or of what a place in a column means. */
const layout = 2

/** What a file holds. What only one page needs is in it from when that page was first opened, or an import wrote the file. */
export interface KeptColumns extends FiguresColumns {
  readonly conversation?: ConversationColumns
  readonly sent?: SentColumns
}

/** What a file has to be of to be believed. */
export interface FiguresMark {
  readonly appVersion: string
  /** Random, and the same in the dossier for as long as its figures are the ones in the file. */
  readonly stamp: string
}

const whole = z.number().int().nonnegative()
const headSchema = z.object({
  layout: z.literal(layout),
  appVersion: z.string(),
  stamp: z.string(),
  accounts: z.array(z.number().int()),
  columns: z.array(
    z.object({ name: z.string(), kind: z.enum(['f64', 'u32', 'i32', 'u16', 'u8']), length: whole }),
  ),
})

/** The columns of every part under names of their own; of all parts the accounts are the same. */
function namedColumns({ conversation, ...columns }: KeptColumns): NamedColumn[] {
  return Object.entries({ ...columns, ...conversation }).flatMap(([part, ofPart]) =>
    Object.entries(ofPart).flatMap(([name, values]) =>
      isColumn(values) ? [{ name: `${part}.${name}`, values }] : [],
    ),
  )
}

/** @throws CancelledError; Error of the file system */
export async function writeFiguresFile(
  dossierPath: string,
  columns: KeptColumns,
  { appVersion, stamp }: FiguresMark,
  signal: AbortSignal,
): Promise<void> {
  const named = namedColumns(columns)
  const head: z.infer<typeof headSchema> = {
    layout,
    appVersion,
    stamp,
    accounts: [...columns.cases.accounts],
    columns: named.map(({ name, values }) => ({ name, kind: kindOf(values), length: values.length })),
  }
  const file = { head: JSON.stringify(head), columns: named.map(({ values }) => values) }
  await writeColumnsFile(figuresFilePath(dossierPath), file, signal)
}

function parsedHead(text: string): z.infer<typeof headSchema> | null {
  try {
    return headSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** @returns null where there is none that is whole, of this version and of this stamp */
export function readFiguresFile(dossierPath: string, mark: FiguresMark): KeptColumns | null {
  try {
    const read = readColumnsFile(figuresFilePath(dossierPath), (text) => {
      const head = parsedHead(text)
      if (head === null || head.appVersion !== mark.appVersion || head.stamp !== mark.stamp) return null
      return { head, shapes: head.columns }
    })
    if (read === null) return null
    const byName = new Map(
      read.head.columns.flatMap(({ name }, place) => {
        const values = read.columns[place]
        return values === undefined ? [] : [[name, values] as const]
      }),
    )
    return columnsFrom(new Found(byName), read.head.accounts)
  } catch {
    // Missing, not readable, or not as it was written: worth no more than none.
    return null
  }
}

/** Columns of a file by name, each of the kind it must be of and as long as those beside it. */
class Found {
  readonly #byName: ReadonlyMap<string, Column>

  constructor(byName: ReadonlyMap<string, Column>) {
    this.#byName = byName
  }

  has(name: string): boolean {
    return this.#byName.has(name)
  }

  count(name: string): number {
    const values = this.#byName.get(name)
    if (values === undefined) throw new TypeError(`no column ${name}`)
    return values.length
  }

  get<Kind extends Column>(name: string, kind: new (length: number) => Kind, count: number): Kind {
    const values = this.#byName.get(name)
    if (values instanceof kind && values.length === count) return values
    throw new TypeError(`no column ${name} of ${String(count)}`)
  }
}

function columnsFrom(found: Found, accounts: readonly number[]): KeptColumns {
  return {
    cases: casesFrom(found, accounts),
    linkedReplies: linkedFrom(found, accounts),
    inbound: countsFrom(found, 'inbound', accounts),
    sending: countsFrom(found, 'sending', accounts),
    ...(found.has('replies.sentAtMs') ? { conversation: conversationFrom(found) } : {}),
    ...(found.has('sent.accountId') ? { sent: sentFrom(found) } : {}),
  }
}

function casesFrom(found: Found, accounts: readonly number[]): CaseColumns {
  const count = found.count('cases.startedAtMs')
  const doubles = (name: string): Float64Array => found.get(`cases.${name}`, Float64Array, count)
  const bytes = (name: string): Uint8Array => found.get(`cases.${name}`, Uint8Array, count)
  const counts = (name: string): Uint32Array => found.get(`cases.${name}`, Uint32Array, count)
  return {
    count,
    threadKey: doubles('threadKey'),
    firstMessageId: doubles('firstMessageId'),
    startedAtMs: doubles('startedAtMs'),
    firstReplyAtMs: doubles('firstReplyAtMs'),
    closedAtMs: doubles('closedAtMs'),
    observedUntilMs: doubles('observedUntilMs'),
    acknowledgedAtMs: doubles('acknowledgedAtMs'),
    satisfaction: doubles('satisfaction'),
    accounts,
    account: counts('account'),
    channel: bytes('channel'),
    topic: bytes('topic'),
    team: bytes('team'),
    flags: bytes('flags'),
    inboundCount: counts('inboundCount'),
    replyCount: counts('replyCount'),
    turnCount: found.get('cases.turnCount', Int32Array, count),
  }
}

function linkedFrom(found: Found, accounts: readonly number[]): LinkedColumns {
  const count = found.count('linkedReplies.replyAtMs')
  const of = <Kind extends Column>(name: string, kind: new (length: number) => Kind): Kind =>
    found.get(`linkedReplies.${name}`, kind, count)
  return {
    count,
    accounts,
    account: of('account', Uint32Array),
    channel: of('channel', Uint8Array),
    topic: of('topic', Uint8Array),
    team: of('team', Uint8Array),
    question: of('question', Float64Array),
    questionAtMs: of('questionAtMs', Float64Array),
    replyAtMs: of('replyAtMs', Float64Array),
  }
}

function countsFrom(found: Found, part: string, accounts: readonly number[]): CountColumns {
  const count = found.count(`${part}.sentAtMs`)
  const of = <Kind extends Column>(name: string, kind: new (length: number) => Kind): Kind =>
    found.get(`${part}.${name}`, kind, count)
  return {
    count,
    accounts,
    account: of('account', Uint32Array),
    channel: of('channel', Uint8Array),
    kind: of('kind', Uint8Array),
    sentAtMs: of('sentAtMs', Float64Array),
    messages: of('messages', Uint32Array),
  }
}

function conversationFrom(found: Found): ConversationColumns {
  const [replies, posts] = [found.count('replies.sentAtMs'), found.count('posts.sentAtMs')]
  const count = found.count('needsNoReply.sentAtMs')
  return {
    replies: {
      account: found.get('replies.account', Uint16Array, replies),
      sentAtMs: found.get('replies.sentAtMs', Float64Array, replies),
      wording: found.get('replies.wording', Int32Array, replies),
    },
    posts: {
      account: found.get('posts.account', Uint16Array, posts),
      sentAtMs: found.get('posts.sentAtMs', Float64Array, posts),
      reactions: found.get('posts.reactions', Float64Array, posts),
    },
    needsNoReply: {
      count,
      account: found.get('needsNoReply.account', Uint32Array, count),
      kind: found.get('needsNoReply.kind', Uint8Array, count),
      sentAtMs: found.get('needsNoReply.sentAtMs', Float64Array, count),
      messages: found.get('needsNoReply.messages', Uint32Array, count),
    },
  }
}

function sentFrom(found: Found): SentColumns {
  const count = found.count('sent.accountId')
  const doubles = (name: string): Float64Array => found.get(`sent.${name}`, Float64Array, count)
  return {
    accountId: doubles('accountId'),
    sent: doubles('sent'),
    lastPostAtMs: doubles('lastPostAtMs'),
    lastReplyAtMs: doubles('lastReplyAtMs'),
  }
}
