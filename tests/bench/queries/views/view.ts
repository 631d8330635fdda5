import type { Filter } from '#shared/contract/figures.ts'
import type { Clock } from '#shared/domain/period.ts'
import type { TestClient } from '../../../support/dataClient.ts'
import type { DuckDb } from '../../peers/duckDb.ts'
import type { DuckDbChoice, Figures } from '../duckDbFigures.ts'

/** The same question to DuckDB. */
export interface PeerQuestion {
  /** Ours, of what was answered. */
  readonly figures: Figures
  readonly ask: (duckDb: DuckDb, choice: DuckDbChoice) => Promise<Figures>
}

export interface View {
  readonly name: string
  /** Those on which it is asked: a view without a filter has one only. */
  readonly clocks: readonly Clock[]
  /** Asked first, and not timed. */
  readonly before?: (client: TestClient, filter: Filter) => Promise<unknown>
  /** @returns the question to DuckDB that the answer leads to, null where it has none */
  readonly ask: (client: TestClient, filter: Filter) => Promise<() => PeerQuestion | null>
  /** Which part of the view DuckDB answers; null = none. */
  readonly part: string | null
}
