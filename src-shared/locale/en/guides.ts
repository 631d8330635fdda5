import type { SameShape } from '../catalogueShape.ts'
import type { guides as nl } from '../nl/guides.ts'

export const guides: SameShape<typeof nl> = {
  title: 'How to get your export',
  steps: 'Steps',
  waiting: 'Waiting time',
  who: 'Who can do this',
  gives: 'What this source tells',
  not: 'What this source does not tell',
  verified: 'Tested with real exports.',
  unverified: 'Built from the description; not yet tested with a real export.',
  sources: {
    obi4wan: {
      name: 'OBI4wan or Spotler Engage',
      steps: [
        { text: 'Open Messages and choose all channels and the period you want.' },
        { text: 'Choose Export and then messages as CSV, with all columns.' },
        { text: 'An export holds at most 20,000 rows. With more messages, choose shorter periods.' },
        { text: 'Import every CSV file here. Double messages count once.' },
      ],
      waiting: 'Usually a few minutes. Large exports come by mail.',
      who: 'Anyone with the right to export, often the administrator of the webcare team.',
      gives: 'Response time, share of questions answered, channels and topics.',
      not: 'The conversation ratio: your own posts are not in it. The time of the reply may be that of the last reply.',
      note: 'unverified',
    },
    xArchive: {
      name: 'X (Twitter)',
      steps: [
        { text: "Log in with the municipality's account." },
        { text: 'Go to Settings, Your account, Download an archive of your data.' },
        { text: 'Confirm with the password and the code that X sends.' },
        { text: 'Download the zip file when it is ready and import it here. No need to unpack it.' },
      ],
      waiting: 'A day or longer: X makes the archive and sends a message.',
      who: 'Whoever can log in to the account itself. A webcare tool does not have this export.',
      gives: 'The conversation ratio, and how fast answers came to messages that got one.',
      not: "How many questions there are and how many got an answer: residents' messages are not in it.",
      note: 'verified',
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        { text: "Open the conversation on the municipality's telephone." },
        { text: 'Choose More in the menu, Export chat and then Without media.' },
        { text: 'Put the txt or zip file on this computer, for instance by cable.' },
        { text: 'Do this for each conversation. Here you point out which sender is the municipality.' },
      ],
      waiting: 'None.',
      who: "Whoever uses the municipality's telephone. For WhatsApp through a webcare tool, get the export there.",
      gives: 'Response time, share of questions answered and whether the conversation goes on.',
      not: "The conversation ratio: WhatsApp is not public. The time zone is not in the file; the app takes the municipality's.",
      note: 'verified',
    },
    twcs: {
      name: 'Messages and answers as CSV (twcs)',
      steps: [
        { text: 'This layout is known from open data on customer service on Twitter.' },
        {
          text: 'Needed are the columns tweet_id, author_id, inbound, created_at, text, response_tweet_id and in_response_to_tweet_id.',
        },
        { text: "Set inbound to True for residents' messages and to False for answers." },
      ],
      waiting: 'Depends on who makes the file.',
      who: 'Whoever has access to the raw messages, for instance a researcher or supplier.',
      gives: 'Response time, share of questions answered and linked answers.',
      not: 'The conversation ratio: own posts without a question are not in it.',
      note: 'verified',
    },
  },
}
