import { basename, dirname } from 'node:path'
import type { RegisterFacts } from '#shared/contract/register.ts'
import { documentText } from '#shared/views/presentation/documents/documentText.ts'
import { registerDocument } from '#shared/views/register/registerDocument.ts'
import { createWords } from '#shared/views/words.ts'
import type { DataApp } from '../dataApp.ts'
import type { Handler } from '../handler.ts'
import { houseStyleOf } from '../houseStyle.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { isSatisfactionKept } from '../queries/personMessages.ts'
import { documentBytes } from '../reports/docx/documentBytes.ts'
import { committedBatches } from '../repositories/batches.ts'
import { respondents } from '../repositories/growthRespondents.ts'
import { keptTexts, readTextKeeping } from '../repositories/messageTexts.ts'
import { purgedCount } from '../repositories/purgedPeople.ts'
import { storedTopicModel } from '../repositories/topicModels.ts'
import { writeToChosen } from '../writeToChosen.ts'

function factsOf(app: DataApp): RegisterFacts {
  const session = app.openSession()
  const { database, row, path, keyProtection } = session
  return {
    municipality: row.name,
    timeZone: row.timeZone,
    madeAtMs: app.nowMs(),
    channels: [...new Set(committedAccounts(database).map(({ channel }) => channel))],
    formats: [...new Set(committedBatches(database).map(({ format }) => format))].sort(),
    keeping: readTextKeeping(database),
    texts: keptTexts(database).count,
    hasSatisfaction: isSatisfactionKept(database),
    hasClassifier: storedTopicModel(database) !== null,
    purgedPeople: purgedCount(database),
    respondents: respondents(database).length,
    keyProtection,
    folder: dirname(path),
    sharedPath: session.shared?.state.sharedPath ?? null,
  }
}

export const registerCurrent: Handler<'register.current'> = (app) => factsOf(app)

/** @throws AppError noDossierOpen, grantUnknown, diskFull, folderMissing, fileNotWritable */
export const registerSave: Handler<'register.save'> = async (app, { grantId, format, language }) => {
  const session = app.openSession()
  const path = app.grants.use(grantId)
  const document = registerDocument(createWords(language), factsOf(app))
  const content =
    format === 'text'
      ? documentText(document)
      : await documentBytes(document, houseStyleOf(session), { signal: session.ending })
  await writeToChosen(session, path, content)
  return { fileName: basename(path) }
}
