import type { Sentences } from '../catalogueShape.ts'

/** Backups of the dossier: list, make, put back, and a damaged dossier. */
export const backups = {
  title: 'Backups',
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
    newestBackup: (moment: string) => `The newest usable backup is from ${moment}.`,
    file: (name: string) => `File: ${name}`,
    folder: (name: string) => `Folder: ${name}`,
  },
} satisfies Sentences
