import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { leftOutAsTwins, overlaps } from '../queries/overlapList.ts'
import { committedBatch } from '../repositories/batches.ts'
import { countApart } from '../repositories/countedApart.ts'

export const overlapList: Handler<'overlap.list'> = (app) => {
  const { database } = app.openSession()
  return { files: overlaps(database), leftOut: leftOutAsTwins(database) }
}

/** The example too: it is made for trying. */
export const overlapCountApart: Handler<'overlap.countApart'> = (app, { isApart, ...files }) => {
  const session = app.openSession()
  const { database } = session
  return session.writes.run(() => {
    const isThere = [files.batchId, files.otherBatchId].every((id) => committedBatch(database, id) !== null)
    if (!isThere || files.batchId === files.otherBatchId) throw new AppError('batchNotFound')
    countApart(database, files, isApart, app.nowMs())
    session.forgetFigures()
    return { leftOut: leftOutAsTwins(database) }
  })
}
