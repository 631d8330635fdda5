import type { ChannelId } from '../domain/channel.ts'
import type { NullReason } from '../domain/figure.ts'
import type { TimeSpan } from '../domain/period.ts'
import type { SupportedFigure } from '../domain/supports.ts'
import { formerMunicipalityAt } from './accountOrigins.ts'
import { knownColumnsOf } from './caseColumns.ts'
import { caseFlag } from './caseFields.ts'
import { knownLinkedColumnsOf } from './linkedColumns.ts'
import { RowOrder } from './rowOrder.ts'
import type { CaseRow } from './caseRow.ts'
import type {
  InboundCountRow,
  LinkedReplyRow,
  MetricsInput,
  MetricsSelection,
  SendingCountRow,
  SourceRow,
} from './metricsInput.ts'

interface AccountRow {
  readonly accountId: number
  readonly channel: ChannelId
}

/** Null when the figure can be given, else why no source in the selection can give it. */
export type Support = NullReason | null

export function supportOf(sources: readonly SourceRow[], figure: SupportedFigure): Support {
  let reason: Support = null
  for (const { supports } of sources) {
    const supported = supports[figure]
    if (supported === true) return null
    reason ??= supported
  }
  return reason
}

/**
 * Which accounts' rows may enter a figure. An account of which every source declares that it cannot give the figure
 * is left out: its answered questions must not be pooled with those of sources that also hold the unanswered ones.
 */
export function supportingAccounts(
  sources: readonly SourceRow[],
  figure: SupportedFigure,
): (row: AccountRow) => boolean {
  // By account first: a key made of both for each of half a million rows would cost more than the figures.
  const byAccount = new Map<number, Map<ChannelId, boolean>>()
  for (const source of sources) {
    const channels = byAccount.get(source.accountId) ?? new Map<ChannelId, boolean>()
    byAccount.set(source.accountId, channels)
    channels.set(source.channel, (channels.get(source.channel) ?? false) || source.supports[figure] === true)
  }
  const areAll = [...byAccount.values()].every((channels) => [...channels.values()].every(Boolean))
  if (areAll) return () => true
  return ({ accountId, channel }) => byAccount.get(accountId)?.get(channel) ?? true
}

/**
 * Why the number of questions is unknown: of a channel only private ones are known. Null where every channel's are, or
 * none is known at all (which `supportOf` tells).
 */
export function hiddenQuestions(sources: readonly SourceRow[]): Support {
  const isWhole = ({ supports }: SourceRow): boolean =>
    supports.firstResponse === true && supports.publicQuestions === undefined
  const whole = new Set(sources.filter(isWhole).map(({ channel }) => channel))
  const partly = sources.find(
    ({ channel, supports }) => supports.publicQuestions !== undefined && !whole.has(channel),
  )
  return partly?.supports.publicQuestions ?? null
}

/** Which cases may enter figures of answers: of an account and of a question of which a source tells what stayed open. */
export function casesToldWhole(sources: readonly SourceRow[]): (row: CaseRow) => boolean {
  const isSupported = supportingAccounts(sources, 'firstResponse')
  return (row) => row.outcomeUnknown !== true && isSupported(row)
}

/** Whether a value is among the chosen ones; everything is where nothing was chosen. */
function choiceOf<T>(chosen: readonly T[] | null): (value: T | null) => boolean {
  if (chosen === null) return () => true
  const [only] = chosen
  if (chosen.length === 1) return (value) => value === only
  const set = new Set<T | null>(chosen)
  return (value) => set.has(value)
}

/** Whether a row of an account at a time belongs to a selection; topic and team are asked apart. */
export function rowChoice(
  input: Pick<MetricsInput, 'origins'>,
  selection: MetricsSelection,
  span: TimeSpan,
): (row: AccountRow, atMs: number) => boolean {
  const { without = [] } = selection
  const fits = accountChoice(selection)
  const isOfChosen = ofMunicipality(input, selection.predecessor ?? null)
  const isLeftOut = (atMs: number): boolean =>
    without.some(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs)
  return (row, atMs) =>
    atMs >= span.fromMs && atMs < span.toMs && fits(row) && !isLeftOut(atMs) && isOfChosen(row, atMs)
}

function accountChoice(selection: MetricsSelection): (row: AccountRow) => boolean {
  const isChannel = choiceOf(selection.channels)
  const isAccount = choiceOf(selection.accountIds)
  return (row) => isChannel(row.channel) && isAccount(row.accountId)
}

/** Whether a row of each kind belongs to a selection. */
export function rowChoices(
  input: Pick<MetricsInput, 'origins'>,
  selection: MetricsSelection,
  span: TimeSpan,
): {
  readonly case: (row: CaseRow) => boolean
  readonly linkedReply: (row: LinkedReplyRow) => boolean
  readonly inbound: (row: InboundCountRow) => boolean
  readonly sending: (row: SendingCountRow) => boolean
} {
  const isTopic = choiceOf(selection.topics)
  const isTeam = choiceOf(selection.teams)
  const isWithin = rowChoice(input, selection, span)
  return {
    case: (row) => isWithin(row, row.startedAtMs) && isTopic(row.topic) && isTeam(row.team),
    linkedReply: (row) => isWithin(row, row.questionAtMs) && isTopic(row.topic) && isTeam(row.team),
    inbound: (row) => isWithin(row, row.sentAtMs) && isTopic(row.topic),
    sending: (row) => isWithin(row, row.sentAtMs),
  }
}

