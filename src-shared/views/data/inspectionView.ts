import type { InspectionView } from '../../contract/imports.ts'
import { supportedFigures } from '../../domain/supports.ts'
import type { Words } from '../words.ts'

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
  readonly tellsNot: readonly { readonly name: string; readonly reason: string }[]
  readonly preview: readonly PreviewLine[]
  readonly previewTitle: string
}

type Supports = NonNullable<InspectionView['supports']>

/** What a source can and cannot tell, in words; the reasons stand with what it cannot. */
export function supportsView(
  words: Words,
  supports: Supports | null,
): Pick<ChosenFileView, 'tells' | 'tellsNot'> {
  if (supports === null) return { tells: [], tellsNot: [] }
  const { supported, reasons } = words.text.figures
  return {
    tells: supportedFigures.filter((figure) => supports[figure] === true).map((figure) => supported[figure]),
    tellsNot: supportedFigures.flatMap((figure) => {
      const reason = supports[figure]
      return reason === true ? [] : [{ name: supported[figure], reason: reasons[reason] }]
    }),
  }
}

function previewLines(words: Words, inspection: InspectionView, timeZone: string): PreviewLine[] {
  const text = words.text.data.inspection
  return inspection.preview.map((row) => ({
    line: words.number(row.line),
    time: words.instant(row.sentAtMs, timeZone),
    channel: words.text.figures.channels[row.channel],
    account: row.accountName ?? '–',
    direction: text.directions[row.direction],
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
        ? text.rejectReasons[reason]
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
    previewTitle: text.inspection.preview(words.number(preview.length)),
  }
}
