import type { FoundPerson, PersonChannel, PersonMessage } from '../../contract/persons.ts'
import type { OutputOf } from '../../contract/registry.ts'
import type { ChannelId } from '../../domain/channel.ts'
import type { Words } from '../words.ts'

export interface PersonFact {
  readonly name: string
  readonly values: readonly string[]
}

export interface PersonRowView {
  readonly id: number
  readonly when: string
  readonly from: string
  readonly what: string
  readonly topic: string
  readonly text: string
}

export interface PersonChannelView {
  readonly channel: ChannelId
  readonly title: string
  readonly facts: readonly PersonFact[]
  readonly notes: readonly string[]
  readonly rows: readonly PersonRowView[]
  /** null where all of them stand there. */
  readonly more: string | null
}

export interface PersonView {
  readonly findId: string | null
  /** What is said instead of, or above, what was found. */
  readonly notes: readonly string[]
  readonly isNothing: boolean
  readonly channels: readonly PersonChannelView[]
  readonly forms: readonly string[]
  readonly nameless: string | null
}

interface OneOrMany {
  readonly one: string
  readonly many: (count: string) => string
}

function counted(words: Words, count: number, { one, many }: OneOrMany): readonly string[] {
  if (count === 0) return []
  return [count === 1 ? one : many(words.number(count))]
}

function rowView(words: Words, timeZone: string | undefined, row: PersonMessage): PersonRowView {
  const { persons, figures, cases } = words.text
  const kind = cases.thread.kinds[row.kind]
  return {
    id: row.messageId,
    when: words.instant(row.sentAtMs, timeZone),
    from: row.direction === 'in' ? persons.fromPerson : persons.fromUs,
    what: row.isPublic || row.kind === 'dm' ? kind : `${kind}, ${cases.thread.private}`,
    topic: figures.topics[row.topic],
    text: row.text ?? persons.noText,
  }
}

function factsOf(words: Words, timeZone: string | undefined, found: PersonChannel): readonly PersonFact[] {
  const { persons } = words.text
  const { counts } = persons
  const { firstAtMs, lastAtMs } = found
  const span =
    firstAtMs === null || lastAtMs === null
      ? []
      : [persons.span(words.instantDate(firstAtMs, timeZone), words.instantDate(lastAtMs, timeZone))]
  return [
    { name: counts.messages, values: [words.number(found.messages)] },
    { name: counts.answers, values: [words.number(found.answers)] },
    { name: counts.cases, values: [words.number(found.cases)] },
    { name: counts.texts, values: [words.number(found.texts)] },
    { name: counts.between, values: span },
    {
      name: counts.accounts,
      values: found.accounts.map(({ account, messages, answers }) =>
        persons.accountLine(
          account === '' ? persons.noAccountName : account,
          words.number(messages),
          words.number(answers),
        ),
      ),
    },
    {
      name: counts.files,
      values: found.files.map(({ fileName, messages }) => persons.fileLine(fileName, words.number(messages))),
    },
  ].filter(({ values }) => values.length > 0)
}

function channelView(words: Words, timeZone: string | undefined, found: PersonChannel): PersonChannelView {
  const { persons, figures } = words.text
  const all = found.messages + found.answers
  const isMore = all > found.rows.length
  return {
    channel: found.channel,
    title: figures.channels[found.channel],
    facts: factsOf(words, timeZone, found),
    notes: [
      ...counted(words, found.answersOtherwise, persons.otherwise),
      ...counted(words, found.elsewhere, persons.elsewhere),
    ],
    rows: found.rows.map((row) => rowView(words, timeZone, row)),
    more: isMore ? persons.moreRows(words.number(found.rows.length), words.number(all)) : null,
  }
}

/** What is kept of somebody, in words. @param asked the channel that was asked for; null = all */
export function personView(
  words: Words,
  timeZone: string | undefined,
  found: FoundPerson,
  asked: ChannelId | null,
): PersonView {
  const { persons, figures } = words.text
  const { formats } = words.text.data
  const isNothing = found.channels.length === 0
  const said = [
    ...found.own.map(({ account, channel }) => persons.own(account, figures.channels[channel])),
    ...found.purged.map(({ channel, purgedAtMs }) =>
      persons.purged(figures.channels[channel], words.instantDate(purgedAtMs, timeZone)),
    ),
  ]
  const nothing = asked === null ? [persons.nothing] : [persons.nothingOn(figures.channels[asked])]
  return {
    findId: found.findId,
    isNothing,
    notes: isNothing
      ? [...said, ...(said.length > 0 ? [] : [...nothing, persons.nothingWhy])]
      : [...said, ...(found.channels.length > 1 ? [persons.severalChannels] : [])],
    channels: found.channels.map((channel) => channelView(words, timeZone, channel)),
    forms: found.forms.map((each) =>
      persons.formLine(words.list(each.formats.map((format) => formats[format])), persons.forms[each.form]),
    ),
    nameless: counted(words, found.nameless, persons.nameless)[0] ?? null,
  }
}

/** What erasing comes to, before it is done. */
export function erasureFacts(
  words: Words,
  chosen: readonly PersonChannel[],
  isShared: boolean,
): readonly string[] {
  const { eraseFacts } = words.text.persons
  const sum = (of: (channel: PersonChannel) => number): number =>
    chosen.reduce((total, channel) => total + of(channel), 0)
  const line = (count: number, one: string, many: (count: string) => string): readonly string[] =>
    counted(words, count, { one, many })
  return [
    ...line(
      sum(({ messages }) => messages),
      eraseFacts.message,
      eraseFacts.messages,
    ),
    ...line(
      sum(({ texts }) => texts),
      eraseFacts.text,
      eraseFacts.texts,
    ),
    ...line(
      sum(({ answers }) => answers),
      eraseFacts.answer,
      eraseFacts.answers,
    ),
    ...line(
      sum(({ cases }) => cases),
      eraseFacts.case,
      eraseFacts.cases,
    ),
    eraseFacts.backups,
    eraseFacts.stays,
    eraseFacts.classifier,
    eraseFacts.reports,
    eraseFacts.file,
    ...(isShared ? [eraseFacts.shared] : []),
    eraseFacts.final,
  ]
}

/** Said once it is done. */
export function erasedSentences(words: Words, erased: OutputOf<'persons.erase'>): string {
  const { persons } = words.text
  return [
    persons.erased(words.number(erased.messages), words.number(erased.cases)),
    ...(erased.hasRemovedClassifier ? [persons.erasedNoClassifier] : []),
    ...(erased.isSettled ? [] : [persons.notSettled]),
  ].join(' ')
}
