/** The pages that exist, in the order of the navigation; the first ones have their number as shortcut. */
export const pages = [
  { name: 'overview', path: '/overzicht', shortcut: '1' },
  { name: 'growth', path: '/groeipad', shortcut: '2' },
  { name: 'compare', path: '/vergelijken', shortcut: '3' },
  { name: 'data', path: '/gegevens', shortcut: '4' },
] as const

export const sidePages = [
  { name: 'settings', path: '/instellingen' },
  { name: 'about', path: '/over' },
] as const

export type PageName = (typeof pages)[number]['name'] | (typeof sidePages)[number]['name'] | 'start'
