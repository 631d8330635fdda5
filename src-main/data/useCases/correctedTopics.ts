import type { Filter } from '#shared/contract/figures.ts'
import { topicEvaluationSchema } from '#shared/contract/topics.ts'
import type { TopicEvaluation } from '#shared/contract/topics.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { TopicId } from '#shared/domain/message.ts'
import type { ChosenConversation } from '#shared/metrics/chosenConversation.ts'
import { correctedShares } from '#shared/topics/correctedShares.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { casesByModel } from '../queries/casesByModel.ts'
import { storedTopicModel } from '../repositories/topicModels.ts'

interface InUse {
  readonly evaluation: TopicEvaluation
  readonly cases: ReadonlySet<number>
}

const kept = new KeptWithFigures<InUse | null>(1)

/** null where no classifier is in use, or one whose figures this version cannot read. */
function inUse(session: DossierSession): InUse | null {
  return kept.get(session, '', () => {
    const stored = storedTopicModel(session.database)
    if (stored?.isInUse !== true) return null
    const evaluation = topicEvaluationSchema.safeParse(JSON.parse(stored.evaluationJson))
    return evaluation.success ? { evaluation: evaluation.data, cases: casesByModel(session.database) } : null
  })
}

/**
 * Topic shares of the chosen cases corrected for the mistakes the classifier in use is known to make; empty without one, where it
 * gave none of them, and for a choice of topics: what was chosen by what it said cannot tell what it missed.
 */
export function correctedTopics(
  session: DossierSession,
  { topics }: Pick<Filter, 'topics'>,
  { table: { cases }, places: { isChosen, from, to } }: Pick<ChosenConversation, 'table' | 'places'>,
): ReadonlyMap<TopicId, Figure> {
  const model = topics === null ? inUse(session) : null
  if (model === null) return new Map()
  const [known, byModel] = [new Map<TopicId, number>(), new Map<TopicId, number>()]
  for (let place = from; place < to; place += 1) {
    const row = isChosen[place] === 1 ? cases[place] : undefined
    if (row === undefined) continue
    const { firstMessageId, topic } = row
    const counts = model.cases.has(firstMessageId) ? byModel : known
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return byModel.size === 0 ? new Map() : correctedShares({ known, byModel }, model.evaluation)
}
