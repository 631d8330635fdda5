import type { ChoiceData, Filter } from '../../contract/figures.ts'
import type { ChannelId } from '../../domain/channel.ts'
import type { Words } from '../words.ts'

type Accounts = Pick<ChoiceData, 'channels' | 'accounts'>

/** One line of the list of channels: a channel with all its accounts, or below it one of several. */
export interface ChannelLine {
  readonly value: string
  readonly label: string
  /** Ids of the accounts that it stands for. */
  readonly members: readonly string[]
  readonly isIndented: boolean
}

/** Channels with their accounts below them; an only account goes by its channel. */
export function channelLines(words: Words, { channels, accounts }: Accounts): readonly ChannelLine[] {
  return channels.flatMap((channel) => {
    const own = accounts.filter((account) => account.channel === channel)
    const members = own.map(({ id }) => String(id))
    const label = words.text.figures.channels[channel]
    const line = { value: `channel:${channel}`, label, members, isIndented: false }
    if (own.length < 2) return [line]
    return [
      line,
      ...own.map(({ id, name }) => ({
        value: `account:${String(id)}`,
        label: name,
        members: [String(id)],
        isIndented: true,
      })),
    ]
  })
}

/** Ids of the accounts that the filter takes in; empty = all. */
export function chosenAccounts(
  { channels, accountIds }: Pick<Filter, 'channels' | 'accountIds'>,
  { accounts }: Accounts,
): readonly string[] {
  if (channels === null && accountIds === null) return []
  return accounts
    .filter(({ id, channel }) => (channels?.includes(channel) ?? true) && (accountIds?.includes(id) ?? true))
    .map(({ id }) => String(id))
}

/** The filter for some accounts: by channel where they are all those of their channels, else one by one. */
export function filterOfAccounts(
  chosen: readonly string[],
  { accounts }: Accounts,
): Pick<Filter, 'channels' | 'accountIds'> {
  const taken = accounts.filter(({ id }) => chosen.includes(String(id)))
  if (taken.length === 0 || taken.length === accounts.length) return { channels: null, accountIds: null }
  const channels = [...new Set(taken.map(({ channel }): ChannelId => channel))]
  const isWhole = accounts.every((account) => taken.includes(account) || !channels.includes(account.channel))
  return isWhole
    ? { channels, accountIds: null }
    : { channels: null, accountIds: taken.map(({ id }) => id).sort((a, b) => a - b) }
}
