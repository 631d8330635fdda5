import type { AccountStand } from '../../contract/accountsList.ts'
import type { Words } from '../words.ts'

export interface AccountsRow {
  readonly id: number
  readonly name: string
  readonly channel: string
  readonly owner: string
  readonly lastWritten: string
  /** Nothing was written for half a year while other accounts went on. */
  readonly isQuiet: boolean
  readonly questions: string
  readonly open: string
  readonly answered: string
  readonly answeredNote: string | null
}

export interface AccountsView {
  /** How many there are, and how many of them are quiet or looked after by nobody. */
  readonly finding: string
  readonly notes: readonly string[]
  readonly rows: readonly AccountsRow[]
}

/** Half a year without a word is long enough to ask whether an account is still wanted. */
const quietMs = 183 * 86_400_000

function lastWrittenMs({ lastPostAtMs, lastReplyAtMs }: AccountStand): number | null {
  if (lastPostAtMs === null || lastReplyAtMs === null) return lastPostAtMs ?? lastReplyAtMs
  return Math.max(lastPostAtMs, lastReplyAtMs)
}

/** The latest that any account wrote: old data are no quiet accounts. */
function latestMs(accounts: readonly AccountStand[]): number {
  return accounts.reduce((latest, account) => Math.max(latest, lastWrittenMs(account) ?? latest), -Infinity)
}

function countText(words: Words, count: AccountStand['cases']): string {
  return typeof count === 'number' ? words.number(count) : '–'
}

function rowOf(words: Words, account: AccountStand, latest: number): AccountsRow {
  const text = words.text.accounts
  const last = lastWrittenMs(account)
  const { responseRate7d: rate } = account
  return {
    id: account.id,
    name: account.name === '' ? text.nameless : account.name,
    channel: words.text.figures.channels[account.channel],
    owner: account.owner ?? '',
    lastWritten: last === null ? text.never : words.instantDate(last),
    isQuiet: last === null ? Number.isFinite(latest) : latest - last > quietMs,
    questions: countText(words, account.cases),
    open: countText(words, account.open),
    answered: rate.value === null ? '–' : words.percent(rate.value),
    answeredNote: rate.value === null ? words.text.figures.reasons[rate.reason] : null,
  }
}

/** The municipality's accounts as rows, with what asks for attention in words. Null without accounts. */
export function accountsView(words: Words, accounts: readonly AccountStand[]): AccountsView | null {
  if (accounts.length === 0) return null
  const text = words.text.accounts
  const latest = latestMs(accounts)
  const rows = accounts.map((account) => rowOf(words, account, latest))
  const quiet = rows.filter(({ isQuiet }) => isQuiet).length
  const ownerless = rows.filter(({ owner }) => owner === '').length
  const finding = rows.length === 1 ? text.one : text.many(words.number(rows.length))
  const notes = [
    ...(quiet === 0 ? [] : [quiet === 1 ? text.oneQuiet : text.manyQuiet(words.number(quiet))]),
    ...(ownerless === 0
      ? []
      : [ownerless === 1 ? text.oneWithoutOwner : text.manyWithoutOwner(words.number(ownerless))]),
  ]
  return { finding, notes, rows }
}
