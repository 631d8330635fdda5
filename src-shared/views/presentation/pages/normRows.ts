import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { PageFigure } from '../../../report/page.ts'
import { agreedShare } from '../../response/responseInput.ts'
import { figureOf } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { verdictOf, type NormVerdict } from './normClaim.ts'
import { agreedTime, commonTarget } from './normTime.ts'
import { partFigures, type Part } from './responseParts.ts'

export type Norm = ReportFigures['response']['norms'][number]

export interface Row {
  readonly name: string
  /** In a sentence: the channel, or what is taken together. */
  readonly called: string
  readonly figure: PageFigure
  readonly target: number | null
  /** null = not a rule itself: all questions, or one channel of a rule. */
  readonly verdict: NormVerdict | null
}

/** The time of a norm, and of which clock. */
export function ruleTime(input: PageInput, { rule }: Norm): string {
  const time = agreedTime(input, rule.limitMs, rule.clock)
  return rule.clock === 'opening' ? input.words.text.presentationPages.openingTime(time) : time
}

/** What a norm is about; where channels are chosen, "all" are no more than these. */
function channelsOf({ figures, words }: PageInput, { rule }: Norm): string {
  const text = words.text.presentationPages.norm
  if (rule.channel !== null) return words.text.figures.channels[rule.channel]
  if (figures.response.norms.some((norm) => norm.rule.channel !== null)) return text.otherChannels
  const [only, second] = figures.filter.channels ?? []
  if (only === undefined) return text.allChannels
  return second === undefined ? words.text.figures.channels[only] : text.chosenChannels
}

/** "WhatsApp, 1 uur openingstijd", with what was agreed where the norms differ in it, and dates where a norm has them. */
export function ruleName(input: PageInput, norm: Norm, isSameTarget: boolean): string {
  const { words, figures } = input
  const text = words.text.presentationPages.norm
  const { norms } = figures.response
  const { channel, targetShare, validFrom, validTo } = norm.rule
  const plain = text.rule(channelsOf(input, norm), ruleTime(input, norm))
  const agreed =
    isSameTarget || targetShare === null ? plain : text.ruleAgreed(plain, agreedShare(words, targetShare))
  // Dates tell rules apart only where a channel has had more than one.
  const isOne = norms.filter(({ rule }) => rule.channel === channel).length === 1
  if (isOne) return agreed
  if (validFrom !== null) return text.from(agreed, words.date(validFrom))
  return validTo === null ? agreed : text.until(agreed, words.date(validTo))
}

/** Said of the figure behind it: of a share that is told as a bound only, whether the norm was met may be told. */
function ruled(
  { name, called, figure }: Pick<Row, 'name' | 'called' | 'figure'>,
  { rule, within }: Norm,
): Row {
  return { name, called, figure, target: rule.targetShare, verdict: verdictOf(within, rule.targetShare) }
}

function rowsOfParts(input: PageInput, parts: readonly (Part & { readonly row: string })[]): readonly Row[] {
  const figures = partFigures(input, parts)
  return parts.flatMap(({ row }, index) => {
    const figure = figures[index]
    return figure === undefined ? [] : [{ name: row, called: row, figure, target: null, verdict: null }]
  })
}

/** Several norms: each as a row, those with the most questions first. */
export function ruleRows(input: PageInput, norms: readonly Norm[]): readonly Row[] {
  const text = input.words.text.presentationPages.norm
  const isSame = commonTarget(input) !== null
  const named = norms.map((norm) => ({ norm, row: ruleName(input, norm, isSame) }))
  const rows = rowsOfParts(
    input,
    named.map(({ norm, row }, index) => ({
      key: `withinNorm.norm.${index + 1}`,
      name: text.figure(row),
      unit: 'share',
      figure: norm.within,
      count: norm.cases,
      row,
    })),
  )
  return rows.map((row, index) => {
    const norm = named[index]?.norm
    return norm === undefined ? row : ruled({ ...row, called: channelsOf(input, norm) }, norm)
  })
}

/** One norm: all questions, then each channel with enough of them. */
export function channelRows(input: PageInput, norm: Norm): readonly Row[] {
  const { words, figures } = input
  const text = words.text.presentationPages.norm
  const { channel } = norm.rule
  const name = channelsOf(input, norm)
  const all = figureOf(input, 'withinNorm', text.figureAll, 'share', norm.within)
  const first = ruled({ name, called: name, figure: all }, norm)
  if (channel !== null || figures.response.byChannel.length < 2) return [first]
  const channels = rowsOfParts(
    input,
    figures.response.byChannel.map(({ key, of }) => ({
      key: `withinNorm.channel.${key}`,
      name: text.figure(words.text.figures.channels[key]),
      unit: 'share',
      figure: of.withinNorm,
      count: of.cases,
      row: words.text.figures.channels[key],
    })),
  )
  return [first, ...channels.toSorted((one, other) => (other.figure.value ?? -1) - (one.figure.value ?? -1))]
}
