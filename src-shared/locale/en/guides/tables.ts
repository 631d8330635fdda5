import type { SameShape } from '../../catalogueShape.ts'
import type { tablesGuides as nl } from '../../nl/guides/tables.ts'

export const tablesGuides: SameShape<typeof nl> = {
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
  },
}
