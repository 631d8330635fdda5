import type { NullReason } from '../../domain/figure.ts'
import { changeOf } from '../../metrics/compareMetrics.ts'
import { groupName } from '../groupWords.ts'
import { isOfTopicOrTeam } from '../overview/overviewInput.ts'
import type { StripView } from '../overview/keyFigureRows.ts'
import type { CasesOf } from '../response/responseInput.ts'
import type { Words } from '../words.ts'
import type { ConversingInput } from './conversingInput.ts'
import {
  intervalText,
  peersOf,
  publishedOf,
  rowIds,
  stripOf,
  units,
  valueText,
  type ConversationRowId,
} from './rowMarks.ts'
import { holdsQuestions } from './sendingSeries.ts'

export interface ConversationRow {
  readonly id: ConversationRowId
  readonly name: string
  /** "n = 1.284"; empty where the number is unknown. */
  readonly count: string
  readonly n: string
  readonly scopeNote: string | null
  readonly value: string | null
  readonly interval: string | null
  /** Why there is no value; null where there is one. */
  readonly reason: string | null
  /** Stands where the value would: unknown, too few. */
  readonly without: string
  /** Of shares only. */
  readonly strip: StripView | null
  readonly peers: string | null
  readonly peersNote: string
  readonly published: string | null
  readonly publishedNote: string
  readonly before: string
  readonly beforeNote: string
  readonly means: string
  readonly cases: CasesOf | null
  readonly open: string
}

export interface ConversationRowsView {
  readonly title: string
  readonly peersName: string
  readonly beforeName: string
  readonly rows: readonly ConversationRow[]
}

const none = '–'
/** Of what is sent: it has no topic and no team of its own. */
const sentIds: readonly ConversationRowId[] = ['conversationRatio', 'identicalReplies', 'reactionsPerPost']

function withoutText(words: Words, reason: NullReason): string {
  const text = words.text.figures
  return reason === 'tooFew' ? text.tooFew : text.unknown
}

/** What it was, and whether the difference may be chance. */
function beforeOf(
  { page, words }: ConversingInput,
  id: ConversationRowId,
): Pick<ConversationRow, 'before' | 'beforeNote'> {
  const previous = page.previous?.[id]
  if (previous === undefined) return { before: none, beforeNote: words.text.conversation.figures.noPrevious }
  if (previous.value === null) return { before: none, beforeNote: withoutText(words, previous.reason) }
  const before = valueText(words, id, previous.value)
  const change = changeOf(page.current[id], previous)
  if (change.value === null) return { before, beforeNote: '' }
  const text = words.text.overview.changes
  const signed = (value: number): string =>
    units[id] === 'share'
      ? text.points(words.signedPoints(value))
      : `${value > 0 ? '+' : ''}${valueText(words, id, value)}`
  const isChance = change.low <= 0 && change.high >= 0
  return {
    before,
    beforeNote: isChance ? text.chance(signed(change.value)).replace(/\.$/, '') : signed(change.value),
  }
}

function casesOf(input: ConversingInput, id: ConversationRowId): CasesOf | null {
  const text = input.words.text.conversation.cases
  if (!holdsQuestions(input)) return null
  if (id === 'dialogueShare') return { mark: { dialogue: true }, title: text.dialogue }
  if (id === 'turnsPerCase' || id === 'intendedTeam')
    return { mark: { outcome: 'answered' }, title: text.answered }
  return id === 'questionsPer1000' ? { mark: {}, title: input.words.text.definitions.allCases } : null
}

function rowOf(input: ConversingInput, id: ConversationRowId, isLast: boolean): ConversationRow {
  const { page, words, filter } = input
  const text = words.text.conversation.figures
  const figure = page.current[id]
  const peers = peersOf(input, id)
  const published = publishedOf(input, id)
  const isUnknown = figure.value === null && figure.n === 0
  const name = words.text.figures.metrics[id]
  return {
    id,
    name,
    count: isUnknown ? '' : words.text.figures.n(words.number(figure.n)),
    n: isUnknown ? none : words.number(figure.n),
    scopeNote: isOfTopicOrTeam(filter) && sentIds.includes(id) ? text.allTopics : null,
    value: figure.value === null ? null : valueText(words, id, figure.value),
    interval: intervalText(words, id, figure),
    reason: figure.value === null ? words.text.figures.reasons[figure.reason] : null,
    without: figure.value === null ? withoutText(words, figure.reason) : '',
    strip: stripOf(input, id, peers, published, isLast),
    peers: peers.peers,
    peersNote: peers.peersNote,
    published: published.published,
    publishedNote: published.publishedNote,
    ...beforeOf(input, id),
    means: text.means[id],
    cases: figure.value === null ? null : casesOf(input, id),
    open: text.openCases(name),
  }
}

/** All figures of the page as rows, always all of them: a missing one stands there with its reason. */
export function conversationRows(input: ConversingInput): ConversationRowsView {
  const { page, words } = input
  const text = words.text.conversation.figures
  const { comparisonPeriod, comparisonKind } = page
  const lastStrip = rowIds.findLast((id) => units[id] === 'share' && page.current[id].value !== null)
  return {
    title: text.title,
    peersName: groupName(words, page.peerKind),
    beforeName:
      comparisonPeriod !== null && comparisonKind === 'sameWeeksLastYear'
        ? text.beforeWeeks(comparisonPeriod.from.slice(0, 4))
        : text.columns.before,
    rows: rowIds.map((id) => rowOf(input, id, id === lastStrip)),
  }
}
