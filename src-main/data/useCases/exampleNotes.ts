import type { DossierSession } from '../dossierSession.ts'
import { exampleEvents, exampleNorms } from '../example/notes.ts'
import { addAnnotation, annotations } from '../repositories/annotations.ts'
import { writeSetting } from '../repositories/settings.ts'

/** Gives the example its norms and events. Whatever stands there already, also of the user, is left as it is. */
export async function fillExampleNotes(session: DossierSession): Promise<void> {
  const { database } = session
  await session.writes.run(() => {
    if (session.settings.norms.length === 0) writeSetting(database, 'norms', exampleNorms)
    if (annotations(database).length > 0) return
    for (const event of exampleEvents) addAnnotation(database, event)
  })
  session.settings.forgetNorms()
  session.settings.forgetAnnotations()
}
