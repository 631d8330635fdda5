import type { ConversationOf } from '../../contract/conversation.ts'
import type { Figure } from '../../domain/figure.ts'
import { whomText } from '../groupWords.ts'
import type { StripView } from '../overview/keyFigureRows.ts'
import type { Words } from '../words.ts'
import { publishedReactions, publishedShare, roundShare, type ConversingInput } from './conversingInput.ts'

export const rowIds = [
  'conversationRatio',
  'dialogueShare',
  'turnsPerCase',
  'identicalReplies',
  'reactionsPerPost',
  'questionsPer1000',
  'satisfaction',
  'intendedTeam',
] as const satisfies readonly (keyof ConversationOf)[]
export type ConversationRowId = (typeof rowIds)[number]

type Unit = 'share' | 'score' | 'mean'

const none = '–'
export const units: Readonly<Record<ConversationRowId, Unit>> = {
  conversationRatio: 'share',
  dialogueShare: 'share',
  turnsPerCase: 'mean',
  identicalReplies: 'share',
  reactionsPerPost: 'mean',
  questionsPer1000: 'mean',
  satisfaction: 'score',
  intendedTeam: 'share',
}
/** Turns differ in hundredths, everything else a reader tells apart in tenths. */
function digitsOf(id: ConversationRowId): number {
  return id === 'turnsPerCase' ? 2 : 1
}

export function valueText(words: Words, id: ConversationRowId, value: number): string {
  if (units[id] === 'share') return words.percent(value)
  return words.number(units[id] === 'score' ? value * 100 : value, digitsOf(id))
}

export function intervalText(words: Words, id: ConversationRowId, figure: Figure): string | null {
  if (figure.value === null || figure.low === null || figure.high === null) return null
  if (units[id] === 'share') return words.percentRange(figure.low, figure.high)
  return `${valueText(words, id, figure.low)} – ${valueText(words, id, figure.high)}`
}

export interface RowPeers {
  readonly peers: string | null
  readonly peersNote: string
  readonly marks: StripView['peers']
}

export function peersOf({ page, words }: ConversingInput, id: ConversationRowId): RowPeers {
  const nothing = { peers: null, marks: null }
  if (id !== 'conversationRatio' && id !== 'dialogueShare') return { ...nothing, peersNote: '' }
  const values = page.peers[id]
  if (values.median === null) return { ...nothing, peersNote: words.text.figures.noPeers }
  const text = words.text.overview.table
  const count = words.number(values.n)
  return {
    peers: words.percent(values.median),
    peersNote: page.peersOfWhole[id] ? text.peerMedianOfAll(count) : text.peerMedianOf(count),
    marks: { q1: values.q1, median: values.median, q3: values.q3 },
  }
}

export interface RowPublished {
  readonly published: string | null
  readonly publishedNote: string
  readonly mark: number | null
}

export function publishedOf(input: ConversingInput, id: ConversationRowId): RowPublished {
  const { words } = input
  const text = words.text.conversation.figures
  if (id === 'conversationRatio') {
    const found = publishedShare(input, 'replies')
    if (found !== null)
      return {
        published: roundShare(words, found.share),
        publishedNote: text.publishedTwitter(found.year),
        mark: found.share,
      }
  }
  const reactions = id === 'reactionsPerPost' ? publishedReactions(input) : null
  if (reactions !== null)
    return {
      published: words.number(reactions.value),
      publishedNote: text.publishedOne(reactions.year),
      mark: null,
    }
  return { published: null, publishedNote: '', mark: null }
}

/** The interval of a share on an axis of 0 to 100 %, with what stands beside it; null of everything else. */
export function stripOf(
  input: ConversingInput,
  id: ConversationRowId,
  peers: RowPeers,
  published: RowPublished,
  isLast: boolean,
): StripView | null {
  const { page, words } = input
  const figure = page.current[id]
  if (units[id] !== 'share' || figure.value === null) return null
  const table = words.text.overview.table
  const name = words.text.figures.metrics[id]
  const value = valueText(words, id, figure.value)
  const whom = whomText(words, page.peerKind)
  const pieces = [
    table.stripText(name, value, intervalText(words, id, figure) ?? none),
    ...(peers.marks === null
      ? []
      : [
          table.stripPeers(
            whom,
            words.percent(peers.marks.median),
            words.percent(peers.marks.q1),
            words.percent(peers.marks.q3),
          ),
        ]),
    ...(published.published === null
      ? []
      : [table.stripPublished(published.published, published.publishedNote)]),
  ]
  return {
    own:
      figure.low === null || figure.high === null
        ? null
        : { value: figure.value, low: figure.low, high: figure.high },
    peers: peers.marks,
    published: published.mark,
    // One axis for all shares: its numbers stand once, under the last.
    ticks: isLast
      ? [
          { at: 0, label: '0' },
          { at: 0.5, label: '50' },
          { at: 1, label: '100%' },
        ]
      : [],
    text: pieces.join('; '),
  }
}
