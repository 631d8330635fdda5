import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { MessageKind } from '#shared/domain/message.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { readCount } from './count.ts'
import { plainText } from './plainText.ts'

/** A table of an account's own posts: what its columns are called (lower case), and how its moment is told. */
export interface PostLayout {
  readonly id: string
  readonly link: string
  readonly text: string
  readonly time: string
  /** Counts that together are the reactions of others: likes and reposts, as in the archive of X. */
  readonly reactions: readonly string[]
  /** The moment of a row (UTC ms) by its cell and its id; null where they do not tell, or contradict each other. */
  readonly sentAt: (time: string, id: string) => number | null
}

interface Permalink {
  readonly handle: string | null
  readonly id: string
}

const permalink =
  /^https?:\/\/(?:\w+\.)?(?:twitter|x)\.com\/(\w{1,20})(?:\/web)?\/status(?:es)?\/(\d{1,20})(?!\d)/i

/** Account and number in a link to a post; `x.com/i/status/…` names no account. */
function permalinkIn(text: string): Permalink | null {
  const match = permalink.exec(text.trim())
  if (match === null) return null
  const [, handle = '', id = ''] = match
  return { handle: handle.toLowerCase() === 'i' ? null : handle, id }
}

/** Reads the rows of one table. Header names are compared in lower case. */
export class PostRows {
  readonly #layout: PostLayout
  readonly #header: readonly string[]
  readonly #columns: ReadonlyMap<string, number>

  constructor(layout: PostLayout, header: readonly string[]) {
    this.#layout = layout
    this.#header = header
    const positions = header.map((name, at): [string, number] => [name.toLowerCase(), at])
    // Where a name stands twice, the first counts.
    this.#columns = new Map(positions.reverse())
  }

  read(row: CsvRow): ParsedMessage | RecordFault {
    const shape = rowFault(row, this.#header.length)
    if (shape !== null) return { code: shape, column: null }
    const link = permalinkIn(this.#cell(row, this.#layout.link))
    const id = this.#idOf(row, link)
    if (typeof id !== 'string') return id
    const sentAtMs = this.#layout.sentAt(this.#cell(row, this.#layout.time), id)
    if (sentAtMs === null) return this.#fault('badDate', this.#layout.time)
    return this.#message(row, id, link?.handle ?? null, sentAtMs)
  }

  #cell(row: CsvRow, name: string): string {
    const at = this.#columns.get(name)
    return at === undefined ? '' : (row.fields[at] ?? '').trim()
  }

  #fault(code: RowIssueCode, column: string): RecordFault {
    return { code, column: this.#header[this.#columns.get(column) ?? -1] ?? null }
  }

  /** The link holds the number as text: a spreadsheet that rounds the column leaves it whole. */
  #idOf(row: CsvRow, link: Permalink | null): string | RecordFault {
    if (link !== null) return link.id
    const id = this.#cell(row, this.#layout.id)
    if (id === '') return this.#fault('missingField', this.#layout.id)
    return /^\d{1,20}$/.test(id) && !isRounded(id) ? id : this.#fault(idFault(id), this.#layout.id)
  }

  #message(row: CsvRow, id: string, handle: string | null, sentAtMs: number): ParsedMessage {
    const text = plainText(this.#cell(row, this.#layout.text))
    const { kind, addressee } = classify(text, handle)
    return {
      ...untold,
      line: row.line,
      externalId: id,
      conversationId: null,
      channel: 'x',
      accountName: handle,
      direction: 'out',
      kind,
      isPublic: true,
      authorHandle: handle,
      addresseeHandle: addressee,
      sentAtMs,
      text,
      reactionCount: kind === 'repost' ? null : this.#reactions(row),
    }
  }

  #reactions(row: CsvRow): number | null {
    const counts = this.#layout.reactions.map((name) => readCount(this.#cell(row, name)))
    const known = counts.filter((count) => count !== null)
    return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
  }
}

/** A spreadsheet keeps fifteen digits; of ids of X, which have 18 or 19, next to none end in so many zeros. */
function isRounded(id: string): boolean {
  return /^\d{15}0{3,4}$/.test(id)
}

function idFault(id: string): RowIssueCode {
  return isDamagedId(id) || /^\d+$/.test(id) ? 'idDamagedByExcel' : 'malformedRecord'
}

/** These tables name no answered post: who begins with "@name" answers, as X itself tells it; oneself is no citizen. */
function classify(
  text: string,
  ownHandle: string | null,
): { readonly kind: MessageKind; readonly addressee: string | null } {
  if (text.startsWith('RT @')) return { kind: 'repost', addressee: null }
  const addressee = /^@(\w{1,20})/.exec(text)?.[1] ?? null
  const isSelf = addressee !== null && addressee.toLowerCase() === ownHandle?.toLowerCase()
  return addressee === null || isSelf ? { kind: 'post', addressee: null } : { kind: 'reply', addressee }
}
