/** What can change under a page; a page asks its figures again when a topic it shows has changed. */
export const changeTopics = [
  'dossier',
  'dossiers',
  'batches',
  'figures',
  'benchmark',
  'growth',
  'views',
  'topics',
  'plans',
  'reports',
  'houseStyle',
  'backups',
  'persons',
  /** How the copy of a shared dossier stands with its file. */
  'shared',
] as const
export type ChangeTopic = (typeof changeTopics)[number]
