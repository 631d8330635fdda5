const page =
  /(?:^|\/)(?:messages\/(?:inbox|archived_threads|filtered_threads|message_requests)\/[^/]+\/message_\d+|(?:your_facebook_activity|your_instagram_activity|this_profile(?:'|_|)s_activity_across_facebook)\/.+)\.html$/i

/**
 * Facebook's or Instagram's own data as pages for a browser, the format they propose: its times stand in the words of a
 * language, and its names as they were shown. Where a file with data lies beside the pages, that is read.
 */
export function isMetaInPages(names: Iterable<string>): boolean {
  let hasPages = false
  for (const name of names) {
    if (/\.json$/i.test(name)) return false
    hasPages ||= page.test(name)
  }
  return hasPages
}
