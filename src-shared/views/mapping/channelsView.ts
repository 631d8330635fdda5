import type { TableCheck } from '../../contract/tables.ts'
import { channelIds } from '../../domain/channel.ts'
import type { Mapping } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'

export interface ChannelRow {
  readonly value: string
  readonly shown: string
  readonly label: string
  /** "" = the channel of the other rows. */
  readonly answer: string
}

export interface ChannelsView {
  readonly rows: readonly ChannelRow[]
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** Values of the channel's column that are no known word, each with the channel it was given; null where there are none. */
export function channelsView(words: Words, check: TableCheck | null, mapping: Mapping): ChannelsView | null {
  const unknown = check?.unknownChannels ?? []
  if (unknown.length === 0) return null
  const text = words.text.mapping.messages.channels
  const answers = new Map(Object.entries(mapping.resolved))
  return {
    rows: unknown.map(({ value, rows }) => ({
      value,
      shown: text.value(value, words.number(rows)),
      label: text.answerFor(value),
      answer: answers.get(value) ?? '',
    })),
    options: [
      { value: '', name: text.rest },
      ...channelIds.map((id) => ({ value: id, name: words.text.figures.channels[id] })),
    ],
  }
}
