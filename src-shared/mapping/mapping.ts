/** What a table can be read as; each target is one schema of fields. */
export const mappingTargets = ['benchmark', 'messages'] as const
export type MappingTarget = (typeof mappingTargets)[number]

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

export const decimalMarks = ['.', ','] as const
export type DecimalMark = (typeof decimalMarks)[number]

/** How the columns of one table are read. */
export interface Mapping {
  readonly target: MappingTarget
  /** Field of the target -> position of its column, 0-based. */
  readonly columns: Readonly<Record<string, number>>
  /**
   * Field of the target -> the same value in every row; a column of the same field goes before it. Beside fields:
   * "timeUnit" (figures), "satisfactionScale" and "responseUnit" (messages), which say how a column is to be read.
   */
  readonly constants: Readonly<Record<string, string>>
  /**
   * Figures: a value that cannot be decided -> the municipality's code, or "" to leave its rows out.
   * Messages: a value of the channel's column that is no known word -> the channel.
   */
  readonly resolved: Readonly<Record<string, string>>
  /** null = undecided, or no date in figures needs it. */
  readonly dateOrder: DateOrder | null
  /** null = undecided, or no number needs it. */
  readonly decimalMark: DecimalMark | null
  /** IANA zone of wall-clock times; null = the dossier's. */
  readonly timeZone: string | null
  /** Messages: values of the direction or author column that are the municipality itself. */
  readonly own: readonly string[]
  /** Benchmark, wide layout: benchmark metric id -> position of its column. */
  readonly metricColumns: Readonly<Record<string, number>>
}

export function emptyMapping(target: MappingTarget): Mapping {
  return {
    target,
    columns: {},
    constants: {},
    resolved: {},
    dateOrder: null,
    decimalMark: null,
    timeZone: null,
    own: [],
    metricColumns: {},
  }
}

/** A cell of the row by its field: from its column, else its constant; "" where the mapping has neither. */
export function cellOf(mapping: Mapping, fields: readonly string[], field: string): string {
  const at = mapping.columns[field]
  return (at === undefined ? (mapping.constants[field] ?? '') : (fields[at] ?? '')).trim()
}

export function hasField(mapping: Mapping, field: string): boolean {
  return mapping.columns[field] !== undefined || (mapping.constants[field] ?? '') !== ''
}

/** Whether the answer of a message stands in its own row: when it came, or how long it took. */
export function hasReplyInRow(mapping: Mapping): boolean {
  return hasField(mapping, 'answeredAt') || hasField(mapping, 'responseTime')
}
