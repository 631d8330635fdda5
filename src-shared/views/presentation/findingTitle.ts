import { toSegments, type Segment } from '../../locale/segments.ts'
import { withCapital } from '../../locale/withCapital.ts'

/** A finding as a title: its first letter is a capital, also where it begins with a bound ("meer dan 90%"). */
export function findingTitle(finding: string): readonly Segment[] {
  return toSegments(finding).map((segment, index) =>
    index === 0 ? { ...segment, text: withCapital(segment.text) } : segment,
  )
}
