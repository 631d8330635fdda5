import type { SameShape } from '../../catalogueShape.ts'
import type { xGuides as nl } from '../../nl/guides/x.ts'

export const xGuides: SameShape<typeof nl> = {
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
    limit:
      'Of direct messages the archive holds questions and answers. Of public messages it holds only those of the municipality.',
  },
  xAnalyticsPosts: {
    name: 'X: statistics per post',
    steps: [
      {
        text: "Log in with the municipality's account and open Analytics. X does not offer it with every subscription.",
      },
      { text: 'Look for the list with one line per post and choose the period there.' },
      { text: 'Choose download. You get a CSV file with columns such as Post id, Date and Post text.' },
      {
        text: 'Import the file here without opening it in Excel first: Excel rounds the numbers of the posts.',
      },
    ],
    waiting: 'None.',
    who: 'Whoever can log in to the account itself.',
    limit:
      'Messages of others that you share are not in it. So the conversation ratio comes out higher than with the archive of X.',
  },
  xActivity: {
    name: 'X: statistics per tweet (until 2023)',
    steps: [
      { text: 'This file can no longer be downloaded. Look in the folder where you kept reports.' },
      { text: 'Its name often begins with tweet_activity_metrics, followed by the account and the period.' },
      { text: 'Import all files here. Messages that stand in two files count once.' },
    ],
    waiting: 'None.',
    who: 'Whoever has the old reports.',
    limit:
      'Messages of others that you share are not in it. So the conversation ratio comes out higher than with the archive of X.',
  },
}
