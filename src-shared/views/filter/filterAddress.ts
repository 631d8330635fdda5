import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import { clocks } from '../../domain/period.ts'
import type { Filter } from '../../contract/figures.ts'

/** The filter as it stands in the address of a page; what is not limited is left out. */
export type FilterAddress = Readonly<Record<string, string>>

/** What of an address is the filter; anything else belongs to the page. */
export const filterKeys = ['from', 'to', 'channel', 'account', 'topic', 'team', 'clock', 'before'] as const

/** CBS and NIS codes. */
const codePattern = /^[A-Z0-9]{4,12}$/

const datePattern = /^\d{4}-\d{2}-\d{2}$/

function oneOf<T extends string>(options: readonly T[], value: string | undefined): T | null {
  return options.find((option) => option === value) ?? null
}

function date(value: string | undefined): string | null {
  return value !== undefined && datePattern.test(value) ? value : null
}

function isCode(value: string | undefined): value is string {
  return value !== undefined && codePattern.test(value)
}

/** Reads an address; what it does not know it leaves unlimited. */
export function filterFromAddress(address: Readonly<Record<string, string | undefined>>): Filter {
  const accountId = Number(address['account'])
  return {
    from: date(address['from']),
    to: date(address['to']),
    channel: oneOf(channelIds, address['channel']),
    accountId: Number.isSafeInteger(accountId) && accountId > 0 ? accountId : null,
    topic: oneOf(topicIds, address['topic']),
    team: oneOf(teamIds, address['team']),
    clock: oneOf(clocks, address['clock']) ?? 'calendar',
    ...(isCode(address['before']) ? { predecessor: address['before'] } : {}),
  }
}

export function addressOfFilter(filter: Filter): FilterAddress {
  const address: Record<string, string> = {}
  if (filter.from !== null) address['from'] = filter.from
  if (filter.to !== null) address['to'] = filter.to
  if (filter.channel !== null) address['channel'] = filter.channel
  if (filter.accountId !== null) address['account'] = String(filter.accountId)
  if (filter.topic !== null) address['topic'] = filter.topic
  if (filter.team !== null) address['team'] = filter.team
  if (filter.clock !== 'calendar') address['clock'] = filter.clock
  const before = filter.predecessor ?? undefined
  if (isCode(before)) address['before'] = before
  return address
}
