import type { FoundPerson, PersonChannel, PersonMessage } from '#shared/contract/persons.ts'
import { channelIds } from '#shared/domain/channel.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { FormatId } from '#shared/domain/importing.ts'
import { personFormOf, personForms } from '#shared/domain/personForms.ts'
import type { Database } from '../db/connection.ts'
import type { Pseudonymise } from '../db/pseudonyms.ts'
import { MessageKeys, normaliseHandle } from '../importing/identity.ts'
import { committedAccounts } from '../queries/accounts.ts'
import {
  casesBegunBy,
  channelsWithMessages,
  citizenKeysOn,
  messagesElsewhere,
  namelessMessages,
  otherDesignations,
  personMessages,
} from '../queries/personMessages.ts'
import type { PersonMessageRow } from '../queries/personMessages.ts'
import { committedBatches } from '../repositories/batches.ts'
import { purgedCount, purgedPerson } from '../repositories/purgedPeople.ts'
import { handleForms } from './handleForms.ts'

/** Pseudonyms of one person on one channel; what was typed is in none of them. */
export type PersonKeys = ReadonlyMap<ChannelId, readonly Buffer[]>

export interface PersonFound {
  readonly keys: PersonKeys
  readonly view: Omit<FoundPerson, 'findId'>
}

/** Shown at once; the file holds all. */
const rowsShown = 200

function rowOf({ files, ...row }: PersonMessageRow): PersonMessage {
  return { ...row, fileNames: files.map(({ fileName }) => fileName) }
}

/** Everything kept of the person on a channel, in order of time. */
export function rowsOfPerson(database: Database, keys: readonly Buffer[]): PersonMessage[] {
  return personMessages(database, keys).map(rowOf)
}

function counted<Name extends string>(
  rows: readonly PersonMessageRow[],
  nameOf: (row: PersonMessageRow) => readonly Name[],
): Map<Name, { messages: number; answers: number }> {
  const found = new Map<Name, { messages: number; answers: number }>()
  for (const row of rows) {
    for (const name of nameOf(row)) {
      const counts = found.get(name) ?? { messages: 0, answers: 0 }
      if (row.direction === 'in') counts.messages += 1
      else counts.answers += 1
      found.set(name, counts)
    }
  }
  return found
}

function filesOf(rows: readonly PersonMessageRow[]): PersonChannel['files'] {
  const formats = new Map(
    rows.flatMap(({ files }) => files.map(({ fileName, format }) => [fileName, format])),
  )
  const counts = counted(rows, ({ files }) => files.map(({ fileName }) => fileName))
  return [...counts].flatMap(([fileName, { messages, answers }]) => {
    const format = formats.get(fileName)
    return format === undefined ? [] : [{ fileName, format, messages: messages + answers }]
  })
}

function channelView(
  database: Database,
  channel: ChannelId,
  own: readonly Buffer[],
  others: readonly Buffer[],
): PersonChannel {
  const keys = [...own, ...others]
  const rows = personMessages(database, keys)
  const answers = rows.filter(({ direction }) => direction === 'out').length
  return {
    channel,
    messages: rows.length - answers,
    answers,
    answersOtherwise: others.length === 0 ? 0 : personMessages(database, others).length,
    cases: casesBegunBy(database, keys),
    texts: rows.filter(({ text }) => text !== null).length,
    firstAtMs: rows[0]?.sentAtMs ?? null,
    lastAtMs: rows.at(-1)?.sentAtMs ?? null,
    elsewhere: messagesElsewhere(database, keys),
    accounts: [...counted(rows, ({ account }) => [account])].map(([account, counts]) => ({
      account,
      ...counts,
    })),
    files: filesOf(rows),
    rows: rows.slice(0, rowsShown).map(rowOf),
  }
}

function formsOf(database: Database): FoundPerson['forms'] {
  const formats = [...new Set(committedBatches(database).map(({ format }) => format))]
  return personForms
    .map((form) => ({
      form,
      formats: formats.filter((format: FormatId) => personFormOf[format] === form),
    }))
    .filter((each) => each.formats.length > 0)
}

/** A name of an account is one word, or one name, in whatever spelling. */
function ownAccounts(
  database: Database,
  forms: readonly string[],
  channels: readonly ChannelId[],
): FoundPerson['own'] {
  const names = new Set(forms.map(normaliseHandle))
  return committedAccounts(database)
    .filter(
      ({ name, channel }) => channels.includes(channel) && name !== '' && names.has(normaliseHandle(name)),
    )
    .map(({ name, channel }) => ({ channel, account: name }))
}

/**
 * What a dossier keeps of somebody, by every form that a source may have told of them. What was typed becomes pseudonyms at
 * once, which are compared; it goes nowhere else.
 *
 * @param channel null = on every channel
 */
export function findPerson(
  database: Database,
  pseudonymise: Pseudonymise,
  typed: string,
  channel: ChannelId | null,
): PersonFound {
  const forms = handleForms(typed)
  const wanted = channel === null ? channelIds : [channel]
  const own = ownAccounts(database, forms, wanted)
  const names = new MessageKeys(pseudonymise)
  const keysOn = (on: ChannelId): Buffer[] => [
    ...new Map(forms.map((form) => names.person(on, form)).map((key) => [key.toString('hex'), key])).values(),
  ]
  const isAnyPurged = purgedCount(database) > 0
  const there = channelsWithMessages(database)
  const found = new Map<ChannelId, readonly Buffer[]>()
  const views: PersonChannel[] = []
  const purged: FoundPerson['purged'] = []
  for (const on of wanted) {
    const isThere = there.includes(on)
    if (!isThere && !isAnyPurged) continue
    const keys = keysOn(on)
    if (isAnyPurged) purged.push(...purgedOn(database, on, keys))
    if (!isThere || own.some((account) => account.channel === on)) continue
    const kept = citizenKeysOn(database, on)
    const known = keys.filter((key) => kept.has(key.toString('hex').toUpperCase()))
    if (known.length === 0) continue
    const others = otherDesignations(database, known)
    found.set(on, [...known, ...others])
    views.push(channelView(database, on, known, others))
  }
  return {
    keys: found,
    view: { channels: views, own, purged, forms: formsOf(database), nameless: namelessMessages(database) },
  }
}

function purgedOn(database: Database, channel: ChannelId, keys: readonly Buffer[]): FoundPerson['purged'] {
  return keys.flatMap((key) => {
    const person = purgedPerson(database, key)
    if (person === null) return []
    return [{ channel, purgedAtMs: person.purgedAtMs, messages: person.messages }]
  })
}
