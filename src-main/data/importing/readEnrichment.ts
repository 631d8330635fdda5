import { topicBy } from '#shared/topics/topicModel.ts'
import type { Database } from '../db/connection.ts'
import { readTextKeeping } from '../repositories/messageTexts.ts'
import { storedTopicModel } from '../repositories/topicModels.ts'
import { modelFromBytes } from '../topics/modelBytes.ts'
import { readTopicWords } from '../repositories/topicWords.ts'
import type { Enrichment } from './enrich/enrichMessage.ts'
import { lexiconWith } from './enrich/lexicon.ts'

/** null where no classifier is in use, or one of a version that this one cannot read. */
function topicOfModelInUse(database: Database): Enrichment['topicOf'] {
  const stored = storedTopicModel(database)
  const model = stored?.isInUse === true ? modelFromBytes(stored.model) : null
  return model === null ? null : topicBy(model)
}

/** What the dossier is set to at the begin of an import. */
export function readEnrichment(database: Database, nowMs: number): Enrichment {
  return {
    lexicon: lexiconWith(readTopicWords(database)),
    keepsTexts: readTextKeeping(database) !== 'off',
    topicOf: topicOfModelInUse(database),
    nowMs,
  }
}
