import type { ReportEdits } from '../../report/edits.ts'
import { formatFacts, reportFormats, type ReportFormat } from '../../report/formats.ts'
import type { PageKind } from '../../report/page.ts'
import type { Words } from '../words.ts'

export interface FormatChoice {
  readonly format: ReportFormat
  readonly name: string
  readonly note: string
}

/** What a report can be saved as, in words. */
export function formatChoices(words: Words): readonly FormatChoice[] {
  const { format, note } = words.text.presentation.saving
  return reportFormats.map((one) => ({ format: one, name: format[one], note: note[one] }))
}

/** One of the user's own titles and remarks, to be read once more. */
export interface OwnWords {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** The user's own words on the pages that are in, in their order. */
export function ownWords(words: Words, edits: ReportEdits, kinds: readonly PageKind[]): readonly OwnWords[] {
  const { ownTitle, ownRemark } = words.text.presentation.saving
  const { pageNames } = words.text.presentation
  return kinds.flatMap((kind) => {
    const [title, remark] = [edits.titles[kind], edits.remarks[kind]]
    return [
      ...(title === undefined
        ? []
        : [{ key: `title-${kind}`, label: ownTitle(pageNames[kind]), text: title }]),
      ...(remark === undefined
        ? []
        : [{ key: `remark-${kind}`, label: ownRemark(pageNames[kind]), text: remark }]),
    ]
  })
}

/** Where these formats go: one file that is named by the user, or a folder. */
export function whereTo(formats: readonly ReportFormat[]): 'nothing' | 'file' | 'folder' {
  const [format] = formats
  if (format === undefined) return 'nothing'
  return formats.length === 1 && !formatFacts[format].isManyFiles ? 'file' : 'folder'
}
