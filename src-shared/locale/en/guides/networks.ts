import type { SameShape } from '../../catalogueShape.ts'
import type { networksGuides as nl } from '../../nl/guides/networks.ts'

export const networksGuides: SameShape<typeof nl> = {
  mastodon: {
    name: 'Mastodon',
    steps: [
      { text: "Log in to your server with the municipality's account." },
      { text: 'Open Preferences and there Import and export.' },
      { text: 'Request your archive. The server sends an e-mail when it is ready.' },
      { text: 'Download the archive and import it here. No need to unpack it.' },
      { text: 'Do you have outbox.json only? Then you can import that file.' },
    ],
    waiting: 'A few minutes to a few hours. You can request an archive once a week.',
    who: 'Whoever can log in to the account itself.',
    limit:
      'The archive holds own posts only. Direct and followers-only posts are not counted, unless you choose so.',
  },
  bluesky: {
    name: 'Bluesky',
    steps: [
      { text: "Log in with the municipality's account." },
      { text: 'Open Settings and there Account.' },
      { text: 'Choose Export my data and download the CAR file.' },
      { text: 'Import the file (.car) here as it is.' },
      {
        text: 'The file holds an identifier (did:…) and no account name. Enter the name of the account if you want to see it.',
      },
    ],
    waiting: 'None: the file is ready at once.',
    who: 'Whoever can log in to the account itself.',
    limit:
      "The file holds own posts only. The app works out when the resident's post was written from that post's key; a program may put something else there.",
  },
}
