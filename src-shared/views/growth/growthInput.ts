import type { GrowthAssessment, GrowthPeers } from '../../contract/growth.ts'
import type { Overview } from '../../contract/figures.ts'
import type { OutputOf } from '../../contract/registry.ts'
import type { GrowthModel } from '../../maturity/growthModel.ts'
import type { Words } from '../words.ts'

export type NationalFigures = OutputOf<'growth.model'>['national']
/** What stands beside, and which of it is of all questions while the own figure is of a part. */
export type PeerMedians = Pick<Overview, 'peers' | 'peersOfWhole'>

/** What the whole page is made from. */
export interface GrowthInput {
  readonly words: Words
  readonly model: GrowthModel
  readonly assessment: GrowthAssessment
  /** Name of the own municipality. */
  readonly name: string
  /** The saved one that is shown; null = the assessment of now. */
  readonly saved: { readonly name: string; readonly savedAtMs: number } | null
  readonly peers: GrowthPeers | null
  readonly medians: PeerMedians | null
}
