import { assertNever } from '../../domain/assertNever.ts'
import type { FindingView } from '../choiceStates.ts'
import { groupsView, type GroupsView } from './groupsView.ts'
import { responseCurve, type ResponseCurveView } from './responseCurve.ts'
import { responseFinding } from './responseFinding.ts'
import type { ResponseInput } from './responseInput.ts'
import { responseSource } from './responseSource.ts'
import { responseSeries, type ResponseSeriesView } from './seriesView.ts'
import { sharesView, type SharesView } from './shareRows.ts'
import { slowestView, type SlowestView } from './slowestView.ts'
import { weekView, type WeekView } from './weekView.ts'

/** The whole page Reactietijd as words and fractions; the screen only draws it. */
export interface ResponseView {
  readonly finding: FindingView
  readonly curve: ResponseCurveView | null
  readonly shares: SharesView | null
  readonly week: WeekView | null
  readonly groups: GroupsView | null
  readonly series: ResponseSeriesView | null
  readonly slowest: SlowestView | null
  readonly source: string
}

/** Which parts a state shows: questions without one answer still have moments at which they came, and wait. */
function partsOf({ response }: ResponseInput): 'none' | 'waiting' | 'all' {
  switch (response.state) {
    case 'empty':
    case 'benchmarkOnly':
    case 'noMessagesInPeriod':
    case 'noCitizensMessages':
      return 'none'
    case 'nobodyAnswered':
      return 'waiting'
    case 'figures':
      return response.current.cases === 0 ? 'none' : 'all'
    default:
      return assertNever(response.state)
  }
}

export function responseView(input: ResponseInput, timeZone: string): ResponseView {
  const parts = partsOf(input)
  const hasAny = parts !== 'none'
  return {
    finding: responseFinding(input),
    curve: parts === 'all' ? responseCurve(input) : null,
    shares: parts === 'all' ? sharesView(input) : null,
    week: hasAny ? weekView(input) : null,
    groups: parts === 'all' ? groupsView(input) : null,
    series: hasAny ? responseSeries(input) : null,
    slowest: hasAny ? slowestView(input, timeZone) : null,
    source: input.response.state === 'empty' ? '' : responseSource(input),
  }
}
