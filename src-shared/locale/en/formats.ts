import type { SameShape } from '../catalogueShape.ts'
import type { formatNames as nlNames, recognisedKinds as nlKinds } from '../nl/formats.ts'

/** What each kind of export is called, within a sentence. */
export const formatNames: SameShape<typeof nlNames> = {
  obi4wan: 'OBI4wan or Spotler Engage',
  coosto: 'Coosto',
  xArchive: 'X archive',
  xAnalyticsPosts: 'X statistics per post',
  xActivity: 'X statistics per tweet (until 2023)',
  facebookData: 'Facebook data',
  instagramData: 'Instagram data',
  metaContent: 'Meta Business Suite content',
  whatsapp: 'WhatsApp chat',
  mastodon: 'Mastodon archive',
  bluesky: 'Bluesky archive',
  zendeskTickets: 'Zendesk tickets (CSV)',
  zendeskJson: 'Zendesk tickets (JSON)',
  freshdesk: 'Freshdesk tickets',
  zammad: 'Zammad tickets',
  signalen: 'Signalen reports',
  open311: 'Open311 requests',
  twcs: 'messages and replies (twcs)',
  mappedTable: 'table with linked columns',
  example: 'example',
}

/** Known files without messages: what each is, why it is of no use here, what to hand in instead. */
export const recognisedKinds: SameShape<typeof nlKinds> = {
  chatwootReport:
    'This is a Chatwoot report. It holds totals per period only, no messages. Response times per question cannot be made from it.',
  linkedinPage:
    'These are statistics of a LinkedIn page. They hold totals only, no comments and no messages from residents.',
  metaPageTotals:
    'These are daily totals of a page from Meta Business Suite, such as followers or views. There are no messages in it. Export the content per post.',
  metaDailyBreakdown:
    'This is a daily breakdown: each post is in it dozens of times. Make the export in Meta Business Suite again, with totals per post.',
  metaDamagedIds:
    'Excel has rounded the post ids in this file (such as 1.22158E+17). They cannot be restored. Make the export again and do not open it in Excel.',
  metaPages:
    'These are data of Facebook or Instagram as web pages (HTML). The app reads them as JSON. Request the export again and choose JSON as the format.',
  oldWorkbook: 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or as CSV.',
  xArchivePart:
    'This file is a part of an X archive, but holds no messages itself. Import the whole zip file or the whole folder.',
  facebookPart:
    'This file is a part of the Facebook data, but holds no messages itself. Import all zip files of the export together.',
  instagramPart:
    'This file is a part of the Instagram data, but holds no messages itself. Import all zip files of the export together.',
  mastodonPart:
    'This file is a part of a Mastodon archive, but holds no messages itself. Import the whole archive, or the file outbox.json.',
  blueskyRecord:
    'This is one single Bluesky record, not an archive. Download the archive of the account (a .car file).',
  signalenPart: 'This file is a part of a Signalen export. Import the whole zip file.',
  apiAnswer:
    'This is one answer of a connection between programs, not an export. Ask the supplier for an export of all reports.',
  jsonSchema: 'This file describes what data look like; there are no messages in it.',
  picture: 'This is a picture. Dialoogmeter reads export files.',
  pdf: 'This is a PDF. Dialoogmeter reads export files, such as CSV, xlsx, json or zip.',
}
