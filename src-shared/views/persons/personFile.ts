import type { PersonMessage } from '../../contract/persons.ts'
import type { ChannelId } from '../../domain/channel.ts'
import type { Words } from '../words.ts'

/** One message as the file that a resident gets tells it: in words, no codes. */
export interface PersonFileRow {
  readonly channel: ChannelId
  readonly message: PersonMessage
}

export interface PersonFileAbout {
  readonly municipality: string
  readonly channels: readonly ChannelId[]
  readonly madeAtMs: number
  readonly timeZone: string
}

export interface PersonFileFact {
  readonly label: string
  readonly value: string
}

export const personFileColumns = [
  'when',
  'channel',
  'account',
  'from',
  'kind',
  'isPublic',
  'topic',
  'text',
  'files',
] as const
export type PersonFileColumn = (typeof personFileColumns)[number]

/** Cells of one row; the moment is UTC ms. */
export function personFileCells(
  words: Words,
  { channel, message }: PersonFileRow,
): Readonly<Record<PersonFileColumn, string | number>> {
  const { persons, figures, cases } = words.text
  const { sentAtMs, account, direction, kind, isPublic, topic, text, fileNames } = message
  return {
    when: sentAtMs,
    channel: figures.channels[channel],
    account: account === '' ? persons.noAccountName : account,
    from: direction === 'in' ? persons.fromPerson : persons.fromUs,
    kind: cases.thread.kinds[kind],
    isPublic: isPublic ? persons.yes : persons.no,
    topic: figures.topics[topic],
    text: text ?? persons.noText,
    files: fileNames.join(', '),
  }
}

/** What the file is, and what its words mean. */
export function personFileFacts(
  words: Words,
  about: PersonFileAbout,
  rows: readonly PersonFileRow[],
): readonly PersonFileFact[] {
  const { file } = words.text.persons
  const own = rows.filter(({ message }) => message.direction === 'in').length
  return [
    { label: file.madeBy, value: about.municipality },
    { label: file.madeAt, value: words.instant(about.madeAtMs, about.timeZone) },
    {
      label: file.on,
      value: words.list(about.channels.map((channel) => words.text.figures.channels[channel])),
    },
    { label: file.messages, value: words.number(own) },
    { label: file.answers, value: words.number(rows.length - own) },
    ...file.explained,
  ]
}
