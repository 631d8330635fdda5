import type { Sentences } from '../catalogueShape.ts'

/** Working with a dossier that lies in a shared folder. */
export const sharedFolder = {
  title: 'Dossier in a shared folder',
  explained:
    'This dossier is in a shared folder. Dialoogmeter works on a copy on this computer and writes it back when you save or close.',
  explainedSynced:
    'This dossier is in a folder that is synchronised. Dialoogmeter works on a copy on this computer and writes it back. Others see that only when the folder has been updated: work on it with one person at a time.',
  understood: 'Understood',
  looking: (file: string) =>
    `You are looking at a copy of ${file}. Changes are not kept. The copy goes when you close the dossier.`,
  unsaved: 'Your work is on this computer and not yet in the shared folder.',
  found: 'Work of an earlier time was found that is not yet in the shared folder. You go on with it.',
  others: (who: string) =>
    `${who} has taken over this dossier in the shared folder. Your work is on this computer. Keep it there as a file of your own.`,
  save: 'Save in the shared folder',
  saveAs: 'Keep as a file of your own',
  stop: 'Stop',
  retry: 'Try again',
  progress: 'Saving in the shared folder',
  phases: {
    preparing: 'Dialoogmeter makes a copy of your work.',
    comparing: 'Dialoogmeter checks whether the file in the shared folder is still the same.',
    writing: 'Dialoogmeter writes to the shared folder and reads it back.',
    placing: 'Dialoogmeter puts the new file in its place.',
  },
  saved: (file: string) => `Your work is in the shared folder, in ${file}.`,
  section: {
    lies: (path: string) => `The file is in ${path}. You work on a copy on this computer.`,
    taken: (moment: string) => `The copy is of ${moment}.`,
    savedAt: (moment: string) => `Last saved in the shared folder on ${moment}.`,
    nothingToSave: 'All your work is in the shared folder.',
    locked: 'As long as you have the dossier open, nobody else can change it.',
    away: 'The shared folder was not reached. Your work stays on this computer.',
    previous: 'The version before the last saving stands beside it, with “(vorige versie)” in its name.',
    discard: 'Drop my work',
    discardTitle: 'Drop your work',
    discardText:
      'What you did since the last saving goes from this computer. Dialoogmeter then opens the file of the shared folder.',
    discardKeep: 'Keep my work',
    own: 'This dossier is on this computer only. You can share it with colleagues through a folder on the network. One person at a time works on it; the others see who that is and can look at a copy.',
    ownKey:
      'The key will stand beside the dossier as a plain file. So whoever may read in the folder can open the dossier. Choose a folder that only your colleagues can reach.',
    share: 'Choose a shared folder',
    example: 'The example cannot be shared.',
  },
  refused: {
    stale: (moment: string) =>
      `The last sign of life was on ${moment}. Perhaps the computer was turned off or the connection is gone. Talk to your colleague first.`,
    look: 'Look at a copy',
    takeOver: 'Take over the dossier',
    takeOverTitle: (owner: string) => `Take over the dossier of ${owner}`,
    takeOverText: (owner: string) =>
      `If ${owner} is still working, or has work that was not saved, ${owner} can keep that only as a file of their own. Nothing is lost, but then there are two files.`,
    keep: 'Do not take over',
  },
  leaving: {
    title: 'Save your work in the shared folder',
    failed: 'Your work could not be saved in the shared folder now. It stays on this computer.',
    later: 'Close and save later',
    laterText: 'When you open it again you go on with this work and can still save it.',
    stay: 'Do not close',
  },
} satisfies Sentences
