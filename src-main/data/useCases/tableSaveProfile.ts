import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { headerHash } from '../importing/inspectedTable.ts'
import { saveMappingProfile } from '../repositories/mappingProfiles.ts'
import { tableOf } from './tableInspect.ts'

/** Kept in the dossier for the next file with the same header. */
export const tableSaveProfile: Handler<'table.saveProfile'> = async (app, input) => {
  const session = app.changeableSession()
  const { target, header } = tableOf(session, input.tableId)
  if (input.mapping.target !== target) throw new AppError('invalidInput')
  await session.writes.run(() =>
    saveMappingProfile(session.database, {
      target,
      name: input.name,
      headerHash: headerHash(header),
      mappingJson: JSON.stringify(input.mapping),
      savedAtMs: app.nowMs(),
    }),
  )
  return {}
}
