import type { AnnotationKind } from '#shared/domain/annotation.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import type { Database } from '../db/connection.ts'

/** Something that happened, as the user noted it. Local dates, both inclusive. */
export interface Annotation {
  readonly id: number
  readonly kind: AnnotationKind
  readonly title: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** May be left out of figures. */
  readonly isExcludable: boolean
}

type StoredAnnotation = Omit<Annotation, 'isExcludable'> & { readonly isExcludable: 0 | 1 }

/** Oldest first. */
export function annotations(database: Database): Annotation[] {
  return database
    .prepare<[], StoredAnnotation>(
      `select id, kind, title, from_date as "from", to_date as "to", is_excludable as isExcludable
       from annotations order by from_date, to_date, id`,
    )
    .all()
    .map((row) => ({ ...row, isExcludable: row.isExcludable === 1 }))
}

/** @returns the new one's id */
export function addAnnotation(database: Database, annotation: Omit<Annotation, 'id'>): number {
  const { kind, title, from, to, isExcludable } = annotation
  return Number(
    database
      .prepare(
        'insert into annotations (kind, title, from_date, to_date, is_excludable) values (?, ?, ?, ?, ?)',
      )
      .run(kind, title, from, to, isExcludable ? 1 : 0).lastInsertRowid,
  )
}

/** @returns false when it is not there any more */
export function changeAnnotation(database: Database, annotation: Annotation): boolean {
  const { id, kind, title, from, to, isExcludable } = annotation
  return (
    database
      .prepare(
        'update annotations set kind = ?, title = ?, from_date = ?, to_date = ?, is_excludable = ? where id = ?',
      )
      .run(kind, title, from, to, isExcludable ? 1 : 0, id).changes === 1
  )
}

/** @returns false when it is not there any more */
export function deleteAnnotation(database: Database, id: number): boolean {
  return database.prepare('delete from annotations where id = ?').run(id).changes === 1
}
