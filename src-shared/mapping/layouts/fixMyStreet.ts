import type { KnownLayout } from './knownLayout.ts'

/**
 * FixMyStreet, CSV of the dashboard: one row per report, ISO times without an offset in the site's zone. "Acknowledged" is
 * the first update by the authority that its reporter gets to see; "Fixed" and "Closed" are two ends, of which only one has
 * a column here. "User Name" is personal data and not read. Header from the documentation; not verified on a real file.
 */
export const fixMyStreet: KnownLayout = {
  id: 'fixMyStreet',
  name: 'FixMyStreet',
  header: [['report id'], ['detail'], ['confirmed'], ['acknowledged'], ['fixed'], ['closed']],
  columns: {
    message: ['report id'],
    sentAt: ['confirmed'],
    answeredAt: ['acknowledged'],
    closedAt: ['fixed'],
    topic: ['category'],
    text: ['detail'],
  },
  constants: { channel: 'publicSpace', accountName: 'FixMyStreet' },
  own: [],
  timeZone: null,
  dateOrder: 'ymd',
  isUserConfigured: false,
  isVerified: false,
}
