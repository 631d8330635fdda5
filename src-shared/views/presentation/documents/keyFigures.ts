import type { z } from 'zod'
import type { differenceSchema } from '../../../contract/figures.ts'
import type { Figure } from '../../../domain/figure.ts'
import type { PageFigure } from '../../../report/page.ts'
import { whomText } from '../../groupWords.ts'
import { filterSentence } from '../../filter/filterSentence.ts'
import { besideWhole, figureOf, plainFigure } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { weekFigure, withinKey } from '../pages/weekFigure.ts'

type Difference = z.infer<typeof differenceSchema>
type PeersOf = 'medianMs' | 'responseRate7d' | 'within2h'

/** One of the figures that a letter or a monthly page sets side by side. */
export interface KeyFigure {
  readonly name: string
  readonly now: PageFigure
  /** null without a period to compare with. */
  readonly before: PageFigure | null
  /** Now - before; null where one of both is not told. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly lowerIsBetter: boolean
  /** The middle of comparable municipalities; null where it is not known, or counts something else. */
  readonly peers: PageFigure | null
}

interface Source {
  readonly key: string
  readonly name: string
  readonly unit: 'ms' | 'share'
  readonly now: Figure
  readonly before: Figure | null
  readonly difference: Difference
  readonly peersOf: PeersOf | null
}

/** What the period is held against, in words; null where there is nothing. */
export function comparisonText({ figures, words }: PageInput): string | null {
  const choice = { ...figures.choice, accounts: [] }
  return figures.response.previous === null
    ? null
    : filterSentence(words, { ...figures.filter, accountIds: null }, choice).comparison
}

function peersFigure(input: PageInput, { key, name, unit, peersOf }: Source): PageFigure | null {
  const { figures, words } = input
  const { overview, filter } = figures
  if (peersOf === null || overview.peersOfWhole.includes(peersOf)) return null
  // Others are known in calendar time only.
  if (filter.clock === 'opening' && peersOf !== 'responseRate7d') return null
  const values = overview.peers[peersOf]
  if (values.median === null) return null
  const whom = whomText(words, overview.peerGroup?.kind ?? null)
  const named = words.text.presentationDocuments.names.peers(name, whom)
  return plainFigure(input, `${key}.peers`, named, unit, { value: values.median, n: values.n })
}

function keyFigure(input: PageInput, source: Source): KeyFigure {
  const { key, name, unit, difference } = source
  const text = input.words.text.presentationDocuments.names
  const { current, previous } = input.figures.overview
  const now = besideWhole(input, figureOf(input, key, name, unit, source.now), current.cases)
  const then = comparisonText(input)
  const before =
    source.before === null || then === null
      ? null
      : besideWhole(
          input,
          figureOf(input, `${key}.before`, text.before(name, then), unit, source.before),
          previous?.cases ?? 0,
        )
  const isTold = now.value !== null && before !== null && before.value !== null
  return {
    name,
    now,
    before,
    difference: isTold && difference.value !== null ? difference : null,
    lowerIsBetter: unit === 'ms',
    peers: peersFigure(input, source),
  }
}

function medianSource({ figures, words }: PageInput): Source {
  const { response, filter } = figures
  const text = words.text.presentationDocuments.names
  return {
    key: 'medianMs',
    name: filter.clock === 'opening' ? text.inOpening(text.medianMs) : text.medianMs,
    unit: 'ms',
    now: response.current.medianMs,
    before: response.previous?.medianMs ?? null,
    difference: response.differences.medianMs,
    peersOf: 'medianMs',
  }
}

/** The own norm; within four hours where none is set. */
function withinSource({ figures, words }: PageInput): Source {
  const { response, filter } = figures
  const text = words.text.presentationDocuments.names
  const { withinNorm } = response.current
  const hasNorm = withinNorm.value !== null || withinNorm.reason !== 'noNorm'
  if (hasNorm)
    return {
      key: 'withinNorm',
      name: text.withinNorm,
      unit: 'share',
      now: withinNorm,
      before: response.previous?.withinNorm ?? null,
      difference: response.differences.withinNorm,
      peersOf: null,
    }
  return {
    key: 'within.4h',
    name: filter.clock === 'opening' ? text.inOpening(text.within4h) : text.within4h,
    unit: 'share',
    now: response.current.within['4h'],
    before: response.previous?.within['4h'] ?? null,
    difference: response.differences.within4h,
    peersOf: null,
  }
}

/** Of the questions that were followed for seven days: what two periods can be compared by. */
function rateSource({ figures }: PageInput, name: string): Source {
  const { overview } = figures
  return {
    key: 'responseRate7d',
    name,
    unit: 'share',
    now: overview.current.responseRate7d,
    before: overview.previous?.responseRate7d ?? null,
    difference: overview.differences.responseRate7d,
    peersOf: 'responseRate7d',
  }
}

/** The middle of others after a week, as the page for residents draws it. */
function weekPeers(input: PageInput, { key }: PageFigure, name: string): PageFigure | null {
  const { words, figures } = input
  const peers = figures.shares.find(({ timeMs }) => withinKey(timeMs) === key)?.peers ?? null
  if (peers === null) return null
  const whom = whomText(words, figures.overview.peerGroup?.kind ?? null)
  const named = words.text.presentationDocuments.names.peers(name, whom)
  return plainFigure(input, `${key}.peers`, named, 'share', { value: peers.median, n: peers.n })
}

/**
 * The share within a week: the very figure of the pages, which has no period beside it; or, where it is to be compared and the
 * pages tell another, that of the questions that were followed for seven days, called so.
 */
function weekKey(input: PageInput, isCompared: boolean): KeyFigure {
  const text = input.words.text.presentationDocuments.names
  const week = weekFigure(input)
  const isFollowed = week.key === 'responseRate7d'
  if (isFollowed) return keyFigure(input, rateSource(input, text.responseRate7d))
  if (isCompared && comparisonText(input) !== null)
    return keyFigure(input, rateSource(input, text.followed7d))
  const name = text.week
  const rest = { before: null, difference: null, lowerIsBetter: false } as const
  return { ...rest, name, now: { ...week, name }, peers: weekPeers(input, week, name) }
}

/** Half, norm and week: the three that a reader keeps. `isCompared`: held against a period of before. */
export function keyFigures(input: PageInput, isCompared: boolean): readonly KeyFigure[] {
  const half = [medianSource(input), withinSource(input)].map((source) => keyFigure(input, source))
  return [...half, weekKey(input, isCompared)]
}

/** Which way a figure went, as far as its interval carries that. */
export function courseOf({ difference, lowerIsBetter }: KeyFigure): 'better' | 'worse' | 'same' | 'unknown' {
  if (difference === null) return 'unknown'
  if (difference.low <= 0 && difference.high >= 0) return 'same'
  return difference.value < 0 === lowerIsBetter ? 'better' : 'worse'
}

export function figuresOf(keys: readonly KeyFigure[]): readonly PageFigure[] {
  return keys.flatMap(({ now, before, peers }) => [now, before, peers].filter((figure) => figure !== null))
}
