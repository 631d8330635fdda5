import type { Handler } from '../handler.ts'
import {
  mappingProfilesOf,
  removeMappingProfile,
  renameMappingProfile,
} from '../repositories/mappingProfiles.ts'

export const tableProfiles: Handler<'table.profiles'> = (app, { target }) =>
  mappingProfilesOf(app.openSession().database, target)

export const tableRenameProfile: Handler<'table.renameProfile'> = async (app, { target, name, newName }) => {
  const session = app.changeableSession()
  const rename = (): 'renamed' | 'taken' | 'gone' =>
    renameMappingProfile(session.database, target, name, newName)
  return { outcome: await session.writes.run(rename) }
}

export const tableRemoveProfile: Handler<'table.removeProfile'> = async (app, { target, name }) => {
  const session = app.changeableSession()
  await session.writes.run(() => {
    removeMappingProfile(session.database, target, name)
  })
  return {}
}
