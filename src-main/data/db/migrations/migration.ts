/** One step of the schema. Once released its text never changes: its checksum stands in every dossier. */
export interface Migration {
  /** 1, 2, 3 … without gaps; becomes `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
}
