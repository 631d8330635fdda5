// Exports of several files keep a layout of folders and names. It tells which files belong to one export when several lie
// in one folder or zip; what the export is, its content tells.

export type LayoutFamily = 'xArchive' | 'meta' | 'mastodon' | 'signalen'

interface Layout {
  readonly family: LayoutFamily
  /** A name by which the layout shows; the first group is the folder in which the export stands. */
  readonly marker: RegExp
  /** Which files belong to it where others lie in the same folder; names from the folder of the export on. */
  readonly member: RegExp
}

const folders = String.raw`^((?:[^/]+/)*?)`
const xFiles =
  'account|manifest|tweets?|tweet-headers|deleted-tweets?|direct-messages?(?:-group)?|note-tweet|followers?|following|like'
const metaFolders = [
  'your_facebook_activity',
  'your_instagram_activity',
  'your_activity_across_facebook',
  "this_profile(?:'|_|)s_activity_across_facebook",
  'messages/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)',
  'comments_and_reactions',
  'followers_and_following',
  'connections/followers',
  'posts',
].join('|')

const layouts: readonly Layout[] = [
  {
    family: 'xArchive',
    marker: new RegExp(String.raw`${folders}(?:data/)?(?:${xFiles})(?:-part\d+)?\.js$`, 'i'),
    member: /^(?:data\/|assets\/|[^/]+\.js$)/i,
  },
  {
    family: 'meta',
    marker: new RegExp(`${folders}(?:${metaFolders})/(?:.+/)?[^/]+\\.json$`, 'i'),
    member: /^[^/]+\/.*\.(?:json|txt)$/i,
  },
  {
    family: 'mastodon',
    marker: new RegExp(String.raw`${folders}outbox\.json$`),
    member: /^(?:outbox|actor|likes|bookmarks)\.json$/,
  },
  {
    family: 'signalen',
    // The zip puts the time of day before each name.
    marker: new RegExp(String.raw`${folders}(?:\d{6}[A-Z]+_)?signals\.csv$`),
    // Whoever reported a signal is never read.
    member:
      /^(?:\d{6}[A-Z]+_)?(?:signals|statuses|categories|kto-feedback-\w+|locations|sla|notes|signals_assigned_user|\w+_departments)\.csv$/,
  },
]

/** An export of several files, by the folder in which it stands ("" or "some/folder/"). */
export interface LayoutRoot {
  readonly family: LayoutFamily
  readonly prefix: string
  readonly member: RegExp
}

/** The exports of several files that show in these names (paths with forward slashes), the deepest folders first. */
export function layoutRoots(names: readonly string[]): LayoutRoot[] {
  const roots = new Map<string, LayoutRoot>()
  for (const name of names) {
    for (const { family, marker, member } of layouts) {
      const prefix = marker.exec(name)?.[1]
      if (prefix === undefined || roots.has(prefix)) continue
      roots.set(prefix, { family, prefix, member })
    }
  }
  // Other names of the same layout may stand deeper in an export: "x/more/posts/" below "x/".
  const found = [...roots.values()].filter(
    ({ family, prefix }) =>
      ![...roots.values()].some(
        (other) =>
          other.family === family &&
          other.prefix !== '' &&
          other.prefix !== prefix &&
          prefix.startsWith(other.prefix),
      ),
  )
  return found.sort((a, b) => b.prefix.length - a.prefix.length)
}
