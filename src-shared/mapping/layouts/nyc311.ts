import type { KnownLayout } from './knownLayout.ts'

/**
 * NYC 311 service requests, CSV of the open data portal: 41 columns, MM/DD/YYYY hh:mm:ss AM in New York's time, one row per
 * request. It tells when a request was closed, never when it was answered. Verified on a real file.
 */
export const nyc311: KnownLayout = {
  id: 'nyc311',
  name: 'NYC 311',
  header: [
    ['unique key'],
    ['created date'],
    ['closed date'],
    ['complaint type'],
    ['open data channel type', 'agency'],
  ],
  columns: {
    message: ['unique key'],
    sentAt: ['created date'],
    closedAt: ['closed date'],
    status: ['status'],
    topic: ['complaint type'],
    team: ['agency'],
    text: ['descriptor'],
  },
  constants: { channel: 'publicSpace', accountName: 'NYC 311' },
  own: [],
  timeZone: 'America/New_York',
  dateOrder: 'mdy',
  isUserConfigured: false,
  isVerified: true,
}
