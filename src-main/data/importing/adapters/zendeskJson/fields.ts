import { parseZonedText } from '#shared/mapping/dateText.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'

/** A ticket, or a comment of one. */
export type Json = Readonly<Record<string, unknown>>

export function idOf(record: Json, name: string): string | null {
  const nested = record[name]
  return textField(record, `${name}_id`) ?? (isRecord(nested) ? textField(nested, 'id') : null)
}

export function timeOf(record: Json, name: string): number | null {
  const text = textField(record, name)
  return text === null ? null : parseZonedText(text)
}

export function metricsOf(ticket: Json): Json {
  for (const name of ['metric_set', 'metrics']) {
    const metrics = ticket[name]
    if (isRecord(metrics)) return metrics
  }
  return {}
}

/** Minutes of the calendar to the first answer; null where they are not told. Minutes of opening hours are not used. */
export function replyMinutes(ticket: Json): number | null {
  const { reply_time_in_minutes: times } = metricsOf(ticket)
  const minutes = isRecord(times) ? times['calendar'] : null
  return typeof minutes === 'number' && minutes >= 0 ? minutes : null
}

export function commentsOf(ticket: Json): readonly unknown[] {
  const { comments } = ticket
  return Array.isArray(comments) ? comments : []
}

/** Where the ticket holds an answer, or its time, so that one without is known to be unanswered. */
export function tellsAnswers(ticket: Json): 'comments' | 'calendar' | 'businessHours' | null {
  if (commentsOf(ticket).length > 0) return 'comments'
  const { reply_time_in_minutes: times } = metricsOf(ticket)
  if (!isRecord(times)) return null
  if ('calendar' in times) return 'calendar'
  return typeof times['business'] === 'number' ? 'businessHours' : null
}

export function tagsOf(ticket: Json): string {
  const { tags } = ticket
  if (Array.isArray(tags)) return tags.filter((tag) => typeof tag === 'string').join(' ')
  return typeof tags === 'string' ? tags : ''
}

export function groupOf(ticket: Json): string | null {
  const { group } = ticket
  return isRecord(group) ? textField(group, 'name') : textField(ticket, 'group')
}

export function satisfactionOf(ticket: Json): number | null {
  const { satisfaction_rating: rating } = ticket
  const score = isRecord(rating) ? (textField(rating, 'score') ?? '') : ''
  if (score.startsWith('good')) return 1
  return score.startsWith('bad') ? 0 : null
}

interface Via {
  readonly channel: string
  readonly rel: string
}

export function viaOf(record: Json): Via {
  const { via } = record
  const source = isRecord(via) ? via['source'] : null
  return {
    channel: isRecord(via) ? (textField(via, 'channel') ?? '') : '',
    rel: isRecord(source) ? (textField(source, 'rel') ?? '') : '',
  }
}
