import { CancelledError } from '../cancelledError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call } from '../handler.ts'

/** Ends a look at a file, or the writing of one, when the caller stops it, or the dossier it is for closes. */
export function endOfLook(session: DossierSession, call: Pick<Call, 'signal'>): AbortSignal {
  return AbortSignal.any([call.signal, session.ending])
}

/** After every wait: what was read may be half, and the session's database closed. @throws CancelledError */
export function assertGoesOn(end: AbortSignal): void {
  if (end.aborted) throw new CancelledError()
}
