import { foldText } from '../benchmark/foldText.ts'
import { benchmarkFields } from './benchmarkFields.ts'
import { isLayoutColumn } from './layouts/knownLayouts.ts'
import type { MappingTarget } from './mapping.ts'
import { messageFields } from './messageFields.ts'
import { metricOfHeader } from './metricOfHeader.ts'
import type { TargetField } from './targetField.ts'

export function fieldsOf(target: MappingTarget): readonly TargetField[] {
  return target === 'benchmark' ? benchmarkFields : messageFields
}

/** True for a column name that the target knows: such names tell the header of a table. */
export function isKnownColumn(target: MappingTarget, name: string): boolean {
  const folded = foldText(name)
  if (fieldsOf(target).some((field) => field.aliases.includes(folded))) return true
  if (target === 'messages' && isLayoutColumn(folded)) return true
  return target === 'benchmark' && metricOfHeader(name) !== null
}
