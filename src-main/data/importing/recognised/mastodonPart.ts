/** Lists of likes and bookmarks hold addresses of posts, an outbox the posts themselves. */
const addresses = /"orderedItems"\s*:\s*\[\s*"/
/** What every account tells of itself: where its messages come in, or go out. */
const boxes = /"(?:inbox|outbox)"\s*:\s*"/

/** A file of an archive of Mastodon that holds no messages: likes, bookmarks, the account itself. */
export function isMastodonPart(head: string): boolean {
  if (!/^\s*\{/.test(head)) return false
  const isList = head.includes('"OrderedCollection"') && addresses.test(head)
  return isList || (head.includes('"preferredUsername"') && boxes.test(head))
}
