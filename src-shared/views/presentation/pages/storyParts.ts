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

/** A sentence that begins with a name in small letters. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`
}
