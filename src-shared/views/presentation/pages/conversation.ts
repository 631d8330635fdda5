import type { ChartValue, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { publishedShare } from '../../conversation/conversingInput.ts'
import { isOfTopicOrTeam } from '../../overview/overviewInput.ts'
import { shareAxis } from '../chartAxis.ts'
import { basisOf, footOf } from '../pageFoot.ts'
import { countOf, intervalText } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { storyPage, whomOf } from './storyParts.ts'
import { partTicks, partlyBands, partsTitle } from './trendParts.ts'
import { measureOf, toldOf } from './conversationFigures.ts'
import type { PeersFigures, Told } from './conversationFigures.ts'

/** Against the middle half of the peers, the own interval included; null where neither leaves out the other clearly. */
function placeOf({ own, peers }: Told): 'more' | 'less' | 'alike' | null {
  if (peers === null || own.low === null || own.high === null) return null
  const [median, q1, q3] = [peers.median.value ?? 0, peers.q1.value ?? 0, peers.q3.value ?? 1]
  if (own.low > q3) return 'more'
  if (own.high < q1) return 'less'
  return own.low <= median && median <= own.high ? 'alike' : null
}

function findingOf(input: PageInput, told: Told): string {
  const text = input.words.text.presentationStory.conversation
  const { own, measure } = told
  if (measure === 'dialogueShare')
    return own.value === 0
      ? text.dialogueNone
      : text.dialogue(titleShare(input.words, own, [told.before?.value ?? null]))
  if (own.value === 0) return text.ratioNone
  if (own.value === 1) return text.ratioAll
  const whom = whomOf(input, input.figures.conversation.peerKind)
  const share = titleShare(input.words, own, [told.before?.value ?? null, told.peers?.median.value ?? null])
  switch (placeOf(told)) {
    case 'more':
      return text.ratioMore(share, whom)
    case 'less':
      return text.ratioLess(share, whom)
    case 'alike':
      return text.ratioAlike(share, whom)
    case null:
      return text.ratio(share)
  }
}

/** What is told of the comparison period, as far as the interval of the difference carries it. */
function beforeText({ figures, words }: PageInput, { before, own, measure }: Told): string | null {
  const text = words.text.presentationStory.conversation
  if (before === null || own.value === null) return null
  const difference = figures.conversation.differences[measure]
  if (difference.value === null) return text.before(before.text)
  if (difference.low > 0) return text.moreThanBefore(before.text)
  return difference.high < 0 ? text.lessThanBefore(before.text) : text.alikeBefore(before.text)
}

function leadOf(input: PageInput, told: Told, isInParts: boolean): string {
  const { words, figures } = input
  const text = words.text.presentationStory.conversation
  const { peers, measure } = told
  const what = measure === 'conversationRatio' ? text.leadRatio : text.leadDialogue
  const line = peers === null ? null : text.peersLine(peers.median.text, words.number(peers.median.n ?? 0))
  return [isInParts ? what[figures.conversation.granularity] : what.whole, text.interval, line]
    .filter((part) => part !== null)
    .join(' ')
}

/** Few enough to print each value at its mark. */
const mostPrinted = 6

function valueOf({ value, low, high, text }: PageFigure, isPrinted: boolean): ChartValue {
  return { value, low, high, label: value === null || !isPrinted ? '' : text }
}

function lineOf({ words }: PageInput, peers: PeersFigures | null): ReportChart['norm'] {
  if (peers === null || peers.median.value === null) return null
  const { value, text } = peers.median
  return { value, label: words.text.presentationStory.conversation.peersLabel(text) }
}

function chartOf(input: PageInput, told: Told, lead: string): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationStory.conversation
  const { series, peers, measure } = told
  const { granularity } = figures.conversation
  const parts = series.map(({ part }) => part)
  const known = series.map(({ figure }) => figure).filter(({ value }) => value !== null)
  const printed = known.length <= mostPrinted ? known : [known[0], known.at(-1)]
  const spoken = series.map(({ name, figure }) => {
    const range = intervalText(input, figure)
    return text.altPart(name, range === null ? figure.text : `${figure.text} (${range})`)
  })
  const places = [...known, ...(peers === null ? [] : [peers.median])].flatMap(({ value, high }) => [
    value,
    high,
  ])
  const title = measure === 'conversationRatio' ? text.axisRatio : text.axisDialogue
  const shares = places.filter((share) => share !== null)
  return {
    kind: 'points',
    categories: partTicks(words, granularity, parts),
    categoryTitle: partsTitle(
      words,
      granularity,
      parts,
      measure === 'conversationRatio' ? text.categories : undefined,
    ),
    series: [
      {
        name: figures.municipality.name,
        role: 'own',
        values: series.map(({ figure }) => valueOf(figure, printed.includes(figure))),
      },
    ],
    axis: shareAxis(words, title, shares),
    norm: lineOf(input, peers),
    bands: partlyBands(words, parts),
    ownCategory: null,
    altText: text.alt(lead, spoken.join('; ')),
  }
}

/** Of the whole choice, what the parts would show where there are too few of them: one bar. */
function singleChart(input: PageInput, told: Told, lead: string): ReportChart {
  const chart = chartOf(input, told, lead)
  const { own } = told
  const { name } = input.figures.municipality
  const shares = [own.high ?? own.value, told.peers?.median.value ?? null].filter((share) => share !== null)
  return {
    ...chart,
    categories: [name],
    categoryTitle: null,
    bands: [],
    series: [{ name, role: 'own', values: [valueOf(own, true)] }],
    axis: shareAxis(input.words, chart.axis.title, shares),
    altText: input.words.text.presentationStory.conversation.alt(lead, `${name}: ${own.text}`),
  }
}

function basisLine(input: PageInput, { own, measure }: Told): string | null {
  const isRatio = measure === 'conversationRatio'
  const text = input.words.text.presentationStory.conversation
  if (own.n === null) return null
  return basisOf(input, countOf(input, 'n', text.sent, own.n), isRatio ? 'sent' : 'answered')
}

/** Sending or conversing: how much of what is posted is an answer; else how often a conversation goes on. */
export function conversationPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationStory.conversation
  const measure = measureOf(input)
  const isPart =
    isOfTopicOrTeam(figures.filter) && figures.conversation.current.conversationRatio.value !== null
  if (measure === null) return { page: null, whyNot: isPart ? text.whyNotPart : text.whyNot }
  const told = toldOf(input, measure)
  if (told.own.value === null) return { page: null, whyNot: text.whyNot }
  const isInParts = told.series.filter(({ figure }) => figure.value !== null).length >= 2
  const lead = leadOf(input, told, isInParts)
  const chart = !isInParts ? singleChart(input, told, lead) : chartOf(input, told, lead)
  const { peers } = told
  const beside = [
    peers?.median ?? null,
    peers?.q1 ?? null,
    peers?.q3 ?? null,
    told.before,
    told.published,
  ].filter((figure) => figure !== null)
  const { published } = told
  const year = publishedShare({ page: figures.conversation }, 'replies')?.year ?? ''
  return storyPage(input, {
    kind: 'conversation',
    finding: findingOf(input, told),
    lead,
    body: { kind: 'chart', chart },
    foot: footOf(input, {
      basis: basisLine(input, told),
      definition: measure === 'conversationRatio' ? text.definitionRatio : text.definitionDialogue,
    }),
    figures: [told.own, ...beside, ...told.series.map(({ figure }) => figure)],
    say: [beforeText(input, told), published === null ? null : text.published(published.text, year)].filter(
      (sentence) => sentence !== null,
    ),
  })
}
