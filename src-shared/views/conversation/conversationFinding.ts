import { assertNever } from '../../domain/assertNever.ts'
import { plainText, toSegments } from '../../locale/segments.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { emptyChoice, incomplete, type FindingView } from '../choiceStates.ts'
import { whomText } from '../groupWords.ts'
import { isOfTopicOrTeam } from '../overview/overviewInput.ts'
import {
  knownCount,
  ofHundred,
  publishedShare,
  tellingRatio,
  type ConversingInput,
} from './conversingInput.ts'

/** Below this a share says nothing. */
const fewest = MIN_SAMPLE

function view(sentence: string, deck: string | null, action: FindingView['action'] = null): FindingView {
  return { segments: toSegments(sentence), deck, action }
}

/** How much of what is posted is an answer, with what it once was; null where that cannot be told. */
function ratioSentence(input: ConversingInput): string | null {
  const { words, page } = input
  const text = words.text.conversation.finding
  const ratio = tellingRatio(input)
  if (ratio === null) return null
  if (ratio.value === null) {
    const { replies, reposts, ownPosts } = page.current.sending
    const sent = replies + reposts + ownPosts
    const isFew = ratio.reason === 'tooFew' && sent > 0 && sent < fewest
    return isFew ? text.ratioFew(words.number(sent), words.number(replies)) : null
  }
  const then = publishedShare(input, 'replies')
  const own =
    ratio.value === 0
      ? text.ratioNone
      : ratio.value === 1
        ? text.ratioAll
        : text.ratio(ofHundred(words, ratio.value))
  const isInHundred = ratio.value > 0 && ratio.value < 1
  return then === null || !isInHundred
    ? own
    : `${own}\n${text.before(then.year, ofHundred(words, then.share))}`
}

/** The own ratio as a plain sentence under another finding, without what it once was. */
function postedDeck(input: ConversingInput): string | null {
  const [own = null] = ratioSentence(input)?.split('\n') ?? []
  return own === null ? null : plainText(toSegments(own))
}

function dialogueSentence({ words, page }: ConversingInput): string | null {
  const text = words.text.conversation.finding
  const { value } = page.current.dialogueShare
  if (value === null) return null
  return value === 0 ? text.dialogueNone : text.dialogue(ofHundred(words, value))
}

/** Where the peers stand, only beside an own ratio that is about the same messages. */
function peersDeck(input: ConversingInput): string | null {
  const { words, page } = input
  const text = words.text.conversation.deck
  const own = tellingRatio(input)
  const { median } = page.peers.conversationRatio
  if (own === null || own.value === null || median === null || page.peersOfWhole.conversationRatio)
    return null
  const [whom, count] = [whomText(words, page.peerKind), ofHundred(words, median)]
  const isChance = own.low !== null && own.high !== null && own.low <= median && median <= own.high
  return isChance ? text.peersChance(whom, count) : text.peers(whom, count)
}

/** Under a ratio: the peers, and how often a conversation goes on. Without one: why not. */
function deckOf(input: ConversingInput): string | null {
  const { words, page, filter } = input
  const text = words.text.conversation.deck
  const ratio = tellingRatio(input)
  const { value } = page.current.dialogueShare
  if (ratio !== null && ratio.value !== null) {
    const pieces = [peersDeck(input), value === null ? null : text.dialogue(words.percent(value))]
    const known = pieces.filter((piece) => piece !== null)
    return known.length === 0 ? null : known.join(' ')
  }
  if (isOfTopicOrTeam(filter)) return text.allTopics
  if (ratio === null || ratio.reason === 'tooFew') return null
  return text.ratioUnknown(words.text.figures.reasons[ratio.reason])
}

/** Why questions cannot be counted: under a chosen team what it left open is unknown; else the source holds none. */
function uncounted(input: ConversingInput): FindingView {
  const { words, page } = input
  const text = words.text.conversation
  const { actions } = words.text.overview
  const { cases } = page.current
  if (typeof cases !== 'number' && cases.reason === 'teamOfAnsweredOnly') {
    const sentence = dialogueSentence(input) ?? text.finding.unknown
    return view(sentence, words.text.figures.reasons[cases.reason], {
      kind: 'allTeams',
      label: actions.allTeams,
    })
  }
  const action = { kind: 'whichSource', label: actions.whichSource } as const
  const pieces = [peersDeck(input), text.deck.noCitizens].filter((piece) => piece !== null)
  return view(ratioSentence(input) ?? text.finding.unknown, pieces.join(' '), action)
}

function nobodyAnswered({ words, page }: ConversingInput): string {
  const text = words.text.conversation.finding
  const cases = knownCount(page.current.cases)
  return cases === null || cases === 1 ? text.nobodyAnsweredOne : text.nobodyAnswered(words.number(cases))
}

function ofState(input: ConversingInput): FindingView {
  const { page, words, filter } = input
  const { finding, deck, actions } = words.text.overview
  const text = words.text.conversation.finding
  const toImport = { kind: 'import', label: actions.import } as const
  const toAll = { kind: 'showAll', label: actions.showAll } as const
  switch (page.state) {
    case 'empty':
      return view(finding.empty, deck.empty, toImport)
    case 'benchmarkOnly':
      return view(finding.benchmarkOnlyFew, deck.benchmarkOnly, toImport)
    case 'noMessagesInPeriod':
      return view(finding.noMessages, emptyChoice({ data: page, filter, words }), toAll)
    case 'noCitizensMessages':
      return uncounted(input)
    case 'nobodyAnswered':
      return view(nobodyAnswered(input), postedDeck(input) ?? deckOf(input))
    case 'figures':
      return page.current.cases === 0 && (tellingRatio(input)?.value ?? null) === null
        ? view(text.noQuestions, emptyChoice({ data: page, filter, words }), toAll)
        : view(ratioSentence(input) ?? dialogueSentence(input) ?? text.unknown, deckOf(input))
    default:
      return assertNever(page.state)
  }
}

/** The page's one finding (sending or conversing), the line under it, and at most one action, for every state. */
export function conversationFinding(input: ConversingInput): FindingView {
  const { page, words, filter } = input
  const found = ofState(input)
  if (page.state === 'empty' || page.state === 'benchmarkOnly' || page.state === 'noMessagesInPeriod')
    return found
  const deck = [incomplete({ data: page, words, filter }), found.deck].filter((part) => part !== null)
  return { ...found, deck: deck.length === 0 ? null : deck.join(' ') }
}
