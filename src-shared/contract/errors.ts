import { z } from 'zod'

/** Everything that can go wrong unexpectedly. The sentence and the action for each stand in src-shared/locale. */
export const errorCodes = [
  'invalidInput',
  'unknownProcedure',
  'noDossierOpen',
  'dossierNotFound',
  'dossierLocked',
  'dossierDamaged',
  'dossierFromNewerApp',
  'dossierOnNetworkOrCloud',
  'dossierKeyMissing',
  /** A key file that holds something else than a key. */
  'keyDamaged',
  /** Its key is wrapped by the keychain of another user or another computer. */
  'dossierKeyOfOthers',
  /** The keychain is locked, was refused, or does not answer. */
  'keychainUnavailable',
  /** No program of this app can write in its folder, or the file itself is read-only. */
  'dossierReadOnly',
  /** Somebody else works on the dossier of a shared folder (params: owner, computer, sinceMs). */
  'sharedInUse',
  /** The file in the shared folder is another than the one that was taken from there. */
  'sharedChanged',
  /** The shared folder cannot be reached now; the work stands on this computer. */
  'sharedUnreachable',
  /** A copy of a shared dossier that is for looking at. */
  'sharedLookOnly',
  'backupNotFound',
  /** A backup that does not pass its check. */
  'backupDamaged',
  /** No file to move a dossier with, or damaged on its way. */
  'moveFileUnusable',
  'passphraseWrong',
  /** The dossier of a moving file is on this computer already, and nobody said to replace it. */
  'dossierAlreadyHere',
  'notADossier',
  'unknownMunicipality',
  /** A code that passed into several municipalities: one of them is to be chosen. */
  'municipalitySplit',
  /** A code of before the mergers that the tables know. */
  'municipalityWithoutSuccessor',
  'grantUnknown',
  'selectionUnknown',
  'batchNotFound',
  /** Another window or an undoing has taken it away. */
  'notInDossier',
  'diskFull',
  /** The computer had no memory left for what was asked. */
  'memoryShort',
  /** The place for a file to save is read-only, or another program holds the file. */
  'fileNotWritable',
  /** The folder to save in is not there (any more). */
  'folderMissing',
  /** A preview or an inspected file of another moment. */
  'previewUnknown',
  'fileUnreadable',
  'benchmarkFileInvalid',
  /** The header is right, and not one row can be used. */
  'benchmarkFileWithoutRows',
  /** Nothing can be added to or taken from the example. */
  'exampleIsFixed',
  /** Cases of several accounts cannot become one. */
  'mergeAcrossAccounts',
  /** The times of the file say themselves which zone they are in. */
  'timesHaveZone',
  /** Another plan of the dossier has the name. */
  'nameTaken',
  /** A plan that this version cannot read. */
  'planUnreadable',
  /** A plan that reckons with own data, of which the dossier has too little. */
  'notMeasured',
  /** A plan of more questions than can be simulated. */
  'planTooLarge',
  /** A report that this version cannot read. */
  'reportUnreadable',
  /** No picture, too large, or of another kind than PNG and JPEG (params: why). */
  'pictureUnusable',
  /** No house-style file of PowerPoint, or one with what cannot be taken over (params: why). */
  'templateUnusable',
  /** PDF and pictures are made by a hidden window; here is none. */
  'noWindow',
  /** The hidden window crashed, hung or gave nothing. */
  'notDrawn',
  /** The thread of a calculation ended without a word. */
  'calculationStopped',
  'dataProcessStopped',
  'resourceDamaged',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** Values for the sentence: file names, line numbers, counts; never message text or handles. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  retryable: z.boolean(),
  /** Finds the cause in the local log. */
  incidentId: z.string(),
})
export type AppErrorShape = z.infer<typeof appErrorSchema>
