import type { Sentences } from '../catalogueShape.ts'

/** Backups of the dossier: list, make, put back, and a damaged dossier. */
export const backups = {
  title: 'Backups',
  text: 'Dialoogmeter makes a backup by itself when you open a dossier that has changed since the day before, before a new version converts the dossier, and before you put a backup back. Each copy is checked before it counts.',
  kept: 'Of each kind the five newest are kept, and nothing older than 90 days except the newest. When you erase a person or kept texts, one new copy replaces all earlier ones.',
  folder: (path: string) => `The backups are in ${path}`,
  key: (path: string) =>
    `A backup can only be opened with this dossier's key: ${path}. On the same disk it does not help when the computer is lost; use a moving file for that.`,
  caption: 'Backups, newest first',
  none: 'There is no backup yet.',
  columns: { moment: 'Made', reason: 'Why', holds: 'Content', size: 'Size', action: 'Action' },
  reasons: {
    opened: 'by itself, after opening',
    beforeMigration: 'before a new version',
    beforeRestore: 'before putting one back',
    byHand: 'by hand',
    afterErasure: 'after erasing',
  },
  messages: { one: '1 message', many: (count: string) => `${count} messages` },
  files: { one: '1 file', many: (count: string) => `${count} files` },
  holds: (messages: string, files: string) => `${messages} from ${files}`,
  holdsNothing: 'no messages yet',
  unreadable: 'cannot be read, not usable',
  ofNewer: (version: string | null) =>
    version === null ? 'of a newer version' : `of a newer version (${version})`,
  make: 'Make a backup now',
  made: (moment: string) => `The backup of ${moment} has been made and checked.`,
  check: 'Check the dossier',
  sound: 'The dossier has been read through and is in order.',
  damaged:
    'The dossier is damaged. What you see may be incomplete. Put a backup back; the damaged file is kept beside it.',
  /** On every page but that of the backups. */
  damagedBar: {
    text: 'The dossier is damaged. What you see may be incomplete.',
    open: 'To the backups',
  },
  stop: 'Stop',
  stopped: 'Stopped. Nothing has changed.',
  phases: {
    waiting: 'Waiting for other work to end',
    copying: 'Making a copy',
    checking: 'Checking',
    keeping: 'Keeping the present file',
    placing: 'Putting back',
  },
  restore: {
    action: 'Put back',
    named: (moment: string) => `Put back: backup of ${moment}`,
    title: (moment: string) => `Put back the backup of ${moment}?`,
    loss: (moment: string, messages: string, files: string) =>
      `You will then see the dossier of ${moment}. What was imported later will not be in it: ${messages} from ${files}. Nor will what you filled in or corrected later. A backup of the dossier as it is now is made first.`,
    lossOther: (moment: string) =>
      `You will then see the dossier of ${moment}. Nothing was imported later. What you filled in or corrected later will not be in it. A backup of the dossier as it is now is made first.`,
    lossUnknown: (moment: string) =>
      `You will then see the dossier of ${moment}. What you imported, filled in or corrected later will not be in it. The present file is kept beside it.`,
    confirm: 'Put the backup back',
    keep: 'Cancel',
    done: (moment: string) => `The backup of ${moment} has been put back.`,
    erased:
      'An erasure was not finished yet. What you had erased has been erased from this backup as well; one new copy replaces all earlier ones, the damaged file too.',
    keptAt: (path: string) => `The damaged file has been kept: ${path}`,
  },
  copy: {
    action: 'Open as a copy',
    named: (moment: string) => `Open as a copy: backup of ${moment}`,
    name: (moment: string) => `Copy of ${moment}`,
  },
  keptTitle: 'Damaged files that were kept',
  trouble: {
    title: (file: string) => `${file} cannot be opened`,
    choose: 'Choose a backup. The present file is kept beside it.',
    newer:
      'Work on with a newer version of Dialoogmeter, or open a backup from before the conversion as a copy. The dossier itself stays as it is.',
    noBackups: 'There is no backup beside this dossier. Ask your administrator for a copy of the disk.',
    key: 'Without the key the backups cannot be opened either. Put the key file back or read in a moving file.',
  },
  /** What an error's own circumstances add to its sentence. */
  details: {
    person: (owner: string, computer: string) => `${owner} (computer ${computer})`,
    inUse: (who: string, since: string | null) =>
      since === null
        ? `The dossier is in use by ${who}.`
        : `The dossier has been in use by ${who} since ${since}.`,
    needsVersion: (version: string) => `It needs version ${version} or newer.`,
    needsSchema: (schema: string, known: string) =>
      `The dossier's form has number ${schema}; this version reads up to number ${known}.`,
    damagedWithBackup: (moment: string) => `The dossier's file is damaged. A backup of ${moment} is ready.`,
    inUseNamed: (name: string) =>
      `Somebody else is working on the dossier ${name} in the shared folder. Nothing was changed.`,
    newestBackup: (moment: string) => `The newest usable backup is from ${moment}.`,
    file: (name: string) => `File: ${name}`,
    folder: (name: string) => `Folder: ${name}`,
  },
} satisfies Sentences
