import type { FormatId } from './importing.ts'

/**
 * By what a source names a citizen; a pseudonym is made of that and can only be found by it. nobody: the source tells of
 * no citizen, or the reader does not open who reported.
 */
export const personForms = [
  'handle',
  'handleOrPhone',
  'numberOrHandle',
  'displayName',
  'phoneOrContactName',
  'networkAddress',
  'did',
  'requesterNumber',
  'column',
  'nobody',
] as const
export type PersonForm = (typeof personForms)[number]

/** As each adapter fills `authorHandle` and `addresseeHandle`. */
export const personFormOf: Readonly<Record<FormatId, PersonForm>> = {
  obi4wan: 'handleOrPhone',
  coosto: 'handle',
  xArchive: 'numberOrHandle',
  xAnalyticsPosts: 'handle',
  xActivity: 'handle',
  facebookData: 'displayName',
  instagramData: 'displayName',
  metaContent: 'nobody',
  whatsapp: 'phoneOrContactName',
  mastodon: 'networkAddress',
  bluesky: 'did',
  zendeskTickets: 'requesterNumber',
  zendeskJson: 'requesterNumber',
  freshdesk: 'requesterNumber',
  zammad: 'requesterNumber',
  signalen: 'nobody',
  open311: 'nobody',
  twcs: 'handle',
  mappedTable: 'column',
  example: 'handle',
}
