import type { Count } from '../../../domain/figure.ts'
import type { PageFigure } from '../../../report/page.ts'
import { publishedShare, roundShare, type ConversingInput } from '../../conversation/conversingInput.ts'
import { isOfTopicOrTeam } from '../../overview/overviewInput.ts'
import { besideWhole, figureOf, plainFigure, smallestOf, withheld } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { tellableShares } from '../tellableParts.ts'
import { begunParts, lastParts, partName } from './trendParts.ts'

type Part = PageInput['figures']['conversation']['series'][number]
export type Measure = 'conversationRatio' | 'dialogueShare'

/** A part of the period that has room on the axis. */
interface ShownPart {
  readonly part: Part
  readonly name: string
  readonly figure: PageFigure
}

export interface PeersFigures {
  readonly median: PageFigure
  readonly q1: PageFigure
  readonly q3: PageFigure
}

export interface Told {
  readonly measure: Measure
  readonly own: PageFigure
  readonly series: readonly ShownPart[]
  readonly peers: PeersFigures | null
  readonly before: PageFigure | null
  readonly published: PageFigure | null
}

/** What was posted has no topic or team: of such a choice only whether a conversation goes on can be told. */
export function measureOf({ figures }: PageInput): Measure | null {
  const { conversationRatio, dialogueShare } = figures.conversation.current
  if (conversationRatio.value !== null && !isOfTopicOrTeam(figures.filter)) return 'conversationRatio'
  return dialogueShare.value === null ? null : 'dialogueShare'
}

function nameOf({ words }: PageInput, measure: Measure): string {
  const text = words.text.presentationStory.conversation
  return measure === 'conversationRatio' ? text.figureRatio : text.figureDialogue
}

/** Questions that may go on are a part of all questions, told elsewhere; messages sent are not. */
function wholeOf(measure: Measure, cases: Count): Count {
  return measure === 'dialogueShare' ? cases : 0
}

/** One share a part of the period; none from which the count of a small part would follow. */
function seriesOf(input: PageInput, measure: Measure): readonly ShownPart[] {
  const text = input.words.text.presentationStory
  const { granularity } = input.figures.conversation
  const series = begunParts(input.figures.conversation.series, input.figures.choice.dataTo)
  const told = tellableShares(
    series.map((part) => part[measure]),
    smallestOf(input),
  )
  const parts = series.map((part, place) => {
    const key = `${measure}.${part.key}`
    const partText = partName(input.words, granularity, part)
    const name = text.conversation.ofPart(nameOf(input, measure), partText)
    const figure =
      told[place] === true
        ? besideWhole(input, figureOf(input, key, name, 'share', part[measure]), wholeOf(measure, part.cases))
        : withheld(key, name, 'share', null, text.missing.tooFew)
    return { part, name: partText, figure }
  })
  return lastParts(parts, granularity)
}

function peersOf(input: PageInput, measure: Measure, name: string): PeersFigures | null {
  const { peers, peersOfWhole } = input.figures.conversation
  const values = peers[measure]
  if (values.median === null || peersOfWhole[measure]) return null
  const { median, q1, q3, n } = values
  const text = input.words.text.presentationStory.conversation
  const key = `${measure}.peers`
  return {
    median: plainFigure(input, key, text.figurePeers(name), 'share', { value: median, n }),
    q1: plainFigure(input, `${key}.q1`, text.figurePeersLow(name), 'share', { value: q1, n }),
    q3: plainFigure(input, `${key}.q3`, text.figurePeersHigh(name), 'share', { value: q3, n }),
  }
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

export function toldOf(input: PageInput, measure: Measure): Told {
  const { conversation } = input.figures
  const text = input.words.text.presentationStory.conversation
  const name = nameOf(input, measure)
  const { previous } = conversation
  const before =
    previous === null
      ? null
      : besideWhole(
          input,
          figureOf(input, `${measure}.before`, text.figureBefore(name), 'share', previous[measure]),
          wholeOf(measure, previous.cases),
        )
  return {
    measure,
    own: besideWhole(
      input,
      figureOf(input, measure, name, 'share', conversation.current[measure]),
      wholeOf(measure, conversation.current.cases),
    ),
    series: seriesOf(input, measure),
    peers: peersOf(input, measure, name),
    before: before?.value === null ? null : before,
    published: publishedOf(input, measure),
  }
}
