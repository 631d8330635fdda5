import { columnValues } from './columnContent.ts'
import type { IsMunicipality } from './columnContent.ts'
import { dateTextKind } from './dateText.ts'
import { unitOfName } from './durationText.ts'
import type { KnownLayout } from './layouts/knownLayout.ts'
import { columnsOfLayout } from './layouts/knownLayout.ts'
import { knownLayoutOf } from './layouts/knownLayouts.ts'
import type { Rows } from './mappedColumns.ts'
import { emptyMapping } from './mapping.ts'
import type { Mapping } from './mapping.ts'
import { proposeColumns } from './proposeColumns.ts'
import { settleMapping } from './settleMapping.ts'
import { fieldsOf } from './targetFields.ts'

type Columns = Readonly<Record<string, number>>

/** Columns that say nothing without another one, or less than it. */
function withoutIdle(columns: Columns, rows: Rows): Columns {
  const { sentAt } = columns
  const isIdle = (field: string): boolean => {
    switch (field) {
      case 'sentTime':
        return (
          sentAt === undefined || columnValues(rows, sentAt).some((value) => dateTextKind(value) !== 'date')
        )
      case 'responseTime':
        // A duration may have been counted in opening hours; two moments cannot.
        return columns['answeredAt'] !== undefined
      case 'replyText':
        return columns['answeredAt'] === undefined && columns['responseTime'] === undefined
      case 'status':
        return columns['closedAt'] === undefined
      default:
        return false
    }
  }
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !isIdle(field)))
}

function proposedColumns(
  names: readonly string[],
  rows: Rows,
  layout: KnownLayout | null,
  is: IsMunicipality,
): Columns {
  const fields = fieldsOf('messages')
  if (layout === null) return proposeColumns(fields, names, rows, new Set(), is)
  const known = columnsOfLayout(layout, names)
  if (!layout.isUserConfigured) return known
  // Where an employee's name tells the side, a kind of message ("reply") must not tell another one.
  const isTold = (id: string): boolean => id === 'direction' && known['agent'] !== undefined
  const open = fields.filter(({ id }) => known[id] === undefined && !isTold(id))
  return { ...proposeColumns(open, names, rows, new Set(Object.values(known)), is), ...known }
}

/** What the columns of a message table seem to be: by the layout of a known tool, else by their names and contents. */
export function proposeMessages(names: readonly string[], rows: Rows, is: IsMunicipality): Mapping {
  const layout = knownLayoutOf(names)
  const columns = withoutIdle(proposedColumns(names, rows, layout, is), rows)
  const constants: Record<string, string> = { ...layout?.constants }
  const durations = columns['responseTime']
  const unit = durations === undefined ? null : unitOfName(names[durations] ?? '')
  if (unit !== null) constants['responseUnit'] = unit
  const mapping = {
    ...emptyMapping('messages'),
    columns,
    constants,
    own: layout?.own ?? [],
    timeZone: layout?.timeZone ?? null,
  }
  const settled = settleMapping(mapping, rows)
  return { ...settled, dateOrder: settled.dateOrder ?? layout?.dateOrder ?? null }
}
