import type { Sentences } from '../catalogueShape.ts'

/** What is new per version. */
export const whatsNew = {
  title: 'Wat is nieuw',
  version: (version: string) => `Versie ${version}`,
  notice: (version: string) => `Dialoogmeter is bijgewerkt naar versie ${version}.`,
  read: 'Wat is nieuw',
  seen: 'Sluiten',
  /** Newest first. A version that is given out has an entry. */
  versions: {
    '0.1.0': [
      'Lees exports in van uw webcare-programma, WhatsApp, X, Facebook, Instagram, Mastodon, Bluesky en uw eigen tabellen.',
      'Zie hoe snel en hoe vaak de gemeente reageert, met bij elk cijfer hoe zeker het is.',
      'Vergelijk met andere gemeenten en bepaal uw plaats op het groeipad.',
      'Reken door wat andere openingstijden of meer mensen doen, en maak een presentatie.',
      'Bewaar reservekopieën, verhuis een dossier en werk vanuit een gedeelde map.',
      'Zoek op wat er van één persoon is bewaard, en wis het.',
    ],
  },
} satisfies Sentences
