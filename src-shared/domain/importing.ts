/** Formats told by content, and "mappedTable": a table whose columns the user has named. */
export const formatIds = ['twcs', 'xArchive', 'obi4wan', 'whatsapp', 'mappedTable', 'example'] as const
export type FormatId = (typeof formatIds)[number]

/** What must be answered before a file can be read. */
export const importNeeds = ['own', 'dateOrder', 'timezone', 'channel', 'mapping'] as const
export type ImportNeed = (typeof importNeeds)[number]

export const importStatuses = ['committed', 'duplicate', 'needsInput', 'rejected'] as const

/** Why a whole file was refused. The sentence for each stands in src-shared/locale. */
export const rejectReasons = [
  'emptyFile',
  'unknownFormat',
  'binaryFile',
  'damagedZip',
  'unsafeZip',
  'wrongEncoding',
  'missingColumns',
  'noMessages',
  'noReadableRows',
  'unreadableFile',
  'exampleIntoRealDossier',
  'realIntoExampleDossier',
  /** Another municipality's aggregates: no export, and imported by its own procedure. */
  'exchangePackage',
  'cancelled',
  'internalError',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** What is wrong with one row. The other rows still count. */
export const rowIssueCodes = [
  'badDate',
  'ambiguousHour',
  'skippedHour',
  'missingField',
  'badNumber',
  'idDamagedByExcel',
  'wrongColumnCount',
  'duplicateRow',
  'unknownDirection',
  'malformedRecord',
  'missingParent',
  'negativeWait',
  'absentFile',
  'rowLimitReached',
  'unreadableText',
] as const
export type RowIssueCode = (typeof rowIssueCodes)[number]
