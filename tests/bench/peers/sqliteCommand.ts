import { execFileSync } from 'node:child_process'

/** The version of the `sqlite3` command; null where there is none. */
export function sqliteCommandVersion(): string | null {
  try {
    return execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0] ?? null
  } catch {
    return null
  }
}

/** What reads an export of the "Customer Support on Twitter" layout into a new database, with the two indexes one searches by. */
export function importCommands(csv: string): readonly string[] {
  return [
    '.mode csv',
    `.import "${csv}" tweets`,
    'create index tweets_by_id on tweets (tweet_id);',
    'create index tweets_by_author on tweets (author_id);',
  ]
}
