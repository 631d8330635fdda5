import type { Granularity } from '../../../domain/granularity.ts'
import type { LocalDate } from '../../../domain/period.ts'
import { formatBucket, formatBucketShort } from '../../../locale/buckets.ts'
import { toSegments } from '../../../locale/segments.ts'
import type { PageBody, PageFigure, PageFoot, PageKind } from '../../../report/page.ts'
import type { GroupKind } from '../../groupWords.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { notesOf } from '../pageNotes.ts'

// What the pages of the story share.

export interface StoryPage {
  readonly kind: PageKind
  /** A catalogue sentence with its marks. */
  readonly finding: string
  readonly lead: string | null
  readonly body: PageBody
  readonly foot: PageFoot
  readonly figures: readonly PageFigure[]
  /** Sentences for the speaker before the figures. */
  readonly say?: readonly string[]
}

export function storyPage(input: PageInput, parts: StoryPage): MadePage {
  const { kind, finding, lead, body, foot, figures, say = [] } = parts
  const notes = notesOf(input, [...(lead === null ? [] : [lead]), ...say], figures, foot)
  return {
    page: { kind, title: toSegments(finding), lead, body, remark: null, foot, notes, figures },
    whyNot: null,
  }
}

/** Whom a council page compares with: a province or an own choice is not called comparable. */
export function whomOf({ words }: PageInput, kind: GroupKind): string {
  const { peers } = words.text.presentationStory
  return kind === 'province' || kind === 'own' ? peers.ofGroup : peers.comparable
}

/** More names under an axis than this touch each other. */
const mostLabels = 14

export interface PartNames {
  readonly full: readonly string[]
  /** Under an axis; empty where the next ones need the room. */
  readonly short: readonly string[]
}

export function partNames(
  { words }: PageInput,
  granularity: Granularity,
  parts: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
): PartNames {
  const every = Math.ceil(parts.length / mostLabels)
  return {
    full: parts.map((dates) => formatBucket(words.language, granularity, dates)),
    short: parts.map((dates, place) =>
      place % every === 0 ? formatBucketShort(words.language, granularity, dates) : '',
    ),
  }
}

/** A sentence that begins with a name in small letters. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`
}
