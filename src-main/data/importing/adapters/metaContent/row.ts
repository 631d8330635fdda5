import type { ChannelId } from '#shared/domain/channel.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { LocalTimeFlag } from '#shared/domain/localTime.ts'
import { parseLocalDateText } from '#shared/mapping/dateText.ts'
import type { DateOrder } from '#shared/mapping/mapping.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import { cell } from './columns.ts'
import type { ContentColumns } from './columns.ts'

/** Meta writes times of publishing as they are at its own place, whoever exports. */
export const pacific = 'America/Los_Angeles'

export interface ReadRow {
  readonly message: ParsedMessage
  /** An hour that the clock skipped or had twice. */
  readonly flag: LocalTimeFlag | null
}

/** The address tells the network of a row; where it does not, the columns: only Facebook's exports name a page. */
function channelOf(permalink: string, header: readonly string[], columns: ContentColumns): ChannelId {
  if (/^https?:\/\/(?:[\w-]+\.)*instagram\.com\//i.test(permalink)) return 'instagram'
  if (/^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com|fb\.watch)\//i.test(permalink)) return 'facebook'
  const ownerColumn = header[columns.ownerId] ?? header[columns.ownerName] ?? ''
  return /pag/i.test(ownerColumn) && columns.userName === -1 ? 'facebook' : 'instagram'
}

const mostComments = 1e9

/** "1,234", "1.234" and "12.0" alike; undefined where it is no count. */
function countOf(text: string): number | null | undefined {
  if (text === '') return null
  const digits = text.replace(/[.,]0+$/, '').replace(/(\d)[.,\s'](?=\d{3}(?:\D|$))/g, '$1')
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
  return count <= mostComments ? count : undefined
}

function textOf(fields: readonly string[], columns: ContentColumns): string | null {
  const parts = [cell(fields, columns.title), cell(fields, columns.description)].filter((part) => part !== '')
  const [title, description] = parts
  if (title === undefined) return null
  return description === undefined || description === title ? title : `${title}\n${description}`
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

interface Moment {
  readonly utcMs: number
  readonly flag: LocalTimeFlag | null
}

function momentOf(text: string, order: DateOrder): Moment | null {
  const local = parseLocalDateText(text, order)
  return local === null ? null : createZone(pacific).toUtcMs(local)
}

/** Whether a row can be read in either order of day and month: only such a row can take the place of an older one. */
export function isReadable(fields: readonly string[], columns: ContentColumns): boolean {
  const published = cell(fields, columns.publishTime)
  const isMoment =
    parseLocalDateText(published, 'mdy') !== null || parseLocalDateText(published, 'dmy') !== null
  return isMoment && countOf(cell(fields, columns.comments)) !== undefined
}

/** One row as a post with the number of comments under it, or what is wrong with it. */
export function readRow(
  row: CsvRow,
  header: readonly string[],
  columns: ContentColumns,
  order: DateOrder,
): ReadRow | RecordFault {
  const shape = rowFault(row, header.length)
  if (shape !== null) return { code: shape, column: null }
  const { fields } = row
  const nameOf = (place: number): string | null => header[place] ?? null
  const id = cell(fields, columns.id)
  if (id === '') return { code: 'missingField', column: nameOf(columns.id) }
  if (isDamagedId(id)) return { code: 'idDamagedByExcel', column: nameOf(columns.id) }
  const moment = momentOf(cell(fields, columns.publishTime), order)
  if (moment === null) return { code: 'badDate', column: nameOf(columns.publishTime) }
  const comments = countOf(cell(fields, columns.comments))
  if (comments === undefined) return { code: 'badNumber', column: nameOf(columns.comments) }
  const account = orNull(cell(fields, columns.ownerName)) ?? orNull(cell(fields, columns.userName))
  const message: ParsedMessage = {
    ...untold,
    line: row.line,
    externalId: id,
    conversationId: null,
    channel: channelOf(cell(fields, columns.permalink), header, columns),
    accountName: account,
    direction: 'out',
    kind: cell(fields, columns.isShare) === '1' ? 'repost' : 'post',
    isPublic: true,
    authorHandle: account,
    addresseeHandle: null,
    sentAtMs: moment.utcMs,
    text: textOf(fields, columns),
    reactionCount: comments,
  }
  return { message, flag: moment.flag }
}
