import type { Database } from '../db/connection.ts'
import { readTextKeeping } from '../repositories/messageTexts.ts'
import { readTopicWords } from '../repositories/topicWords.ts'
import type { Enrichment } from './enrich/enrichMessage.ts'
import { lexiconWith } from './enrich/lexicon.ts'

/** What the dossier is set to at the begin of an import. */
export function readEnrichment(database: Database, nowMs: number): Enrichment {
  return {
    lexicon: lexiconWith(readTopicWords(database)),
    keepsTexts: readTextKeeping(database) !== 'off',
    topicOf: null,
    nowMs,
  }
}
