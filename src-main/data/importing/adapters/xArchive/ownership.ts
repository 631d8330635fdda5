/** Whose archive it is. Without it an answer to oneself cannot be told from an answer to a citizen. */
export interface Owner {
  readonly accountId: string | null
  readonly userName: string | null
  /** Ids and names (lower case, without @) that count as the account itself. */
  readonly names: ReadonlySet<string>
}

export function normalisedName(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}

export function isOwn(owner: Owner, userId: string | null, userName: string | null): boolean {
  if (userId !== null && owner.names.has(userId)) return true
  return userName !== null && owner.names.has(normalisedName(userName))
}
