import type { SameShape } from '../catalogueShape.ts'
import type { rowIssues as nl } from '../nl/rowIssues.ts'

export const rowIssues: SameShape<typeof nl> = {
  badDate: 'This date or time does not exist or cannot be read.',
  ambiguousHour: 'This hour came twice (end of summer time). The order in the file decides.',
  skippedHour: 'This hour did not exist (start of summer time). An hour has been added.',
  missingField: 'A required field is empty.',
  badNumber: 'This number cannot be read.',
  idDamagedByExcel: 'Excel rounded the message number. Make the export again without Excel.',
  wrongColumnCount: 'This row has too many or too few columns.',
  duplicateRow: 'This row is in the file twice.',
  unknownDirection: 'It cannot be seen whether this message is from a resident or from the municipality.',
  guessedDirection:
    'Who works for the municipality is not in the file. Whoever answers without having asked counts as the municipality from here on.',
  malformedRecord: 'This row is damaged.',
  missingParent: 'The message that this answers is not in the file.',
  negativeWait: 'The answer is older than the question. The link has been left out.',
  absentFile: 'A file that the archive names is missing.',
  rowLimitReached:
    'The export is at its largest number of rows. Messages may be missing; choose a shorter period.',
  unreadableText: 'Part of the text cannot be read.',
  leftOutPrivate: 'This message is not public and was left out.',
  otherRecord: 'This is no message, or of a kind that Dialoogmeter does not know.',
  olderState: 'A later state of this message stands further on. Only that one counts.',
}
