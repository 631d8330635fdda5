import type { ChartTick, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { agreedShare } from '../../response/responseInput.ts'
import { shareAxis } from '../chartAxis.ts'
import { figureOf, plainFigure } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { altText, markOf } from './chartMarks.ts'
import { countVerdicts, verdicts } from './normClaim.ts'
import { oneFinding, severalFinding } from './normFinding.ts'
import { channelRows, ruleName, ruleRows, ruleTime, type Norm, type Row } from './normRows.ts'
import { commonTarget } from './normTime.ts'
import { chartPage, isTold, noPage, responseWhyNot } from './responseParts.ts'

/** More rows than this have no room at 14 points. */
const mostRows = 8

function chartOf(input: PageInput, rows: readonly Row[], line: ChartTick | null): ReportChart {
  const { words } = input
  const text = words.text.presentationPages
  return {
    kind: 'bars',
    categories: rows.map(({ name }) => name),
    categoryTitle: null,
    series: [
      {
        name: text.norm.series,
        role: 'own',
        values: rows.map(({ figure }) => markOf(figure, (share) => share, figure.text)),
      },
    ],
    axis: shareAxis(words, text.axis.shareInNorm, [], true),
    norm: line,
    bands: [],
    ownCategory: null,
    altText: altText(
      input,
      text.norm.lead,
      rows.map(({ name, figure }) => ({ name, figure })),
      line === null ? [] : [text.alt.norm(line.label)],
    ),
  }
}

/** How many norms there are, and of each verdict how many: printed, so figures. */
function countFigures(input: PageInput, rows: readonly Row[]): readonly PageFigure[] {
  const { words } = input
  const { norms: name } = words.text.presentationStory.counts
  const { parts } = words.text.presentationPages.norm
  const found = rows.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))
  const counts = countVerdicts(found)
  const all = plainFigure(input, 'norms', name, 'count', { value: found.length })
  const told = verdicts.filter((verdict) => counts[verdict] > 0)
  return [
    all,
    ...told.map((verdict) => {
      const made = plainFigure(input, `norms.${verdict}`, name, 'count', { value: counts[verdict] })
      return { ...made, text: parts[verdict](made.text) }
    }),
  ]
}

/** What was agreed, as figures: times and shares of the norms themselves. */
function agreedFigures(input: PageInput, shown: readonly Norm[]): readonly PageFigure[] {
  const { words } = input
  const text = words.text.presentationPages.norm
  return shown.flatMap((norm, index) => {
    const { limitMs, targetShare } = norm.rule
    const name = ruleName(input, norm, true)
    const limit = plainFigure(input, `norm.${index + 1}.limitMs`, text.figureLimit(name), 'ms', {
      value: limitMs,
    })
    const told = { ...limit, text: ruleTime(input, norm) }
    if (targetShare === null) return [told]
    const key = `norm.${index + 1}.target`
    const target = plainFigure(input, key, text.figureTarget(name), 'share', { value: targetShare })
    return [told, { ...target, text: agreedShare(words, targetShare) }]
  })
}

function agreedText(input: PageInput, norm: Norm): string {
  const text = input.words.text.presentationPages.norm
  const { channel } = norm.rule
  const time = ruleTime(input, norm)
  return channel === null
    ? text.agreedTime(time)
    : text.agreedTimeOf(input.words.text.figures.channels[channel], time)
}

function leadOf(
  input: PageInput,
  rows: readonly Row[],
  shown: readonly Norm[],
  whole: PageFigure | null,
): string[] {
  const { words, figures } = input
  const text = words.text.presentationPages.norm
  const { norms } = figures.response
  const [only] = norms
  return [
    text.lead,
    ...(whole !== null && isTold(whole) ? [text.together(whole.text)] : []),
    ...(norms.length === 1 && only !== undefined ? [agreedText(input, only)] : []),
    ...(norms.every(({ rule }) => rule.targetShare === null) ? [text.noTarget] : []),
    ...(rows.some(({ figure }) => figure.value === null) ? [text.withheld] : []),
    ...(shown.length < norms.length
      ? [text.mostRows(words.number(shown.length), words.number(norms.length))]
      : []),
  ]
}

/** The shares answered within the own norms, against what was agreed. */
export function normPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationPages
  const why = responseWhyNot(input)
  if (why !== null) return noPage(why)
  const { norms, current } = figures.response
  const ordered = norms.toSorted((one, other) => other.cases - one.cases)
  const shown = ordered.slice(0, mostRows)
  const [first] = ordered
  if (first === undefined) return noPage(text.norm.whyNotSet)
  const isOne = ordered.length === 1
  const rows = isOne ? channelRows(input, first) : ruleRows(input, ordered)
  const told = rows.filter(({ figure }) => figure.value !== null)
  const [row] = rows
  if (row === undefined || told.length === 0 || (isOne && !isTold(row.figure)))
    return noPage(
      first.within.value === null
        ? text.norm.whyNotKnown(words.text.figures.reasons[first.within.reason])
        : text.norm.whyNotWithheld,
    )
  const whole = figureOf(input, 'withinNorm', text.norm.figureAll, 'share', current.withinNorm)
  const target = commonTarget(input)
  const line = target === null ? null : { value: target, label: text.norm.target(agreedShare(words, target)) }
  // A channel without a figure has no row: its bar would say nothing.
  const drawn = (isOne ? told : rows).slice(0, mostRows)
  return chartPage(input, {
    kind: 'norm',
    finding: isOne ? oneFinding(input, first, row) : severalFinding(input, rows, whole),
    lead: leadOf(input, drawn, shown, isOne ? null : whole),
    chart: chartOf(input, drawn, line),
    figures: [
      ...(isOne ? [] : [whole]),
      ...drawn.map(({ figure }) => figure),
      ...agreedFigures(input, shown),
      ...(isOne ? [] : countFigures(input, rows)),
    ],
    definition: text.definitions.norm,
  })
}
