import { plainText } from '../../../locale/segments.ts'
import type { PageBody, PageFigure, PageFoot, PageKind } from '../../../report/page.ts'
import type { GroupKind } from '../../groupWords.ts'
import { findingTitle } from '../findingTitle.ts'
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
  const title = findingTitle(finding)
  // The title of the first page is a heading, no sentence.
  const spoken = kind === 'cover' ? say : [plainText(title), ...say]
  const notes = notesOf(input, spoken, figures, foot)
  return {
    page: { kind, title, lead, body, remark: null, foot, notes, figures },
    whyNot: null,
  }
}

/** Whom a council page compares with: a province or an own choice is not called comparable. */
export function whomOf({ words }: PageInput, kind: GroupKind): string {
  const { peers } = words.text.presentationStory
  return kind === 'province' || kind === 'own' ? peers.ofGroup : peers.comparable
}
