import { assertNever } from '../../domain/assertNever.ts'
import type { MetricId } from '../../metrics/definitions.ts'
import type { FindingView } from '../choiceStates.ts'
import { conversationFinding } from './conversationFinding.ts'
import { conversationRows, type ConversationRowsView } from './conversationRows.ts'
import { conversationSource, sentCount } from './conversationSource.ts'
import type { ConversingInput } from './conversingInput.ts'
import { turnsView, unansweredView, type CountsView } from './countRows.ts'
import { teamsView, topicMixView, type TeamsView, type TopicMixView } from './mixView.ts'
import { overTimeView, type OverTimeView } from './overTimeView.ts'
import { rowIds } from './rowMarks.ts'
import { sendingSeries, type SendingSeriesView } from './sendingSeries.ts'

/** The whole page Gesprek as words and fractions; the screen only draws it. */
export interface ConversationView {
  readonly finding: FindingView
  readonly sending: SendingSeriesView | null
  readonly overTime: OverTimeView | null
  readonly figures: ConversationRowsView | null
  readonly unanswered: CountsView | null
  readonly turns: CountsView | null
  readonly topics: TopicMixView | null
  readonly teams: TeamsView | null
  readonly source: string
  /** What "How is this calculated?" tells of this page and this choice; null where it shows no figures. */
  readonly explained: ExplainedView | null
}

export interface ExplainedView {
  readonly metrics: readonly MetricId[]
  /** What counts on this page beside the questions. */
  readonly also: readonly string[]
}

/** Which parts a state shows: without citizens' messages only what was posted, without answers nothing of answers. */
function partsOf({ page }: ConversingInput): 'none' | 'posted' | 'all' {
  switch (page.state) {
    case 'empty':
    case 'benchmarkOnly':
    case 'noMessagesInPeriod':
      return 'none'
    case 'noCitizensMessages':
      return 'posted'
    case 'nobodyAnswered':
      return 'all'
    case 'figures':
      return page.current.cases === 0 ? 'posted' : 'all'
    default:
      return assertNever(page.state)
  }
}

function explainedView(input: ConversingInput): ExplainedView {
  const sent = sentCount(input)
  return { metrics: ['cases', ...rowIds], also: sent === null ? [] : [sent] }
}

export function conversationView(input: ConversingInput): ConversationView {
  const parts = partsOf(input)
  const hasAny = parts !== 'none'
  const isAll = parts === 'all'
  return {
    finding: conversationFinding(input),
    sending: hasAny ? sendingSeries(input) : null,
    overTime: hasAny ? overTimeView(input) : null,
    figures: hasAny ? conversationRows(input) : null,
    unanswered: isAll ? unansweredView(input) : null,
    turns: isAll ? turnsView(input) : null,
    topics: isAll ? topicMixView(input) : null,
    teams: isAll ? teamsView(input) : null,
    source: input.page.state === 'empty' ? '' : conversationSource(input),
    explained: hasAny ? explainedView(input) : null,
  }
}
