import { isOfTopicOrTeam } from '../../overview/overviewInput.ts'
import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import { minimumPeers } from '../../../benchmark/peerValues.ts'
import type { PageFigure, TextPoint } from '../../../report/page.ts'
import { footOf } from '../pageFoot.ts'
import { countOf, figureOf, plainFigure } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { storyPage } from './storyParts.ts'

/** Something that the figures do not tell, with the numbers in it. */
interface Unknown {
  readonly point: TextPoint
  readonly figures: readonly PageFigure[]
}

const most = 6

function plain(head: string, text: string): Unknown {
  return { point: { head, text }, figures: [] }
}

function periodGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  const { period, periodUnfinished, dataFrom, dataTo } = figures.choice
  if (periodUnfinished && dataTo !== null)
    return plain(text.unfinished, text.unfinishedText(words.date(dataTo)))
  const isLate = period !== null && dataFrom !== null && period.from < dataFrom
  return isLate ? plain(text.startsLater, text.startsLaterText(words.date(dataFrom))) : null
}

function sourceGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  if (figures.choice.state === 'noCitizensMessages') return plain(text.ownPosts, text.ownPostsText)
  const only = figures.choice.privateQuestionsOnly ?? []
  const chosen = only.filter((id) => figures.filter.channels?.includes(id) ?? true)
  if (chosen.length === 0) return null
  const names = chosen.map((id) => words.text.figures.channels[id])
  return plain(text.privateOnly, text.privateOnlyText(words.list(names)))
}

function choiceGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  const { filter } = figures
  const isPart = isOfTopicOrTeam(filter) || filter.channels !== null || filter.accountIds !== null
  if (isPart) return plain(text.part, text.partText)
  return filter.withoutIncidents === true ? plain(text.incidents, text.incidentsText) : null
}

function openGap(input: PageInput): Unknown | null {
  const { words, figures } = input
  const text = words.text.presentationStory.unknown
  const { open, cases } = figures.response.current
  if (typeof open !== 'number' || open === 0) return null
  const figure = countOf(input, 'open', text.openCount, open, cases)
  return { point: { head: text.open, text: text.openText(figure.text) }, figures: [figure] }
}

/** More names than this make a list. */
const mostChannels = 5

function channelGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  const { channels } = figures.choice
  if (channels.length === 0 || figures.filter.channels !== null) return null
  const names = channels.map((id) => words.text.figures.channels[id])
  const line = channels.length > mostChannels ? text.channelsMany : text.channelsText(words.list(names))
  return plain(text.channels, line)
}

function smallGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  const groups = [...figures.response.byChannel, ...figures.response.byTopic]
  const isSmall = groups.some(({ of }) => typeof of.cases === 'number' && of.cases < MIN_SAMPLE)
  return isSmall ? plain(text.small, text.smallText(words.number(MIN_SAMPLE))) : null
}

function breakGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  const { breaks } = words.text.presentationPages.trend
  const kinds = [...new Set(figures.response.breaks.map(({ kind }) => kind))]
  return kinds.length === 0
    ? null
    : plain(text.breaks, text.breaksText(words.list(kinds.map((kind) => breaks[kind]))))
}

function topicGap(input: PageInput): Unknown | null {
  const { words, figures } = input
  const text = words.text.presentationStory.unknown
  const unsure = figures.conversation.topicMix.find(({ topic }) => topic === 'unsure')
  if (unsure === undefined || figures.filter.topics !== null || unsure.cases === 0) return null
  if (unsure.share.value === 1) return plain(text.unsure, text.unsureAll)
  const figure = figureOf(input, 'topic.unsure', text.unsureShare, 'share', unsure.share)
  return figure.value === null
    ? plain(text.unsure, text.unsureSome)
    : { point: { head: text.unsure, text: text.unsureText(titleShare(words, figure)) }, figures: [figure] }
}

function peersGap(input: PageInput): Unknown {
  const { words, figures } = input
  const text = words.text.presentationStory.unknown
  const { members, membersWithData } = figures.compare
  if (membersWithData === 0) return plain(text.noPeers, text.noPeersText)
  if (membersWithData < minimumPeers) {
    const have = plainFigure(input, 'peers.have', text.havePeers, 'count', { value: membersWithData })
    const all = plainFigure(input, 'peers.all', text.allPeers, 'count', { value: members })
    return {
      point: { head: text.fewPeers, text: text.fewPeersText(have.text, all.text) },
      figures: [have, all],
    }
  }
  return figures.isExample
    ? plain(text.examplePeers, text.examplePeersText)
    : plain(text.peers, text.peersText)
}

function modelGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  if (figures.plan === null) return null
  const { backTest } = figures.plan
  if (backTest.kind !== 'tested') return plain(text.untested, text.untestedText)
  return backTest.passed ? plain(text.model, text.modelText) : plain(text.failed, text.failedText)
}

function satisfactionGap({ figures, words }: PageInput): Unknown | null {
  const text = words.text.presentationStory.unknown
  return figures.conversation.current.satisfaction.value === null
    ? plain(text.satisfaction, text.satisfactionText)
    : null
}

/** What the figures do not say, the most serious first: at most six, among them always how satisfied people were. */
export function unknownPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationStory.unknown
  const last = satisfactionGap(input)
  const gaps = [
    periodGap,
    sourceGap,
    choiceGap,
    openGap,
    channelGap,
    modelGap,
    peersGap,
    breakGap,
    smallGap,
    topicGap,
  ]
  const found = gaps.map((gap) => gap(input)).filter((gap) => gap !== null)
  const shown = [...found.slice(0, last === null ? most : most - 1), ...(last === null ? [] : [last])]
  return storyPage(input, {
    kind: 'unknown',
    finding: figures.choice.state === 'noCitizensMessages' ? text.titleSending : text.title,
    lead: null,
    body: { kind: 'points', points: shown.map(({ point }) => point) },
    foot: footOf(input, { basis: null, definition: null }),
    figures: shown.flatMap((gap) => gap.figures),
    say: found.slice(last === null ? most : most - 1).map(({ point }) => point.text),
  })
}
