import { isDeepStrictEqual } from 'node:util'
import { overviewSchema } from '#shared/contract/figures.ts'
import type { Filter, Overview } from '#shared/contract/figures.ts'
import { CancelledError } from '../cancelledError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import { remembering } from '../remembering.ts'
import { compareFigures } from './compareFigures.ts'
import { conversationFiguresOf } from './conversationFigures.ts'
import { figuresOverview } from './figuresOverview.ts'
import { keepOverview, keptOverview } from './keptOverview.ts'
import { responseFigures } from './responseFigures.ts'

// What the pages show, worked out once for the page itself and for everything else that is made of the same filter.
export const rememberedResponse = remembering<'response.figures'>(responseFigures)
export const rememberedConversation = remembering<'conversation.figures'>(conversationFiguresOf)
export const rememberedComparison = remembering<'compare.figures'>(compareFigures)
const workedOutOverview = remembering<'figures.overview'>(figuresOverview)

/** The question that each dossier was opened with: the next start asks the same. */
const firstQuestions = new WeakMap<DossierSession, string>()
/** What else a window asks at its start goes before reading the messages, which takes the process for itself. */
const readBehindAfterMs = 250

/**
 * The overview. The first one after opening is answered from what was kept, where that still holds, and the messages are
 * read behind it. An answer to that question that had to be worked out is kept for the next opening.
 */
export const rememberedOverview: Handler<'figures.overview'> = (app, filter, call) => {
  const session = app.openSession()
  const question = JSON.stringify(filter)
  const first = firstQuestions.get(session) ?? question
  if (!firstQuestions.has(session)) {
    firstQuestions.set(session, question)
    const kept = keptOverview(app, session, filter)
    if (kept !== null) {
      setTimeout(() => void readBehind(app, session, { filter, call, kept }), readBehindAfterMs).unref()
      return kept
    }
  }
  const answer = workedOutOverview(app, filter, call)
  if (question === first) void keepQuietly(app, session, filter, answer)
  return answer
}

type Answer = ReturnType<typeof workedOutOverview>

/** So that the next choice finds everything read. An answer that should have been another is told, and asked again. */
async function readBehind(
  app: DataApp,
  session: DossierSession,
  asked: { readonly filter: Filter; readonly call: Call; readonly kept: Overview },
): Promise<void> {
  const { figuresVersion } = session
  if (app.session !== session) return
  try {
    const answer = overviewSchema.parse(await workedOutOverview(app, asked.filter, asked.call))
    // Where the file had to be written anew, its stamp is another one than the kept answer's.
    void keepQuietly(app, session, asked.filter, answer)
    const isSame = session.figuresVersion !== figuresVersion || isDeepStrictEqual(answer, asked.kept)
    if (isSame) return
    app.log.record('figures.overview', new Error('a kept answer was not that of the dossier'))
    app.announce(['figures'])
  } catch (error) {
    app.log.record('figures.overview', error)
  }
}

/** It is only kept: a dossier that closes, or a disk that is full, goes without. */
async function keepQuietly(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  answer: Answer,
): Promise<void> {
  try {
    await keepOverview(app, session, filter, overviewSchema.parse(await answer))
  } catch (error) {
    if (!(error instanceof CancelledError)) app.log.record('figures.overview', error)
  }
}
