// Statistics per tweet that analytics.twitter.com gave until about 2023: tweet_activity_metrics_<handle>_<from>_<to>_en.csv,
// UTF-8, comma, all 40 columns quoted: `Tweet id, Tweet permalink, Tweet text, time, impressions, …, retweets, replies,
// likes, …`. Times `2019-01-31 23:32 +0000` (minutes, with their offset), counts `2633.0`, `-` = none, texts of several
// lines. Own tweets and answers; neither reposts nor whom an answer answers, so an answer is what begins with "@name".
// The account stands in the link. Verified on two real exports.
import { parseZonedText } from '#shared/mapping/dateText.ts'
import { postTableAdapter } from '../xOwnPosts/tableAdapter.ts'
import type { PostFormat } from '../xOwnPosts/tableAdapter.ts'

export const xActivityFormat: PostFormat = {
  id: 'xActivity',
  required: ['tweet id', 'tweet permalink', 'tweet text', 'time', 'impressions'],
  layout: {
    id: 'tweet id',
    link: 'tweet permalink',
    text: 'tweet text',
    time: 'time',
    reactions: ['likes', 'retweets'],
    sentAt: (time) => parseZonedText(time),
  },
}

export const xActivityAdapter = postTableAdapter(xActivityFormat)
