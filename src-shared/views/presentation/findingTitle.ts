import { toSegments, type Segment } from '../../locale/segments.ts'

/** A finding as a title: its first letter is a capital, also where it begins with a bound ("meer dan 90%"). */
export function findingTitle(finding: string): readonly Segment[] {
  return toSegments(finding).map((segment, index) =>
    index === 0 ? { ...segment, text: withCapital(segment.text) } : segment,
  )
}

/** A sentence that begins with a name or a number in small letters. */
export function withCapital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`
}
