import type { SameShape } from '../../catalogueShape.ts'
import type { metaGuides as nl } from '../../nl/guides/meta.ts'

export const metaGuides: SameShape<typeof nl> = {
  facebookData: {
    name: "Facebook: the page's data",
    steps: [
      { text: "Log in and switch to the municipality's page." },
      {
        text: 'In the settings, look for downloading or exporting your information. It is under Your information or in the Accounts Centre.',
      },
      { text: 'Choose at least messages, comments and posts, and the whole period.' },
      { text: 'Choose JSON as the format. Facebook often proposes HTML, which the app cannot read.' },
      { text: 'Photos are not needed. Choose a low quality and the file stays small.' },
      {
        text: 'Download all zip files when Facebook reports that they are ready. Import them together; no need to unpack them.',
      },
    ],
    waiting: 'A few minutes to a few days. After that the files can be fetched for a few days only.',
    who: 'Whoever has full access to the page.',
    limit:
      'Private messages are in it from both sides. Of public comments only those of the page are in it. The app tells automatic greetings by their speed.',
  },
  instagramData: {
    name: "Instagram: the account's data",
    steps: [
      { text: "Log in with the municipality's account." },
      {
        text: 'In the settings, look for downloading or exporting your information. It is in the Accounts Centre.',
      },
      { text: 'Choose at least messages, comments and posts, and the whole period.' },
      { text: 'Choose JSON as the format, not HTML.' },
      {
        text: 'Download all zip files when Instagram reports that they are ready, and import them together.',
      },
    ],
    waiting: 'A few minutes to a few days.',
    who: 'Whoever can log in to the account itself.',
    limit:
      'Private messages are in it from both sides. Of public comments only those of the account are in it.',
  },
  metaContent: {
    name: 'Meta Business Suite: content by post',
    steps: [
      { text: "Open Meta Business Suite and choose the municipality's page or account." },
      { text: 'Go to Insights, and there to Content.' },
      { text: 'Choose the period, then the button that exports data.' },
      { text: 'Choose totals by post (Lifetime), no breakdown by day, and CSV.' },
      { text: 'Import the file as it is. Excel rounds the post numbers when it saves.' },
    ],
    waiting: 'Usually a few minutes.',
    who: 'Whoever may see the insights in Meta Business Suite.',
    limit:
      'These are own posts with the number of comments under them. The comments themselves are not in it. If the app does not know the columns, say yourself what each of them holds.',
  },
}
