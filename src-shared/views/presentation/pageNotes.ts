import type { PageFigure, PageFoot } from '../../report/page.ts'
import { intervalText } from './pageFigures.ts'
import type { PageInput } from './pageInput.ts'

/** The range of an option is of simulated years. */
function isModelled({ key }: PageFigure): boolean {
  return key.startsWith('option.')
}

/** "Binnen 4 uur: 94,3% (95%-interval 92,1 – 95,9%, n = 961)" */
export function figureNote(input: PageInput, figure: PageFigure): string {
  const { words } = input
  const text = words.text.presentationStory.notes
  const range = intervalText(input, figure)
  const beside = [
    ...(range === null || figure.unit === 'level'
      ? []
      : [(isModelled(figure) ? text.years : text.interval)(range)]),
    ...(figure.n === null ? [] : [text.n(words.number(figure.n))]),
  ]
  const told = text.figure(figure.name, figure.text)
  return beside.length === 0 ? `${told}.` : `${told} (${beside.join(', ')}).`
}

/**
 * What the speaker has before them: what to say, then under a line of its own each of the page's main figures with interval
 * and n, what it is about and what it means. `say` are sentences to speak: the finding, and a few of the page's own.
 */
export function notesOf(
  input: PageInput,
  say: readonly string[],
  figures: readonly PageFigure[],
  foot: PageFoot,
): readonly string[] {
  return [
    ...say,
    ...(figures.length === 0 ? [] : [input.words.text.presentationStory.notes.figures]),
    ...figures.map((figure) => figureNote(input, figure)),
    foot.basis === null ? foot.choice : `${foot.basis}, ${foot.choice}`,
    ...(foot.definition === null ? [] : [foot.definition]),
  ]
}
