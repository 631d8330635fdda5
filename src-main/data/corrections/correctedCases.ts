import type { BuiltCase } from '#shared/metrics/caseRow.ts'
import { AppError } from '../appError.ts'
import type { Database } from '../db/connection.ts'
import { casesOfThreads } from '../repositories/caseBuilding.ts'
import { correctableMessages, threadsOfCases } from '../repositories/correctedMessages.ts'
import type { CorrectableMessage } from '../repositories/correctedMessages.ts'

/** A case as it stands, with its messages in order of time. */
export interface CorrectableCase {
  readonly built: BuiltCase
  readonly messages: readonly CorrectableMessage[]
}

/** @throws AppError notInDossier when one of them is not there (any more) */
export function correctableCases(database: Database, caseIds: readonly number[]): CorrectableCase[] {
  const wanted = new Set(caseIds)
  const built = casesOfThreads(database, threadsOfCases(database, [...wanted])).filter(({ firstMessageId }) =>
    wanted.has(firstMessageId),
  )
  if (built.length < wanted.size) throw new AppError('notInDossier')
  const found = correctableMessages(
    database,
    built.flatMap(({ messageIds }) => messageIds),
  )
  const byId = new Map(found.map((message) => [message.id, message]))
  return built.map((each) => ({
    built: each,
    messages: each.messageIds.flatMap((id) => byId.get(id) ?? []),
  }))
}
