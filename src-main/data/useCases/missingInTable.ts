import { isTimeZone } from '#shared/domain/localTime.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { missingFields } from '#shared/mapping/missingFields.ts'
import type { InspectedTable } from '../importing/inspectedTable.ts'

/** Fields to choose before the rows of a table can be read; "timeZone" where no such zone exists. */
export function missingIn(table: InspectedTable, mapping: Mapping): readonly string[] {
  const rows = table.rows.map(({ fields }) => fields)
  const missing = missingFields(mapping, rows)
  const isZone = mapping.timeZone === null || isTimeZone(mapping.timeZone)
  return isZone ? missing : [...missing, 'timeZone']
}
