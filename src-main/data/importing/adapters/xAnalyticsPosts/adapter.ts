// Statistics per post that X Analytics gives now: account_analytics_content_<from>_<to>.csv (a browser adds "-2" or
// " (1)"), UTF-8, comma, `Post id,Date,Post text,Post Link,Impressions,Likes,…,Replies,Reposts,…`; order and number of the
// counts vary. `"Fri, Feb 27, 2026"` has no time: that is in the number of the post, and must be of that day. Own posts
// and answers; neither reposts nor whom an answer answers, so an answer is what begins with "@name". The account stands in
// the link. Built from headers and rows that others describe; not verified on a real export.
import { postTableAdapter } from '../xOwnPosts/tableAdapter.ts'
import type { PostFormat } from '../xOwnPosts/tableAdapter.ts'
import { sentOnDay } from './sentOnDay.ts'

export const xAnalyticsPostsFormat: PostFormat = {
  id: 'xAnalyticsPosts',
  required: ['post id', 'date', 'post text', 'post link'],
  layout: {
    id: 'post id',
    link: 'post link',
    text: 'post text',
    time: 'date',
    reactions: ['likes', 'reposts'],
    sentAt: sentOnDay,
  },
}

export const xAnalyticsPostsAdapter = postTableAdapter(xAnalyticsPostsFormat)
