import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import type { PageFigure } from '../../../report/page.ts'
import { isOfTopicOrTeam, within } from '../../overview/overviewInput.ts'
import { choiceText, footOf } from '../pageFoot.ts'
import { countOf, figureOf } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { ofTenFigure } from './ofTen.ts'
import { storyPage } from './storyParts.ts'
import { weekFigure } from './weekFigure.ts'
import { withCapital } from '../../../locale/withCapital.ts'

/** How the municipality does in one sentence, with the figures it tells. */
export interface CoverSentence {
  readonly text: string
  readonly figures: readonly PageFigure[]
}

function timeText(input: PageInput, timeMs: number): string {
  const { figures, words } = input
  const time = within({ words, filter: figures.filter }, timeMs)
  return figures.filter.clock === 'opening' ? words.text.presentationStory.cover.openingTime(time) : time
}

/** A share as it may be told, also as a bound; null where nothing is known of it. */
function toldShare({ words }: PageInput, figure: PageFigure): string | null {
  return figure.value !== null || /\d/.test(figure.text) ? titleShare(words, figure) : null
}

/** Nought and all are told as far as the interval carries them. */
function toldRate({ words }: PageInput, week: PageFigure): PageFigure {
  return week.value === 0 || week.value === 1 ? ofTenFigure(words, week) : week
}

function responseSentence(input: PageInput): CoverSentence {
  const { figures, words } = input
  const text = words.text.presentationStory.cover
  const { medianMs } = figures.response.current
  const rate = toldRate(input, weekFigure(input))
  const told = rate.key.endsWith('.ofTen') ? rate.text : toldShare(input, rate)
  if (medianMs.value === null)
    return told === null ? { text: text.unknown, figures: [] } : { text: text.rate(told), figures: [rate] }
  const name = words.text.figures.keyFigures.medianMs
  const median = figureOf(input, 'medianMs', name, 'ms', medianMs)
  if (median.value === null) return { text: text.few, figures: [] }
  if (figures.filter.clock === 'opening' && median.value === 0)
    return { text: text.beforeOpening, figures: [median] }
  const time = timeText(input, median.value)
  return told === null
    ? { text: text.half(time), figures: [median] }
    : { text: text.halfAndRate(time, told), figures: [median, rate] }
}

/** Of a source without questions: how much of what is posted is an answer. */
function sendingSentence(input: PageInput): CoverSentence | null {
  const { figures, words } = input
  if (isOfTopicOrTeam(figures.filter)) return null
  const name = words.text.figures.keyFigures.conversationRatio
  const { conversationRatio } = figures.conversation.current
  const ratio = figureOf(input, 'conversationRatio', name, 'share', conversationRatio)
  const told = toldShare(input, ratio)
  return told === null ? null : { text: words.text.presentationStory.cover.ratio(told), figures: [ratio] }
}

export function coverSentence(input: PageInput): CoverSentence {
  const { figures, words } = input
  const text = words.text.presentationStory.cover
  const { cases } = figures.response.current
  const { state } = figures.choice
  if (state === 'empty' || state === 'benchmarkOnly') return { text: text.noData, figures: [] }
  if (state === 'noMessagesInPeriod') return { text: text.noQuestions, figures: [] }
  if (typeof cases !== 'number') return sendingSentence(input) ?? { text: text.unknown, figures: [] }
  if (cases === 0) return sendingSentence(input) ?? { text: text.noQuestions, figures: [] }
  if (cases < MIN_SAMPLE) return { text: text.few, figures: [] }
  if (state === 'nobodyAnswered') return { text: text.nobody, figures: [] }
  return responseSentence(input)
}

/** "juli t/m september 2026", or that there are no data. */
export function periodText({ figures, words }: PageInput): string {
  const { period } = figures.choice
  return period === null ? words.text.presentationStory.noPeriod : words.period(period.from, period.to)
}

/** What the municipality is called, the one sentence, of what and of when; and that an example is invented. */
export function coverPage(input: PageInput): MadePage {
  const { figures, words } = input
  const text = words.text.presentationStory.cover
  const { municipality, choice, timeZone } = figures
  const sentence = coverSentence(input)
  const subtitle = withCapital(sentence.text)
  const cases = countOf(input, 'cases', text.cases, figures.response.current.cases)
  const isSending = choice.state === 'noCitizensMessages'
  const made = words.instantDate(figures.takenAtMs, timeZone)
  const foot = footOf(input, { basis: null, definition: null })
  return storyPage(input, {
    kind: 'cover',
    finding: (isSending ? text.titleSending : text.title)(municipality.name),
    lead: null,
    body: {
      kind: 'cover',
      subtitle,
      lines: [
        withCapital(choiceText(input)),
        [...(choice.dataTo === null ? [] : [text.dataTo(words.date(choice.dataTo))]), text.made(made)].join(
          ' · ',
        ),
        ...(figures.isExample ? [text.example(municipality.name)] : []),
      ],
    },
    foot,
    figures: [...sentence.figures, cases],
    say: [subtitle],
  })
}
