import type { RejectReason } from '../../domain/importing.ts'
import { recognisedKinds, rowIssueCodes } from '../../domain/importing.ts'
import type { Words } from '../words.ts'

/** "line 12", or "line 12: badDate". */
const linePattern = /^line (\d+)(?:: (\w+))?$/

/** The place or thing a refusal points at, as a sentence; null where it names only a technical code. */
function detailText(words: Words, reason: RejectReason, detail: string): string | null {
  const text = words.text.data.rejectDetails
  const [, line, issue] = linePattern.exec(detail) ?? []
  if (line !== undefined) {
    const code = rowIssueCodes.find((one) => one === issue)
    const place = text.line(words.number(Number(line)))
    return code === undefined ? place : `${place} ${words.text.data.issueCodes[code]}`
  }
  switch (reason) {
    case 'missingColumns':
      return text.missing(detail)
    case 'unsafeZip':
      return text.about(detail)
    case 'binaryFile':
      return text.kind(detail)
    case 'unknownFormat':
      if (detail === 'ods' || detail === 'xlsb') return text.sheet
      return detail === 'office' ? text.office : null
    case 'unreadableFile':
      if (detail === 'compression') return text.compression
      return detail === 'password' ? text.password : null
    case 'noMessages':
      return text.noMessagesIn(detail)
    default:
      return null
  }
}

/** Why a file was refused, and where or what exactly. */
export function refusalText(words: Words, reason: RejectReason, detail: string | null | undefined): string {
  const kind = reason === 'recognised' ? recognisedKinds.find((one) => one === detail) : undefined
  if (kind !== undefined) return words.text.data.recognised[kind]
  const sentence = words.text.data.rejectReasons[reason]
  const place = detail === null || detail === undefined ? null : detailText(words, reason, detail)
  return place === null ? sentence : `${sentence} ${place}`
}
