import { basename } from 'node:path'
import { comparisonSchema } from '#shared/contract/compare.ts'
import { overviewSchema } from '#shared/contract/figures.ts'
import { comparedCsv } from '#shared/views/compare/comparedCsv.ts'
import { filterSentence } from '#shared/views/filter/filterSentence.ts'
import { createWords } from '#shared/views/words.ts'
import type { Handler } from '../handler.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { rememberedComparison, rememberedOverview } from './rememberedFigures.ts'

/**
 * Writes the page's table of all municipalities where the user has pointed.
 *
 * @throws AppError noDossierOpen, grantUnknown, diskFull, fileNotWritable
 */
export const compareSaveTable: Handler<'compare.saveTable'> = async (app, input, call) => {
  const { filter, metric, language, grantId } = input
  const session = app.openSession()
  const path = app.grants.use(grantId)
  // The view takes what the contract says, so both ends make the table from the same thing.
  const comparison = comparisonSchema.parse(await rememberedComparison(app, filter, call))
  const overview = overviewSchema.parse(await rememberedOverview(app, filter, call))
  const words = createWords(language)
  const bytes = Buffer.from(
    comparedCsv({
      comparison,
      metric,
      clock: filter.clock,
      words,
      // The table has no time axis: in which parts others are divided says nothing here.
      choice: filterSentence(words, { ...filter, granularity: null }, overview).plain,
      topics: filter.topics,
    }),
    'utf8',
  )
  await writeToChosen(session, path, bytes)
  return { fileName: basename(path), sizeBytes: bytes.length }
}
