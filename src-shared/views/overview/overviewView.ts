import { changesView, type ChangesView } from './changes.ts'
import { curveView, type CurveView } from './curveView.ts'
import type { FindingView } from '../choiceStates.ts'
import { findingView } from './finding.ts'
import { keyFigureRows, type KeyFigureRow } from './keyFigureRows.ts'
import { linkedView, meanLine, sendingView, type LinkedView, type SendingView } from './sourceFigures.ts'
import { groupName } from '../groupWords.ts'
import { hoursSentence } from '../hours/hoursSentence.ts'
import { sourceLine } from './sourceLine.ts'
import { isOfTopicOrTeam, type OverviewInput } from './overviewInput.ts'

/** The whole page Overzicht as words and fractions; the screen only draws it. */
export interface OverviewView {
  readonly finding: FindingView
  /** Empty when the state has no figures to show. */
  readonly rows: readonly KeyFigureRow[]
  /** What the column of the others is called. */
  readonly peersName: string
  readonly mean: string | null
  /** What opening hours are and when a wait counts 0; null in calendar time. */
  readonly openingNote: string | null
  readonly curve: CurveView | null
  readonly linked: LinkedView | null
  readonly sending: SendingView | null
  readonly changes: ChangesView | null
  readonly source: string
}

function openingWords({ overview, words, hours }: OverviewInput): string {
  const hasFormerHours = overview.predecessors?.some((former) => former.hasOwnHours) ?? false
  return hoursSentence(words, hours, hasFormerHours)
}

/** Which parts a state shows: never an empty axis, never a figure that cannot be known. */
export function overviewView(input: OverviewInput): OverviewView {
  const { state } = input.overview
  const hasOwn = state === 'figures' || state === 'nobodyAnswered' || state === 'noCitizensMessages'
  const hasRows = hasOwn || state === 'benchmarkOnly'
  return {
    finding: findingView(input),
    rows: hasRows ? keyFigureRows(input) : [],
    openingNote:
      hasOwn && input.filter.clock === 'opening'
        ? input.words.text.overview.table.openingNote(openingWords(input))
        : null,
    peersName: groupName(input.words, input.overview.peerGroup?.kind ?? null),
    mean: hasOwn ? meanLine(input) : null,
    curve: state === 'figures' ? curveView(input) : null,
    linked: state === 'noCitizensMessages' ? linkedView(input) : null,
    sending: state === 'noCitizensMessages' && !isOfTopicOrTeam(input.filter) ? sendingView(input) : null,
    changes: hasOwn ? changesView(input) : null,
    source: state === 'empty' ? '' : sourceLine(input),
  }
}
