import type { OutputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'

export interface DeletionRow {
  readonly id: number
  readonly when: string
  readonly what: string
  readonly messages: string
  readonly texts: string
}

export interface RetentionView {
  readonly texts: readonly string[]
  readonly purged: readonly string[]
  readonly rows: readonly DeletionRow[]
}

/** What is kept for how long, and what went lately. */
export function retentionView(
  words: Words,
  timeZone: string | undefined,
  texts: OutputOf<'texts.current'>,
  { purgedPeople, deletions }: OutputOf<'persons.deletions'>,
): RetentionView {
  const { retention } = words.text.persons
  const { kept, keeping, oldest, purged, kinds } = retention
  const ofCount = (
    count: number,
    said: { readonly none: string; readonly one: string; readonly many: (count: string) => string },
  ): string => (count === 0 ? said.none : count === 1 ? said.one : said.many(words.number(count)))
  return {
    texts: [
      keeping[texts.keeping],
      ...(texts.keeping === 'off' && texts.kept === 0 ? [] : [ofCount(texts.kept, kept)]),
      ...(texts.nextDeletion === null ? [] : [oldest(words.date(texts.nextDeletion))]),
      ...(texts.keeping === 'off' ? [] : [retention.bestEffort]),
    ],
    purged: [ofCount(purgedPeople, purged), ...(purgedPeople === 0 ? [] : [retention.noLifting])],
    rows: deletions.map(({ deletedAtMs, kind, messages, texts: count }, id) => ({
      id,
      when: words.instantDate(deletedAtMs, timeZone),
      what: kinds[kind],
      messages: kind === 'person' ? words.number(messages) : '–',
      texts: words.number(count),
    })),
  }
}
