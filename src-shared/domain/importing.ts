/** Formats told by content, and "mappedTable": a table whose columns the user has named. */
export const formatIds = [
  'obi4wan',
  'coosto',
  'xArchive',
  'xAnalyticsPosts',
  'xActivity',
  'facebookData',
  'instagramData',
  'metaContent',
  'whatsapp',
  'mastodon',
  'bluesky',
  'zendeskTickets',
  'zendeskJson',
  'freshdesk',
  'zammad',
  'signalen',
  'open311',
  'twcs',
  'mappedTable',
  'example',
] as const
export type FormatId = (typeof formatIds)[number]

/** Code pages that a user can say a text is in; all others show by themselves. */
export const chosenEncodings = ['cp850', 'windows-1252'] as const
export type ChosenEncoding = (typeof chosenEncodings)[number]

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
  /** From some line on, a text was never written. */
  'holeInFile',
  'tooLarge',
  'missingColumns',
  'noMessages',
  'noReadableRows',
  'unreadableFile',
  'exampleIntoRealDossier',
  'realIntoExampleDossier',
  /** Another municipality's aggregates: no export, and imported by its own procedure. */
  'exchangePackage',
  /** A known kind of file without messages in it; which one (`recognisedKinds`) stands in the detail. */
  'recognised',
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
  /** Who works for the municipality is not in the file: whoever did not ask counts as the municipality. */
  'guessedDirection',
  'malformedRecord',
  'missingParent',
  'negativeWait',
  'absentFile',
  'rowLimitReached',
  'unreadableText',
  /** Not public (direct or to followers only), left out unless the user asks for it. */
  'leftOutPrivate',
  /** A kind of record that holds no message, or none that is known. */
  'otherRecord',
  /** The same message in a later state stands further on; only the latest counts. */
  'olderState',
] as const
export type RowIssueCode = (typeof rowIssueCodes)[number]

/**
 * Files that lie beside the exports and are told by content, but hold no messages: totals only, a part of an export, or
 * one record. Why each is of no use here, and what to hand in instead, stands in src-shared/locale.
 */
export const recognisedKinds = [
  'chatwootReport',
  'linkedinPage',
  'metaPageTotals',
  'metaDailyBreakdown',
  'metaDamagedIds',
  'metaPages',
  'oldWorkbook',
  'xArchivePart',
  'facebookPart',
  'instagramPart',
  'mastodonPart',
  'blueskyRecord',
  'signalenPart',
  'apiAnswer',
  'jsonSchema',
  'picture',
  'pdf',
] as const
export type RecognisedKind = (typeof recognisedKinds)[number]
