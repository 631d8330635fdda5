import { minimumPeers } from '../../benchmark/peerValues.ts'
import type { ComparedFigure } from '../../contract/compare.ts'
import { toSegments, type Segment } from '../../locale/segments.ts'
import { whomText } from '../groupWords.ts'
import { comparedFigure, countInWords, isLowFirst, type CompareInput } from './compareInput.ts'

export interface CompareFinding {
  readonly segments: readonly Segment[]
  readonly deck: string | null
}

/** How far a range of places can be put into words. */
export type PlaceClaim = 'above' | 'around' | 'below' | 'unsure'

type Rank = Extract<ComparedFigure['rank'], { readonly lowest: number }>

/**
 * What a range of places carries: the own municipality does better than most peers only when even the worst place of
 * the range leaves more than half of the peers behind it. "Around" takes the whole range inside the middle half.
 */
export function placeClaim({ lowest, highest, of }: Pick<Rank, 'lowest' | 'highest' | 'of'>): PlaceClaim {
  const middle = (of + 1) / 2
  if (highest < middle) return 'above'
  if (lowest > middle) return 'below'
  const quarter = (of - 1) / 4
  return lowest >= 1 + quarter && highest <= of - quarter ? 'around' : 'unsure'
}

/** Whether fewer municipalities of the group than are needed have any figure at all. */
export function isTooFew({ comparison }: Pick<CompareInput, 'comparison'>): boolean {
  return comparison.membersWithData < minimumPeers
}

function ownRow(figure: ComparedFigure): ComparedFigure['rows'][number] | null {
  return figure.rows.find(({ isOwn }) => isOwn) ?? null
}

function view(sentence: string, deck: string | null): CompareFinding {
  return { segments: toSegments(sentence), deck }
}

function haveText({ comparison, words }: CompareInput, have: number): string {
  const all = words.number(comparison.group.members.length)
  return words.text.compare.deck.have(words.number(have), all, words.number(minimumPeers))
}

function rankedFinding(input: CompareInput, rank: Rank): CompareFinding {
  const { comparison, metric, words } = input
  const text = words.text.compare
  const peers = rank.of - 1
  const claimed = placeClaim(rank)
  const whom = claimed === 'around' ? text.finding.middle : text.finding.most
  const others = whom(countInWords(words, peers), whomText(words, input.comparison.group.choice.kind))
  const claim = text.finding[claimed][metric](comparison.group.own.name, others)
  const [lowest, highest, of] = [rank.lowest, rank.highest, rank.of].map((place) => words.number(place))
  const sentence =
    lowest === highest
      ? text.finding.withOneRank(claim, lowest ?? '', of ?? '')
      : text.finding.withRank(claim, lowest ?? '', highest ?? '', of ?? '')
  return view(sentence, deckText(input, rank, claimed))
}

/**
 * How many peers it does better than, as a range; from below, how many do better than it. Where the sentence claims
 * neither, only how many stand lower; nothing where that may be none or all.
 */
function deckText({ metric, words }: CompareInput, rank: Rank, claimed: PlaceClaim): string | null {
  const { deck } = words.text.compare
  const peers = rank.of - 1
  const isBelow = claimed === 'below'
  const { lowest, highest } = isBelow ? { lowest: rank.lowest - 1, highest: rank.highest - 1 } : rank.aheadOf
  if (lowest === 0 && highest === peers) return null
  const range =
    lowest === highest ? words.number(lowest) : deck.range(words.number(lowest), words.number(highest))
  const of = words.number(peers)
  if (claimed === 'around' || claimed === 'unsure') return deck.lower(range, of)
  return (isBelow ? deck.behind : deck.ahead)[metric](range, of)
}

/** Why there is no place: the own figure first, then the others'. */
function unrankedFinding(input: CompareInput, figure: ComparedFigure): CompareFinding {
  const { comparison, words } = input
  const { finding, deck } = words.text.compare
  const { name } = comparison.group.own
  const own = ownRow(figure)?.figure ?? null
  const known = figure.band.n
  if (own === null || own.value === null) {
    const reason = own === null ? 'noMessages' : own.reason
    if (reason === 'noOwnData' && known >= minimumPeers)
      return view(finding.ownNothing(name, words.number(known)), deck.importOwn)
    return view(finding.ownUnknown(name), words.text.figures.reasons[reason])
  }
  if (figure.rank.lowest === null && figure.rank.reason === 'otherPart')
    return view(finding.ownNarrowed(name), null)
  if (figure.band.median === null) {
    if (figure.band.reason === 'otherClock') return view(finding.otherClock, null)
    const all = words.number(comparison.group.members.length)
    return view(finding.tooFewOfFigure(words.number(known), all), null)
  }
  return besideBand(input, figure)
}

/** The others' figures are known without their certainty: the own interval against their middle half, and no place. */
function besideBand(input: CompareInput, figure: ComparedFigure): CompareFinding {
  const { comparison, metric, words } = input
  const { finding, deck } = words.text.compare
  const place = ownRow(figure)?.place ?? null
  const whom = finding.middleHalf(
    countInWords(words, figure.band.n),
    whomText(words, input.comparison.group.choice.kind),
  )
  if (place === null) return view(finding.ownUnknown(comparison.group.own.name), deck.noRank)
  // A place is by value: of a time the lower half is the faster one.
  const better = isLowFirst(metric) ? 'below' : 'above'
  const claimed = place === 'within' ? 'around' : place === better ? 'above' : 'below'
  const sentence = finding[claimed][metric](comparison.group.own.name, whom)
  return view(finding.withoutRank(sentence), deck.noRank)
}

/**
 * The page's one sentence. It claims no more than the interval of places carries, and says why there is no place where
 * there is none.
 */
export function compareFinding(input: CompareInput): CompareFinding {
  const { comparison, words } = input
  const { finding } = words.text.compare
  const { own, members } = comparison.group
  if (members.length === 0) return view(finding.nobody(own.name), null)
  if (comparison.membersWithData === 0) return view(finding.nothingYet(own.name), null)
  if (isTooFew(input)) return view(finding.tooFew(own.name), haveText(input, comparison.membersWithData))
  const figure = comparedFigure(input)
  if (figure === null) return view(finding.ownUnknown(own.name), null)
  return figure.rank.lowest === null ? unrankedFinding(input, figure) : rankedFinding(input, figure.rank)
}
