import { wordTopics } from '../../contract/topics.ts'
import { teamIds } from '../../domain/message.ts'
import type { TeamId, TopicId } from '../../domain/message.ts'
import type { ResponseScheme, SchemeRow } from '../../domain/responseScheme.ts'
import { parseDecimal } from '../../mapping/numberText.ts'
import { amountOf, longestNormMs, normUnitMs, type NormUnit } from '../norms/normDraft.ts'
import type { Words } from '../words.ts'

/** Teams that a topic can be meant for: nobody means a question for a team that is not known. */
export const schemeTeams = teamIds.filter((team) => team !== 'unknown')

/** One topic's row as it is being filled in; the amount as text, so that a half-typed one is not lost. */
export interface SchemeDraft {
  readonly topic: TopicId
  /** Empty = no team in particular. */
  team: TeamId | ''
  /** Empty = no time. */
  amount: string
  unit: NormUnit
}

export type SchemeOutcome =
  | { readonly rows: SchemeRow[]; readonly faults: readonly [] }
  | { readonly rows: null; readonly faults: readonly string[] }

/** A row for each topic that is told apart, and for each other topic that stands in the scheme. */
export function schemeDrafts(scheme: ResponseScheme): SchemeDraft[] {
  const others = scheme.map(({ topic }) => topic).filter((topic) => !wordTopics.some((one) => one === topic))
  return [...wordTopics, ...others].map((topic) => {
    const row = scheme.find((one) => one.topic === topic)
    const limitMs = row?.limitMs ?? null
    const time = limitMs === null ? { amount: '', unit: 'hours' as const } : amountOf(limitMs)
    return { topic, team: row?.team ?? '', ...time }
  })
}

/** null = no time; NaN = what was typed is none. */
function limitOf({ amount, unit }: SchemeDraft): number | null {
  if (amount.trim() === '') return null
  const limitMs = Math.round(parseDecimal(amount) * normUnitMs[unit])
  return limitMs >= normUnitMs.minutes && limitMs <= longestNormMs ? limitMs : Number.NaN
}

/** The scheme as it would be kept, or what is wrong with it, topic by topic. */
export function schemeOutcome(words: Words, drafts: readonly SchemeDraft[]): SchemeOutcome {
  const { fault } = words.text.topics.scheme
  const faults = drafts
    .filter((draft) => Number.isNaN(limitOf(draft)))
    .map(({ topic }) => fault(words.text.figures.topics[topic]))
  if (faults.length > 0) return { rows: null, faults }
  const rows = drafts.map((draft) => ({
    topic: draft.topic,
    team: teamIds.find((team) => team === draft.team) ?? null,
    limitMs: limitOf(draft),
  }))
  return { rows: rows.filter(({ team, limitMs }) => team !== null || limitMs !== null), faults: [] }
}
