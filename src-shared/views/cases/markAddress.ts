import type { CaseMark } from '../../contract/cases.ts'
import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import { caseOutcomes } from '../../metrics/caseMark.ts'
import { unansweredReasons } from '../../metrics/unanswered.ts'

/** Stands for all cases of the choice: an address without a mark shows no list. */
const everything = 'all'

const separator = ','
const binding = ':'

/** undefined = that is no value of this part of a mark. */
type Reader<Value> = (text: string) => Value | undefined

const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (text) =>
    values.find((value) => value === text)

const number: Reader<number> = (text) => {
  const value = Number(text)
  return text !== '' && Number.isFinite(value) ? value : undefined
}
const atLeastZero: Reader<number> = (text) => {
  const value = number(text)
  return value !== undefined && value >= 0 ? value : undefined
}
const whole =
  (from: number, to: number): Reader<number> =>
  (text) => {
    const value = number(text)
    return Number.isSafeInteger(value) && value !== undefined && value >= from && value <= to
      ? value
      : undefined
  }
const flag: Reader<boolean> = (text) => (text === 'true' ? true : text === 'false' ? false : undefined)
const localDate: Reader<string> = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)

/** What the contract lets stand in a mark, and in its order; without its schemas, which a window does not carry. */
const readers: { readonly [Key in keyof CaseMark]-?: Reader<Exclude<CaseMark[Key], undefined>> } = {
  from: localDate,
  to: localDate,
  weekday: whole(0, 6),
  hour: whole(0, 23),
  outcome: oneOf(caseOutcomes),
  waitOverMs: atLeastZero,
  waitWithinMs: atLeastZero,
  withinNorm: flag,
  waitingOn: localDate,
  dialogue: flag,
  turns: whole(0, Infinity),
  acknowledgedOnly: flag,
  unanswered: oneOf(unansweredReasons),
  channel: oneOf(channelIds),
  accountId: whole(-Infinity, Infinity),
  topic: oneOf(topicIds),
  team: oneOf(teamIds),
  needsReply: oneOf(['yes', 'unlikely', 'all']),
}

function isKey(name: string): name is keyof CaseMark {
  return Object.hasOwn(readers, name)
}

const keys = Object.keys(readers).filter(isKey)

/** "weekday:2,hour:14"; "all" where nothing is marked. */
export function addressOfMark(mark: CaseMark): string {
  const parts = keys.flatMap((key) => {
    const value = mark[key]
    return value === undefined ? [] : [`${key}${binding}${String(value)}`]
  })
  return parts.length === 0 ? everything : parts.join(separator)
}

/** Reads a mark; null where the address holds none. What it does not know it leaves unmarked. */
export function markFromAddress(address: string | undefined): CaseMark | null {
  if (address === undefined || address === '') return null
  return address.split(separator).reduce<CaseMark>((mark, part) => {
    const at = part.indexOf(binding)
    const key = part.slice(0, at)
    const value = isKey(key) ? readers[key](part.slice(at + 1)) : undefined
    return value === undefined ? mark : { ...mark, [key]: value }
  }, {})
}
