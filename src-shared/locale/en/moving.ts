import type { Sentences } from '../catalogueShape.ts'

/** A dossier as one file behind a passphrase; the key and who locks it. */
export const moving = {
  title: 'Moving to another computer',
  text: 'A moving file is one file with the whole dossier and its key, behind a passphrase. Only who knows the passphrase can read it in on another computer. Backups do not go along.',
  stays:
    'The dossier stays here too. Delete it here yourself when you will use it on the other computer only. Two copies grow apart from then on.',
  passphrase: 'Passphrase',
  again: 'Passphrase once more',
  rule: 'At least 12 characters. Four or more unrelated words are strong and easy to type. A known saying, or a name with a year, is weak.',
  forgotten:
    'Keep the passphrase in another place than the file. Dialoogmeter does not keep it. Without the passphrase the file cannot be opened any more.',
  show: 'Show passphrase',
  faults: {
    short: 'The passphrase is too short. Use at least 12 characters.',
    long: 'The passphrase is too long. Use at most 200 characters.',
    plain: 'The passphrase has too few different characters. Use at least 5 different ones.',
    differs: 'The two passphrases are not the same. Type them again.',
  },
  pack: 'Make a moving file',
  cancel: 'Stop',
  phases: {
    copying: 'The dossier is being copied.',
    writing: 'The file is being written.',
    checking: 'What was written is being read back.',
  },
  packed: (file: string, size: string) => `${file} was made and read back (${size}).`,
  unpackTitle: 'Read in a moving file',
  unpackText: 'A dossier of another computer, in one file behind a passphrase.',
  unpackOpen: 'Read in a moving file',
  choose: 'Choose a file',
  chosen: (file: string, size: string) => `${file} (${size})`,
  look: 'Open with this passphrase',
  looking: 'The passphrase is being checked. This takes some seconds.',
  about: (name: string, moment: string, version: string, size: string) =>
    `${name}, packed on ${moment} with version ${version}. The dossier is ${size}.`,
  there: (name: string) =>
    `This dossier is on this computer already, as ${name}. If you replace it, the dossier from the file takes its place. What is here now is kept apart first. People whom you erased after it was packed will be in it again: erase them again.`,
  openThere: 'Open the dossier that is here',
  replace: 'Replace by the one of the file',
  unpack: 'Read in the dossier',
  close: 'Close',
  key: {
    title: 'Key of this dossier',
    what: 'Names and numbers of residents stand in the dossier as a code. The key of that code stands in a file of its own beside the dossier.',
    locked:
      'The key is locked with the keychain of your account on this computer. Only you can open the dossier here. If somebody copies the files, the dossier does not open elsewhere. Take a moving file to another computer.',
    lockedLoss:
      'If this computer is set up anew or your account is removed, a backup of the files does not open any more either. So make a moving file in time.',
    plain: 'The key stands unlocked beside the dossier. Whoever can read both files can open the dossier.',
    noKeychain: 'This computer has no keychain that can lock the key.',
    unlock: 'Keep the key unlocked',
    unlockWhy:
      'Needed for the command line, and for another account that opens this dossier. The key can then be read by whoever can reach the files.',
    unlockTitle: 'Keep the key unlocked?',
    unlockText:
      'The key will stand readable beside the dossier, and stays so until you lock it again. Whoever can read both files can then open the dossier on another computer too.',
    keep: 'Leave it locked',
    lock: 'Lock the key',
    lockWhy:
      'After that only your account on this computer can open the dossier, and the command line cannot.',
    isLocked: 'The key is locked.',
    isPlain: 'The key now stands unlocked beside the dossier.',
  },
} satisfies Sentences
