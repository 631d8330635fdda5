import { channelIds } from '../../domain/channel.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import { comparisonChoices, granularities } from '../../domain/granularity.ts'
import { clocks } from '../../domain/period.ts'
import type { Filter } from '../../contract/figures.ts'

/** The filter as it stands in the address of a page; what is not limited is left out. */
export type FilterAddress = Readonly<Record<string, string>>

/** What of an address is the filter; anything else belongs to the page. */
export const filterKeys = [
  'from',
  'to',
  'channel',
  'account',
  'topic',
  'team',
  'clock',
  'before',
  'by',
  'vs',
  'incidents',
] as const

/** CBS and NIS codes. */
const codePattern = /^[A-Z0-9]{4,12}$/

const datePattern = /^\d{4}-\d{2}-\d{2}$/

function oneOf<T extends string>(options: readonly T[], value: string | undefined): T | null {
  return options.find((option) => option === value) ?? null
}

/** "x,facebook": the known ones, each once, in their own order; null where none is known. */
function someOf<T extends string>(options: readonly T[], value: string | undefined): T[] | null {
  const asked = value?.split(',') ?? []
  const known = options.filter((option) => asked.includes(option))
  return known.length === 0 ? null : known
}

function idsIn(value: string | undefined): number[] | null {
  const numbers = (value?.split(',') ?? []).map(Number)
  const ids = numbers.filter((id) => Number.isSafeInteger(id) && id > 0)
  return ids.length === 0 ? null : [...new Set(ids)].sort((a, b) => a - b)
}

function date(value: string | undefined): string | null {
  return value !== undefined && datePattern.test(value) ? value : null
}

function isCode(value: string | undefined): value is string {
  return value !== undefined && codePattern.test(value)
}

/** Reads an address; what it does not know it leaves unlimited. */
export function filterFromAddress(address: Readonly<Record<string, string | undefined>>): Filter {
  const granularity = oneOf(granularities, address['by'])
  const comparison = oneOf(comparisonChoices, address['vs'])
  return {
    from: date(address['from']),
    to: date(address['to']),
    channels: someOf(channelIds, address['channel']),
    accountIds: idsIn(address['account']),
    topics: someOf(topicIds, address['topic']),
    teams: someOf(teamIds, address['team']),
    clock: oneOf(clocks, address['clock']) ?? 'calendar',
    ...(isCode(address['before']) ? { predecessor: address['before'] } : {}),
    ...(granularity === null ? {} : { granularity }),
    ...(comparison === null ? {} : { comparison }),
    ...(address['incidents'] === 'out' ? { withoutIncidents: true } : {}),
  }
}

/** What is limited, by the keys of the address; lists with commas. */
export function addressOfFilter(filter: Filter): FilterAddress {
  const before = filter.predecessor ?? undefined
  const parts: Readonly<Record<(typeof filterKeys)[number], string | null>> = {
    from: filter.from,
    to: filter.to,
    channel: filter.channels?.join(',') ?? null,
    account: filter.accountIds?.join(',') ?? null,
    topic: filter.topics?.join(',') ?? null,
    team: filter.teams?.join(',') ?? null,
    clock: filter.clock === 'calendar' ? null : filter.clock,
    before: isCode(before) ? before : null,
    by: filter.granularity ?? null,
    vs: filter.comparison ?? null,
    incidents: filter.withoutIncidents === true ? 'out' : null,
  }
  const address: Record<string, string> = {}
  for (const key of filterKeys) {
    const part = parts[key]
    if (part !== null && part !== '') address[key] = part
  }
  return address
}
