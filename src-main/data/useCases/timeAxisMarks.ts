import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { selectSources } from '#shared/metrics/selectRows.ts'
import { seriesBreaks } from '#shared/metrics/seriesBreaks.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { formatStarts } from '../queries/sourceStarts.ts'
import { annotations } from '../repositories/annotations.ts'
import { selectionOf } from './selectionOf.ts'
import type { SettledChoice } from './settledChoice.ts'

type Page = ReadonlyDeep<ResponsePage>

const kept = new KeptWithFigures<ReadonlyMap<number, number>>(1)

/** When each account's first message was, of any kind. */
function accountStarts(session: DossierSession): ReadonlyMap<number, number> {
  return kept.get(session, '', () => {
    const { cases, inbound, sending, linkedReplies } = session.figuresInput
    const first = new Map<number, number>()
    const see = (accountId: number, atMs: number): void => {
      if (atMs < (first.get(accountId) ?? Infinity)) first.set(accountId, atMs)
    }
    for (const { accountId, startedAtMs } of cases) see(accountId, startedAtMs)
    for (const { accountId, sentAtMs } of inbound) see(accountId, sentAtMs)
    for (const { accountId, sentAtMs } of sending) see(accountId, sentAtMs)
    for (const { accountId, questionAtMs } of linkedReplies) see(accountId, questionAtMs)
    return first
  })
}

/** Where the time axes of a period break: sources of the choice that begin among others, other hours, other norms. */
export function breaksOf(
  session: DossierSession,
  filter: Filter,
  { period }: Pick<SettledChoice, 'period'>,
): Page['breaks'] {
  if (period === null) return []
  const zone = createZone(session.row.timeZone)
  const dateOf = (atMs: number): string => formatLocalDate(zone.epochDayAt(atMs))
  const sources = selectSources(session.figuresInput, selectionOf(session, filter, period))
  const ids = new Set(sources.map(({ accountId }) => accountId))
  const starts = accountStarts(session)
  const accounts = committedAccounts(session.database).flatMap(({ id, name }) => {
    const atMs = ids.has(id) ? starts.get(id) : undefined
    return atMs === undefined ? [] : [{ name, date: dateOf(atMs) }]
  })
  const formats = formatStarts(session.database, [...ids]).map(({ name, firstSentAtMs }) => ({
    name,
    date: dateOf(firstSentAtMs),
  }))
  const { openingHours: hours, norms } = session.settings
  return seriesBreaks(period, { accounts, formats, hours, norms })
}

/** Noted events that touch the period, oldest first. */
export function annotationsIn(
  session: DossierSession,
  { period }: Pick<SettledChoice, 'period'>,
): Page['annotations'] {
  if (period === null) return []
  return annotations(session.database).filter(({ from, to }) => from <= period.to && to >= period.from)
}
