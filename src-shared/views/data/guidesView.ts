import { foldText } from '../../benchmark/foldText.ts'
import type { FormatView } from '../../contract/imports.ts'
import type { Words } from '../words.ts'
import { supportsView, type ChosenFileView } from './inspectionView.ts'

/** How one source's guide stands in the catalogue; which sources there are differs per family. */
interface GuideText {
  readonly name: string
  readonly steps: readonly { readonly text: string }[]
  readonly waiting: string
  readonly who: string
  /** Of programs without a format of their own; else what a source tells follows from its format. */
  readonly gives?: string
  readonly not?: string
  /** What must be known beside that; else what is said not to be told serves. */
  readonly limit?: string
}

export interface GuideView extends Pick<ChosenFileView, 'tells' | 'tellsNot'> {
  readonly id: string
  readonly name: string
  readonly steps: readonly string[]
  /** Label and text, in the order in which they are read. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  /** Tested on real exports or not; or that its columns are matched by hand. */
  readonly status: string
}

export interface GuideFamily {
  readonly id: string
  readonly name: string
  readonly guides: readonly GuideView[]
}

function guideView(words: Words, id: string, guide: GuideText, format: FormatView | null): GuideView {
  const text = words.text.guides
  const { waiting, who, gives, not, limit } = guide
  const ofTool =
    format === null
      ? [
          { label: text.gives, text: gives },
          { label: text.not, text: not },
        ]
      : []
  const facts = [
    { label: text.waiting, text: waiting },
    { label: text.who, text: who },
    ...ofTool,
    { label: text.limit, text: limit ?? (format === null ? undefined : not) },
  ]
  return {
    id,
    name: guide.name,
    steps: guide.steps.map((step) => step.text),
    facts: facts.flatMap(({ label, text: fact }) =>
      fact === undefined || fact === '' ? [] : [{ label, text: fact }],
    ),
    status: format === null ? text.byTable : format.verified ? text.verified : text.unverified,
    ...supportsView(words, format?.supports ?? null),
  }
}

/** Every word of the search stands in the guide's name, its family or its id. */
function fits(search: string, family: string, { id, name }: GuideView): boolean {
  const hay = foldText(`${name} ${family} ${id}`)
  return foldText(search)
    .split(' ')
    .every((word) => hay.includes(word))
}

/**
 * The guides by family, those that a search leaves; families without any are left out. `formats` tells what each format
 * supports and whether it was tried on real exports: a guide whose id is no format is of a program whose table is
 * matched by hand.
 */
export function guideFamilies(
  words: Words,
  formats: readonly FormatView[],
  search: string,
): readonly GuideFamily[] {
  const { families, sources } = words.text.guides
  return Object.entries(sources).flatMap(([id, guides]) => {
    const name = Object.entries(families).find(([family]) => family === id)?.[1] ?? id
    const found = Object.entries<GuideText>(guides)
      .map(([key, guide]) => guideView(words, key, guide, formats.find((one) => one.id === key) ?? null))
      .filter((guide) => fits(search, name, guide))
    return found.length === 0 ? [] : [{ id, name, guides: found }]
  })
}
