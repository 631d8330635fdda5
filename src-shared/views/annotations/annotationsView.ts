import type { AnnotationView } from '../../contract/annotations.ts'
import type { Words } from '../words.ts'

export interface AnnotationRow {
  readonly id: number
  readonly title: string
  readonly kind: string
  readonly dates: string
  readonly excludable: string
}

/** An event as it is being filled in. */
export interface AnnotationDraft {
  id: number | null
  kind: AnnotationView['kind']
  title: string
  from: string
  to: string
  isExcludable: boolean
}

/** Newest first: what happened last is looked for most. */
export function annotationRows(
  words: Words,
  annotations: readonly AnnotationView[],
): readonly AnnotationRow[] {
  const text = words.text.annotations
  return [...annotations].reverse().map(({ id, title, kind, from, to, isExcludable }) => ({
    id,
    title,
    kind: text.kinds[kind],
    dates: words.period(from, to),
    excludable: isExcludable ? text.excludable : text.stays,
  }))
}

export function newAnnotation(): AnnotationDraft {
  return { id: null, kind: 'incident', title: '', from: '', to: '', isExcludable: true }
}

/** What is missing or wrong, in words; empty when it can be kept. A single day may leave out its last date. */
export function annotationFaults(words: Words, draft: AnnotationDraft): readonly string[] {
  const { faults } = words.text.annotations
  return [
    ...(draft.title.trim() === '' ? [faults.title] : []),
    ...(draft.from === '' ? [faults.from] : []),
    ...(draft.from !== '' && draft.to !== '' && draft.to < draft.from ? [faults.dates] : []),
  ]
}

/** As it is kept. */
export function annotationOf(draft: AnnotationDraft): AnnotationDraft {
  return { ...draft, title: draft.title.trim(), to: draft.to === '' ? draft.from : draft.to }
}
