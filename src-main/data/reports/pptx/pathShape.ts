import { catalogues } from '#shared/locale/catalogue.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import type { PathStep } from '#shared/report/page.ts'
import type { Colour, Line } from './colour.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight } from './looks.ts'
import type { SlideWords } from './own/ownPlaces.ts'
import { groupXml, plainShapeXml, textShapeXml } from './slideShapes.ts'
import type { Pen } from './slideShapes.ts'

/** A step as it lies on the slide: its mark, and its words. */
interface PlacedStep {
  readonly step: PathStep
  readonly geometry: 'homePlate' | 'ellipse'
  readonly mark: Frame
  readonly words: Frame
}

export interface PathPlan {
  readonly frame: Frame
  readonly steps: readonly PlacedStep[]
  /** What is left for a chart. */
  readonly rest: Frame
}

const arrowHeight = 30
const dotSize = 18
const gap = 14
const rowGap = 8
const lineStep = leastBodyPt * lineHeight
/** Of the width, where a chart stands at the right. */
const shareBesideChart = 0.46

function wordsHeight({ name, line }: PathStep, width: number): number {
  const lines = (text: string, isBold: boolean): number =>
    arialLines(text, width, { sizePt: leastBodyPt, isBold })
  return (lines(name, true) + 1 + (line === '' ? 0 : lines(line, false))) * lineStep
}

/** The words of each language that stand behind a name: which one it will be is not known where room is reckoned. */
const stateWords = Object.values(catalogues).map(({ presentationSlides }) => presentationSlides.path)

/** Of a step whose state stands behind its name, on the same line where there is room. */
function besideHeight({ name, state, line }: PathStep, width: number): number {
  const lines = (text: string, isBold: boolean): number =>
    arialLines(text, width, { sizePt: leastBodyPt, isBold })
  const heads = stateWords.map((words) => lines(`${name} – ${words[state]}`, true))
  return (Math.max(...heads) + (line === '' ? 0 : lines(line, false))) * lineStep
}

/** Beside each other, as a path goes. */
function across(steps: readonly PathStep[], frame: Frame): PathPlan {
  const width = (frame.width - gap * (steps.length - 1)) / Math.max(1, steps.length)
  const height = Math.max(0, ...steps.map((step) => wordsHeight(step, width)))
  const top = frame.y + arrowHeight + 8
  const placed = steps.map((step, index): PlacedStep => {
    const x = frame.x + index * (width + gap)
    return {
      step,
      geometry: 'homePlate',
      mark: { x, y: frame.y, width, height: arrowHeight },
      words: { x, y: top, width, height },
    }
  })
  const used = arrowHeight + 8 + height
  const rest = { ...frame, y: frame.y + used, height: Math.max(0, frame.height - used) }
  return { frame: { ...frame, height: used }, steps: placed, rest }
}

/** Below each other, at the left of a chart. */
function downward(steps: readonly PathStep[], frame: Frame): PathPlan {
  const width = frame.width * shareBesideChart
  const textWidth = width - dotSize - gap
  let y = frame.y
  const placed = steps.map((step): PlacedStep => {
    const height = besideHeight(step, textWidth)
    const at = y
    y += height + rowGap
    return {
      step,
      geometry: 'ellipse',
      mark: { x: frame.x, y: at + 2, width: dotSize, height: dotSize },
      words: { x: frame.x + dotSize + gap, y: at, width: textWidth, height },
    }
  })
  const left = frame.x + width + 2 * gap
  return {
    frame: { ...frame, width, height: y - rowGap - frame.y },
    steps: placed,
    rest: { ...frame, x: left, width: frame.x + frame.width - left },
  }
}

/** Where the steps of a path lie, and what they leave for a chart. */
export function pathPlan(steps: readonly PathStep[], frame: Frame, hasChart: boolean): PathPlan {
  return hasChart ? downward(steps, frame) : across(steps, frame)
}

/** Reached is full, possible is clear with an edge, ahead is empty; the word stands beside each. */
function paint(state: PathStep['state'], pen: Pen): { readonly fill: Colour | null; readonly line: Line } {
  const { own, ownEdge, axis } = pen.palette
  if (state === 'reached') return { fill: own, line: { colour: ownEdge, widthPt: 1.5 } }
  if (state === 'possible') return { fill: { ...own, alpha: 0.3 }, line: { colour: ownEdge, widthPt: 1.5 } }
  return { fill: null, line: { colour: axis, widthPt: 1.5 } }
}

function stepShapes(
  { step, geometry, mark, words }: PlacedStep,
  texts: SlideWords,
  pen: Pen,
): readonly string[] {
  const { ink, softInk } = pen.palette
  const state = texts.path[step.state]
  const name = { text: step.name, isBold: true, colour: step.state === 'ahead' ? softInk : ink }
  const isBeside = geometry === 'ellipse'
  const heads = isBeside
    ? [{ runs: [name, { text: ` – ${state}`, colour: softInk }] }]
    : [{ runs: [name] }, { runs: [{ text: state, colour: softInk }] }]
  const line = step.line === '' ? [] : [{ runs: [{ text: step.line, colour: ink }] }]
  const shape = { name: step.name, frame: mark, geometry, ...paint(step.state, pen) }
  return [
    plainShapeXml(shape, pen, `${step.name}: ${state}`),
    textShapeXml(
      { name: step.name, look: 'lead', placeholder: null, frame: words, paragraphs: [...heads, ...line] },
      pen,
    ),
  ]
}

/** The steps of a path, as one thing with a text for whoever cannot see it. */
export function pathShapeXml({ frame, steps }: PathPlan, words: SlideWords, pen: Pen): string {
  const altText = steps
    .map(({ step: { name, state, line } }) => `${name}: ${words.path[state]}. ${line}`)
    .join(' ')
  const shapes = steps.flatMap((step) => stepShapes(step, words, pen))
  return groupXml(words.path.name, altText, frame, shapes, pen)
}
