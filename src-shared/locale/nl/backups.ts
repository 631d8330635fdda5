import type { Sentences } from '../catalogueShape.ts'

/** Backups of the dossier: list, make, put back, and a damaged dossier. */
export const backups = {
  title: 'Reservekopieën',
  /** What an error's own circumstances add to its sentence. */
  details: {
    person: (owner: string, computer: string) => `${owner} (computer ${computer})`,
    inUse: (who: string, since: string | null) =>
      since === null
        ? `Het dossier is in gebruik bij ${who}.`
        : `Het dossier is in gebruik bij ${who} sinds ${since}.`,
    needsVersion: (version: string) => `Nodig is versie ${version} of nieuwer.`,
    needsSchema: (schema: string, known: string) =>
      `De opbouw van het dossier heeft nummer ${schema}; deze versie leest tot en met nummer ${known}.`,
    newestBackup: (moment: string) => `De nieuwste bruikbare reservekopie is van ${moment}.`,
    file: (name: string) => `Bestand: ${name}`,
    folder: (name: string) => `Map: ${name}`,
  },
} satisfies Sentences
