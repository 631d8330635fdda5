/** What the values of a field look like; a column whose values do not is never proposed for it. */
export type FieldKind =
  | 'municipality'
  | 'metric'
  | 'year'
  | 'number'
  | 'count'
  | 'moment'
  | 'timeOfDay'
  | 'direction'
  | 'id'
  | 'label'
  | 'text'
  | 'channel'
  | 'flag'
  | 'status'
  | 'duration'
  | 'score'
  /** A text under its own name only: "reactie op" and "reactietijd" hold none. */
  | 'replyText'

export interface TargetField {
  readonly id: string
  readonly isRequired: boolean
  readonly kind: FieldKind
  /** Names of columns in Dutch, English, German and French, folded: lower case, no accents, no punctuation. */
  readonly aliases: readonly string[]
}

/** A list of names as it is written in the tables of fields: separated by commas, over several lines. */
export function names(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim())
}
