import type { Sentences } from '../catalogueShape.ts'

/** What is new per version. */
export const whatsNew = {
  title: 'What is new',
  version: (version: string) => `Version ${version}`,
  notice: (version: string) => `Dialoogmeter has been updated to version ${version}.`,
  read: 'What is new',
  seen: 'Close',
  /** Newest first. A version that is given out has an entry. */
  versions: {
    '0.1.0': [
      'Import exports from your webcare program, WhatsApp, X, Facebook, Instagram, Mastodon, Bluesky and your own tables.',
      'See how fast and how often the municipality responds, with how certain each figure is.',
      'Compare with other municipalities and find your place on the growth path.',
      'Work out what other opening hours or more people do, and make a presentation.',
      'Keep backups, move a dossier and work from a shared folder.',
      'Look up what is kept of one person, and erase it.',
    ],
  },
} satisfies Sentences
