import type { NormRule } from '#shared/domain/norm.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { writeSetting } from '../repositories/settings.ts'

export const normsCurrent: Handler<'norms.current'> = (app) => ({
  rules: [...app.openSession().settings.norms],
})

/** @throws AppError invalidInput for dates that do not exist or run backwards */
function checkDates({ validFrom, validTo }: NormRule): void {
  const from = validFrom === null ? -Infinity : parseLocalDate(validFrom)
  const to = validTo === null ? Infinity : parseLocalDate(validTo)
  if (from === null || to === null || to < from) throw new AppError('invalidInput')
}

/** The example's norms can be tried out too, as its opening hours. */
export const normsSet: Handler<'norms.set'> = async (app, { rules }) => {
  const session = app.openSession()
  rules.forEach(checkDates)
  await session.writes.run(() => writeSetting(session.database, 'norms', rules))
  session.settings.forgetNorms()
  return {}
}
