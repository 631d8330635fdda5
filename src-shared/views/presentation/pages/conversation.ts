import type { Figure } from '../../../domain/figure.ts'
import type { ChartValue, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { publishedShare, roundShare, type ConversingInput } from '../../conversation/conversingInput.ts'
import { isOfTopicOrTeam } from '../../overview/overviewInput.ts'
import { shareAxis } from '../chartAxis.ts'
import { basisOf, footOf } from '../pageFoot.ts'
import { countOf, figureOf, intervalText, plainFigure, smallestOf, withheld } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { tellableShares } from '../tellableParts.ts'
import { partNames, storyPage, whomOf } from './storyParts.ts'

type Measure = 'conversationRatio' | 'dialogueShare'

interface Told {
  readonly measure: Measure
  readonly own: PageFigure
  readonly series: readonly PageFigure[]
  readonly names: ReturnType<typeof partNames>
  readonly peers: PageFigure | null
  readonly before: PageFigure | null
  readonly published: PageFigure | null
}

/** What was posted has no topic or team: of such a choice only whether a conversation goes on can be told. */
function measureOf({ figures }: PageInput): Measure | null {
  const { conversationRatio, dialogueShare } = figures.conversation.current
  if (conversationRatio.value !== null && !isOfTopicOrTeam(figures.filter)) return 'conversationRatio'
  return dialogueShare.value === null ? null : 'dialogueShare'
}

function nameOf({ words }: PageInput, measure: Measure): string {
  const text = words.text.presentationStory.conversation
  return measure === 'conversationRatio' ? text.figureRatio : text.figureDialogue
}

/** One share a part of the period; none from which the count of a small part would follow. */
function seriesOf(
  input: PageInput,
  measure: Measure,
  names: ReturnType<typeof partNames>,
): readonly PageFigure[] {
  const text = input.words.text.presentationStory
  const parts = input.figures.conversation.series
  const told = tellableShares(
    parts.map((part) => part[measure]),
    smallestOf(input),
  )
  return parts.map((part, place) => {
    const key = `${measure}.${part.key}`
    const name = text.conversation.ofPart(nameOf(input, measure), names.full[place] ?? part.key)
    return told[place] === true
      ? figureOf(input, key, name, 'share', part[measure])
      : withheld(key, name, 'share', null, text.missing.tooFew)
  })
}

function peersOf({ figures, ...input }: PageInput, measure: Measure, name: string): PageFigure | null {
  const { peers, peersOfWhole } = figures.conversation
  const values = peers[measure]
  if (values.median === null || peersOfWhole[measure]) return null
  const { median, q1, q3, n } = values
  const text = input.words.text.presentationStory.conversation
  return plainFigure({ figures, ...input }, `${measure}.peers`, text.figurePeers(name), 'share', {
    value: median,
    low: q1,
    high: q3,
    n,
  })
}

function publishedOf(input: PageInput, measure: Measure): PageFigure | null {
  const { words, figures } = input
  // Only what was published is read of the page.
  const page: Pick<ConversingInput['page'], 'published'> = figures.conversation
  const found = measure === 'conversationRatio' ? publishedShare({ page }, 'replies') : null
  if (found === null) return null
  const text = words.text.presentationStory.conversation
  const given = plainFigure(input, 'conversationRatio.published', text.figurePublished(found.year), 'share', {
    value: found.share,
  })
  return { ...given, text: roundShare(words, found.share) }
}

function toldOf(input: PageInput, measure: Measure): Told {
  const { conversation } = input.figures
  const text = input.words.text.presentationStory.conversation
  const name = nameOf(input, measure)
  const names = partNames(input, conversation.granularity, conversation.series)
  const { previous } = conversation
  const before =
    previous === null
      ? null
      : figureOf(input, `${measure}.before`, text.figureBefore(name), 'share', previous[measure])
  return {
    measure,
    own: figureOf(input, measure, name, 'share', conversation.current[measure]),
    series: seriesOf(input, measure, names),
    names,
    peers: peersOf(input, measure, name),
    before: before?.value === null ? null : before,
    published: publishedOf(input, measure),
  }
}

/** Against the middle half of the peers, the own interval included; null where neither leaves out the other clearly. */
function placeOf({ own, peers }: Told): 'more' | 'less' | 'alike' | null {
  if (peers === null || own.low === null || own.high === null || peers.value === null) return null
  if (peers.high !== null && own.low > peers.high) return 'more'
  if (peers.low !== null && own.high < peers.low) return 'less'
  return own.low <= peers.value && peers.value <= own.high ? 'alike' : null
}

function findingOf(input: PageInput, told: Told): string {
  const text = input.words.text.presentationStory.conversation
  const { own, measure } = told
  if (measure === 'dialogueShare') return own.value === 0 ? text.dialogueNone : text.dialogue(own.text)
  if (own.value === 0) return text.ratioNone
  if (own.value === 1) return text.ratioAll
  const whom = whomOf(input, input.figures.conversation.peerKind)
  switch (placeOf(told)) {
    case 'more':
      return text.ratioMore(own.text, whom)
    case 'less':
      return text.ratioLess(own.text, whom)
    case 'alike':
      return text.ratioAlike(own.text, whom)
    case null:
      return text.ratio(own.text)
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

function leadOf(input: PageInput, told: Told): string {
  const { words, figures } = input
  const text = words.text.presentationStory.conversation
  const { peers, measure } = told
  const what = measure === 'conversationRatio' ? text.leadRatio : text.leadDialogue
  const line = peers === null ? null : text.peersLine(peers.text, words.number(peers.n ?? 0))
  return [what[figures.conversation.granularity], text.interval, line]
    .filter((part) => part !== null)
    .join(' ')
}

/** Few enough to print each value at its mark. */
const mostPrinted = 6

function valueOf({ value, low, high, text }: PageFigure, isPrinted: boolean): ChartValue {
  return { value, low, high, label: value === null || !isPrinted ? '' : text }
}

function chartOf(input: PageInput, told: Told, lead: string): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationStory.conversation
  const { series, names, peers, measure } = told
  const known = series.filter(({ value }) => value !== null)
  const printed = known.length <= mostPrinted ? known : [known[0], known.at(-1)]
  const spoken = series.map((figure, place) => {
    const range = intervalText(input, figure)
    return text.altPart(names.full[place] ?? '', range === null ? figure.text : `${figure.text} (${range})`)
  })
  const places = [...known, ...(peers === null ? [] : [peers])].flatMap(({ value, high }) => [value, high])
  const title = measure === 'conversationRatio' ? text.axisRatio : text.axisDialogue
  const shares = places.filter((share) => share !== null)
  return {
    kind: 'points',
    categories: names.short,
    categoryTitle: figures.conversation.granularity === 'week' ? text.starts : null,
    series: [
      {
        name: figures.municipality.name,
        role: 'own',
        values: series.map((figure) => valueOf(figure, printed.includes(figure))),
      },
    ],
    axis: shareAxis(words, title, shares),
    norm:
      peers === null || peers.value === null
        ? null
        : { value: peers.value, label: text.peersLabel(peers.text) },
    bands: [],
    ownCategory: null,
    altText: text.alt(lead, spoken.join('; ')),
  }
}

/** Of the whole choice, what the parts would show where there are too few of them: one bar. */
function singleChart(input: PageInput, told: Told, lead: string): ReportChart {
  const chart = chartOf(input, told, lead)
  const { own } = told
  const { name } = input.figures.municipality
  const shares = [own.high ?? own.value, told.peers?.value ?? null].filter((share) => share !== null)
  return {
    ...chart,
    categories: [name],
    categoryTitle: null,
    series: [{ name, role: 'own', values: [valueOf(own, true)] }],
    axis: shareAxis(input.words, chart.axis.title, shares),
    altText: input.words.text.presentationStory.conversation.alt(lead, `${name}: ${own.text}`),
  }
}

function basis(
  input: PageInput,
  { own, measure }: Told,
): { readonly n: Figure['n']; readonly line: string | null } {
  const isRatio = measure === 'conversationRatio'
  const text = input.words.text.presentationStory.conversation
  const count = countOf(input, 'n', text.sent, own.n ?? 0)
  return { n: own.n ?? 0, line: basisOf(input, count, isRatio ? 'sent' : 'answered') }
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
  const lead = leadOf(input, told)
  const known = told.series.filter(({ value }) => value !== null).length
  const chart = known < 2 ? singleChart(input, told, lead) : chartOf(input, told, lead)
  const beside = [told.peers, told.before, told.published].filter((figure) => figure !== null)
  const { published } = told
  const year = publishedShare({ page: figures.conversation }, 'replies')?.year ?? ''
  return storyPage(input, {
    kind: 'conversation',
    finding: findingOf(input, told),
    lead,
    body: { kind: 'chart', chart },
    foot: footOf(input, {
      basis: basis(input, told).line,
      definition: measure === 'conversationRatio' ? text.definitionRatio : text.definitionDialogue,
    }),
    figures: [told.own, ...beside, ...told.series],
    say: [beforeText(input, told), published === null ? null : text.published(published.text, year)].filter(
      (sentence) => sentence !== null,
    ),
  })
}
