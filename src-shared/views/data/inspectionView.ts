import type { InspectionView } from '../../contract/imports.ts'
import type { NullReason } from '../../domain/figure.ts'
import { supportedFigures } from '../../domain/supports.ts'
import type { Words } from '../words.ts'
import { refusalText } from './refusal.ts'

export interface PreviewLine {
  readonly line: string
  readonly time: string
  readonly channel: string
  readonly account: string
  readonly direction: string
  readonly kind: string
}

/** A chosen file before it is imported: what it is, what it can tell, what is still to be asked. */
export interface ChosenFileView {
  /** One sentence: recognised as ..., or refused. */
  readonly sentence: string
  /** Why it was refused, or that it is there already; null when neither. */
  readonly remark: string | null
  readonly isRefused: boolean
  readonly verified: string | null
  readonly tells: readonly string[]
  /** Figures that share a reason stand together. */
  readonly tellsNot: readonly { readonly names: readonly string[]; readonly reason: string }[]
  readonly preview: readonly PreviewLine[]
  readonly previewNote: string
  /** What must still be answered before it can be imported; null when nothing. */
  readonly stillNeeded: string | null
}

type Supports = NonNullable<InspectionView['supports']>

/** What is known of private questions alone where public ones are not in the source. */
const ofAnswers: ReadonlySet<string> = new Set(['firstResponse', 'responseRate', 'dialogueShare'])

/** What a source can and cannot tell, in words; the reasons stand with what it cannot. */
export function supportsView(
  words: Words,
  supports: Supports | null,
): Pick<ChosenFileView, 'tells' | 'tellsNot'> {
  if (supports === null) return { tells: [], tellsNot: [] }
  const { supported, ofPrivate, publicQuestions } = words.text.figures
  const reasons = new Map<string, string[]>()
  if (supports.publicQuestions !== undefined) {
    reasons.set(sourceReason(words, supports.publicQuestions), [publicQuestions])
  }
  for (const figure of supportedFigures) {
    const reason = supports[figure]
    if (reason === true) continue
    const text = sourceReason(words, reason)
    reasons.set(text, [...(reasons.get(text) ?? []), supported[figure]])
  }
  return {
    tells: supportedFigures
      .filter((figure) => supports[figure] === true)
      .map((figure) =>
        supports.publicQuestions !== undefined && ofAnswers.has(figure)
          ? ofPrivate(supported[figure])
          : supported[figure],
      ),
    tellsNot: [...reasons].map(([reason, names]) => ({ reason, names })),
  }
}

/** Of a source "no messages" means its kind never has them, not that this choice is empty. */
function sourceReason(words: Words, reason: NullReason): string {
  return reason === 'noMessages'
    ? words.text.data.inspection.noneInSource
    : words.text.figures.reasons[reason]
}

/** What still follows from an answer: a guess would read as a fact. */
const unknown = '–'

function previewLines(words: Words, inspection: InspectionView, timeZone: string): PreviewLine[] {
  const text = words.text.data.inspection
  const isDateOpen = inspection.needs.includes('dateOrder')
  const isOwnOpen = inspection.needs.includes('own')
  return inspection.preview.map((row) => ({
    line: words.number(row.line),
    time: isDateOpen ? unknown : words.instant(row.sentAtMs, timeZone),
    channel: words.text.figures.channels[row.channel],
    account: row.accountName ?? unknown,
    direction: isOwnOpen ? unknown : text.directions[row.direction],
    kind: text.kinds[row.kind],
  }))
}

/** `timeZone`: the zone of the municipality, in which the times of the preview are shown. */
export function chosenFileView(words: Words, inspection: InspectionView, timeZone: string): ChosenFileView {
  const text = words.text.data
  const { fileName, format, reason, sizeBytes } = inspection
  const isRefused = format === null || reason !== null
  const preview = previewLines(words, inspection, timeZone)
  return {
    sentence: isRefused
      ? text.inspection.refused(fileName)
      : text.inspection.detected(text.formats[format], words.bytes(sizeBytes)),
    remark:
      reason !== null
        ? refusalText(words, reason, inspection.reasonDetail)
        : inspection.isDuplicate
          ? text.inspection.duplicate
          : isRefused
            ? text.rejectReasons.unknownFormat
            : null,
    isRefused,
    verified: isRefused
      ? null
      : inspection.formatVerified
        ? text.inspection.verified
        : text.inspection.unverified,
    ...supportsView(words, inspection.supports),
    preview,
    stillNeeded:
      inspection.needs.length === 0
        ? null
        : text.questions.still(words.list(inspection.needs.map((need) => text.questions.needs[need]))),
    previewNote: inspection.needs.some((need) => need === 'own' || need === 'dateOrder')
      ? text.inspection.previewOpen
      : text.inspection.previewNote,
  }
}

/** Above the rows of the preview: how many are in sight. */
export function previewTitle(words: Words, shown: number): string {
  const text = words.text.data.inspection
  return shown === 1 ? text.previewOne : text.preview(words.number(shown))
}