/** The sources of the accounts that a selection is about. */
export function selectSources(input: MetricsInput, selection: MetricsSelection): readonly SourceRow[] {
  const fits = accountChoice(selection)
  const isOfChosen = ofMunicipality(input, selection.predecessor ?? null)
  return input.sources.filter((row) => fits(row) && isOfChosen(row, null))
}

/**
 * The part of the input that a selection is about, with its limits applied to every kind of row. All but the sent ones
 * come in order of time.
 */
export function selectRows(input: MetricsInput, selection: MetricsSelection, span: TimeSpan): MetricsInput {
  const isOf = rowChoices(input, selection, span)
  const isAll = { case: isEveryCase(selection), message: isEveryMessage(selection) }
  return {
    ...input,
    sources: selectSources(input, selection),
    cases: casesInOrder.within(input.cases, span, isAll.case ? null : isOf.case),
    linkedReplies: repliesInOrder.within(input.linkedReplies, span, isAll.case ? null : isOf.linkedReply),
    inbound: inboundInOrder.within(input.inbound, span, isAll.message ? null : isOf.inbound),
    sending: input.sending.filter(isOf.sending),
  }
}

const casesInOrder = new RowOrder<CaseRow>(
  (rows) => knownColumnsOf(rows)?.startedAtMs ?? Float64Array.from(rows, ({ startedAtMs }) => startedAtMs),
)
const repliesInOrder = new RowOrder<LinkedReplyRow>(
  (rows) =>
    knownLinkedColumnsOf(rows)?.questionAtMs ?? Float64Array.from(rows, ({ questionAtMs }) => questionAtMs),
)
const inboundInOrder = new RowOrder<InboundCountRow>((rows) =>
  Float64Array.from(rows, ({ sentAtMs }) => sentAtMs),
)

/** Whether a selection takes every incoming message of its span. */
function isEveryMessage({
  channels,
  accountIds,
  topics,
  predecessor,
  without = [],
}: MetricsSelection): boolean {
  const isEverybody = channels === null && accountIds === null && (predecessor ?? null) === null
  return isEverybody && topics === null && without.length === 0
}

function isEveryCase(selection: MetricsSelection): boolean {
  return selection.teams === null && isEveryMessage(selection)
}

/** Whether `selectRows` would find a row of any kind; it stops at the first. */
export function holdsRows(input: MetricsInput, selection: MetricsSelection, span: TimeSpan): boolean {
  const isOf = rowChoices(input, selection, span)
  return (
    input.cases.some(isOf.case) ||
    input.inbound.some(isOf.inbound) ||
    input.sending.some(isOf.sending) ||
    input.linkedReplies.some(isOf.linkedReply)
  )
}

/**
 * Whether a row was the chosen municipality's at its time. Without a time (a source): whether the account ever was; an
 * account that came with a merger is the own municipality's too, from then on.
 */
function ofMunicipality(
  { origins = [] }: Pick<MetricsInput, 'origins'>,
  code: string | null,
): (row: AccountRow, atMs: number | null) => boolean {
  if (code === null) return () => true
  const formerAt = formerMunicipalityAt(origins)
  const isFormer = origins.some(({ spells }) => spells.some((spell) => spell.code === code))
  const hadIt = new Set(
    origins.flatMap(({ accountId, spells }) =>
      spells.some((spell) => spell.code === code) ? [accountId] : [],
    ),
  )
  return ({ accountId }, atMs) => {
    if (atMs === null) return !isFormer || hadIt.has(accountId)
    const former = formerAt(accountId, atMs)
    return isFormer ? former === code : former === null
  }
}

const counts = caseFlag.needsReply | caseFlag.startSeen
const deciding = counts | caseFlag.outcomeUnknown
/** Cases of the headline figures: they need a reply, their start was seen, and their source tells what stayed open. */
export function countedCases({
  cases,
  sources,
}: Pick<MetricsInput, 'cases' | 'sources'>): readonly CaseRow[] {
  const known = counted.get(cases)
  if (known?.sources === sources) return known.cases
  const isToldWhole = casesToldWhole(sources)
  const flags = knownColumnsOf(cases)?.flags ?? null
  const found =
    flags === null
      ? cases.filter((row) => row.needsReply === 'yes' && row.startSeen && isToldWhole(row))
      : cases.filter((row, place) => ((flags[place] ?? 0) & deciding) === counts && isToldWhole(row))
  counted.set(cases, { sources, cases: found })
  return found
}

/** Asked for the same rows by one figure after another. */
const counted = new WeakMap<
  readonly CaseRow[],
  { readonly sources: readonly SourceRow[]; readonly cases: readonly CaseRow[] }
>()

/** True when teams are chosen and open or closed cases of the same choice name no team: some may be that team's. */
export function hidesOpenCases(input: MetricsInput, selection: MetricsSelection, span: TimeSpan): boolean {
  if (selection.teams === null || selection.teams.every((team) => team === 'unknown')) return false
  const anyTeam = selectRows(
    { ...input, linkedReplies: [], inbound: [], sending: [] },
    { ...selection, teams: null },
    span,
  )
  return countedCases(anyTeam).some((row) => row.firstReplyAtMs === null && row.team === 'unknown')
}
