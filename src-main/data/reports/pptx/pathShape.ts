import { arialLines } from '#shared/report/arialWidth.ts'
import type { PathStep } from '#shared/report/page.ts'
import type { Colour, Line } from './colour.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight } from './looks.ts'
import type { SlideWords } from './own/ownPlaces.ts'
import { groupXml, plainShapeXml, textShapeXml } from './slideShapes.ts'
import type { Pen } from './slideShapes.ts'

const arrowHeight = 30
const gap = 14
const lineStep = leastBodyPt * lineHeight

/** Reached is full, possible is clear with an edge, ahead is empty; the word stands below each. */
function paint(state: PathStep['state'], pen: Pen): { readonly fill: Colour | null; readonly line: Line } {
  const { own, axis } = pen.palette
  if (state === 'reached') return { fill: own, line: { colour: own, widthPt: 1.5 } }
  if (state === 'possible') return { fill: { ...own, alpha: 0.3 }, line: { colour: own, widthPt: 1.5 } }
  return { fill: null, line: { colour: axis, widthPt: 1.5 } }
}

interface StepRoom {
  readonly width: number
  readonly nameHeight: number
  readonly lineHeight: number
}

function roomOf(steps: readonly PathStep[], width: number): StepRoom {
  const own = (width - gap * (steps.length - 1)) / Math.max(1, steps.length)
  const lines = (text: string, isBold: boolean): number =>
    arialLines(text, own - 4, { sizePt: leastBodyPt, isBold })
  return {
    width: own,
    nameHeight: Math.max(1, ...steps.map(({ name }) => lines(name, true))) * lineStep,
    lineHeight: Math.max(0, ...steps.map(({ line }) => (line === '' ? 0 : lines(line, false)))) * lineStep,
  }
}

/** How high the path stands in this width. */
export function pathHeight(steps: readonly PathStep[], width: number): number {
  const room = roomOf(steps, width)
  return arrowHeight + 8 + room.nameHeight + lineStep + room.lineHeight + 8
}

function stepShapes(
  step: PathStep,
  x: number,
  y: number,
  room: StepRoom,
  words: SlideWords,
  pen: Pen,
): readonly string[] {
  const { width } = room
  const text = (name: string, top: number, height: number, isBold: boolean, isSoft: boolean): string =>
    textShapeXml(
      {
        name: `${words.path.name}: ${step.name}`,
        look: 'lead',
        placeholder: null,
        frame: { x, y: top, width, height },
        paragraphs: [
          { runs: [{ text: name, isBold, colour: isSoft ? pen.palette.softInk : pen.palette.ink }] },
        ],
      },
      pen,
    )
  const stateTop = y + arrowHeight + 8 + room.nameHeight
  return [
    plainShapeXml(
      {
        name: step.name,
        frame: { x, y, width, height: arrowHeight },
        geometry: 'homePlate',
        ...paint(step.state, pen),
      },
      pen,
    ),
    text(step.name, y + arrowHeight + 8, room.nameHeight, true, step.state === 'ahead'),
    text(words.path[step.state], stateTop, lineStep, false, true),
    ...(step.line === '' ? [] : [text(step.line, stateTop + lineStep + 4, room.lineHeight, false, false)]),
  ]
}

/** The steps of a path beside each other, as one thing with a text for whoever cannot see it. */
export function pathShapeXml(steps: readonly PathStep[], frame: Frame, words: SlideWords, pen: Pen): string {
  const room = roomOf(steps, frame.width)
  const altText = steps.map(({ name, state, line }) => `${name}: ${words.path[state]}. ${line}`).join(' ')
  const height = pathHeight(steps, frame.width)
  const shapes = steps.flatMap((step, index) =>
    stepShapes(step, frame.x + index * (room.width + gap), frame.y, room, words, pen),
  )
  return groupXml(words.path.name, altText, { ...frame, height }, shapes, pen)
}
