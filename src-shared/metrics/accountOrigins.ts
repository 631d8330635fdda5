import type { OpeningHours } from '../domain/openingHours.ts'

/** A stretch of time in which an account was of a municipality that has merged into another since. */
export interface OriginSpell {
  /** Code of that municipality. */
  readonly code: string
  /** Start of the local day of the merger (UTC epoch milliseconds): from then on the account is the next one's. */
  readonly untilMs: number
  /** null = the same as the own municipality's. */
  readonly hours: OpeningHours | null
}

/** An account that came with a merger. The spells ascend; after the last one it is the own municipality's. */
export interface AccountOrigin {
  readonly accountId: number
  readonly spells: readonly OriginSpell[]
}

/** Of which former municipality an account was at an instant; null = the own one's. */
export function formerMunicipalityAt(
  origins: readonly AccountOrigin[],
): (accountId: number, atMs: number) => string | null {
  const byAccount = new Map(origins.map(({ accountId, spells }) => [accountId, spells]))
  return (accountId, atMs) => byAccount.get(accountId)?.find(({ untilMs }) => atMs < untilMs)?.code ?? null
}

/** Until when a chosen municipality had accounts here (UTC epoch milliseconds); Infinity where it is not a former one. */
export function existedUntilMs(origins: readonly AccountOrigin[], code: string | null): number {
  const ends = origins.flatMap(({ spells }) =>
    spells.filter((spell) => spell.code === code).map(({ untilMs }) => untilMs),
  )
  return ends.length === 0 ? Infinity : Math.max(...ends)
}
