/** The pages that exist, in the order of the navigation; the first ones have their number as shortcut. */
export const pages = [
  { name: 'overview', path: '/overzicht', shortcut: '1' },
  { name: 'response', path: '/reactietijd', shortcut: '2' },
  { name: 'conversation', path: '/gesprek', shortcut: '3' },
  { name: 'growth', path: '/groeipad', shortcut: '4' },
  { name: 'compare', path: '/vergelijken', shortcut: '5' },
  { name: 'whatIf', path: '/wat-als', shortcut: '6' },
  { name: 'presentation', path: '/presentatie', shortcut: '7' },
  { name: 'data', path: '/gegevens', shortcut: '8' },
] as const

/** Pages that can be read before there is a dossier: who cannot open one needs them most. */
const pagesWithoutDossier: readonly unknown[] = ['start', 'help', 'about']

export function needsNoDossier(routeName: unknown): boolean {
  return pagesWithoutDossier.includes(routeName)
}

export const sidePages = [
  { name: 'settings', path: '/instellingen' },
  { name: 'help', path: '/hulp' },
  { name: 'about', path: '/over' },
] as const

/** Pages behind a page: not in the navigation, which goes on naming the page that they belong to. */
export const innerPages = [
  { name: 'questionnaire', path: '/groeipad/vragenlijst', page: 'growth' },
  { name: 'questionnaireStep', path: '/groeipad/vragenlijst/:respondentId(\\d+)/:step', page: 'growth' },
  { name: 'questionnaireOutcome', path: '/groeipad/vragenlijst/uitkomst', page: 'growth' },
  { name: 'topics', path: '/instellingen/onderwerpen', page: 'settings' },
  { name: 'safety', path: '/instellingen/bewaren', page: 'settings' },
  { name: 'privacy', path: '/instellingen/privacy', page: 'settings' },
] as const

/** The page of the navigation that an address belongs to. */
export function navigationPage(routeName: unknown): unknown {
  return innerPages.find(({ name }) => name === routeName)?.page ?? routeName
}

export type PageName = (typeof pages)[number]['name'] | (typeof sidePages)[number]['name'] | 'start'
