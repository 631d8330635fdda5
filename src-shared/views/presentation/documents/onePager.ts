import type { ReportFigures } from '../../../contract/reportFigures.ts'
import { keptOnOnePage, type RankedBlock } from '../../../report/documentHeight.ts'
import type { DocumentBlock, ReportDocument } from '../../../report/document.ts'
import type { ReportEdits } from '../../../report/edits.ts'
import type { PageFigure, ReportTable } from '../../../report/page.ts'
import { countOf, intervalText } from '../pageFigures.ts'
import { choiceText } from '../pageFoot.ts'
import { channelTable, type ChannelTable } from './channelTable.ts'
import { documentInput, findingsOf, frameOf, periodOf } from './documentInput.ts'
import type { DocumentInput } from './documentInput.ts'
import { comparisonText, courseOf, figuresOf, keyFigures, type KeyFigure } from './keyFigures.ts'

function heading(text: string): RankedBlock {
  return { block: { kind: 'heading', level: 1, text }, rank: null }
}

function stays(block: DocumentBlock): RankedBlock {
  return { block, rank: null }
}

function points(texts: readonly string[], rank: number | null): readonly RankedBlock[] {
  return texts.map((text, index) => ({
    block: { kind: 'points', points: [text] },
    rank: rank === null ? null : rank + index / 10,
  }))
}

/** The difference as far as its interval carries it. */
function differenceText({ words, figures }: DocumentInput, key: KeyFigure): string {
  const text = words.text.presentationDocuments.onePager
  const course = courseOf(key)
  const { difference, now } = key
  if (course === 'unknown' || difference === null) return text.unknown
  if (course === 'same') return text.chance
  const size = Math.abs(difference.value)
  if (now.unit === 'ms') {
    const time = words.short(size, figures.filter.clock)
    return difference.value < 0 ? text.fasterBy(time) : text.slowerBy(time)
  }
  const percentPoints = words.number(size * 100, 1)
  return difference.value < 0 ? text.pointsLess(percentPoints) : text.pointsMore(percentPoints)
}

function threeTable(input: DocumentInput, keys: readonly KeyFigure[]): ReportTable {
  const documents = input.words.text.presentationDocuments
  const { columns } = documents.onePager
  const hasBefore = keys.some(({ before }) => before !== null)
  const header = (name: string): ReportTable['columns'][number] => ({ header: name, isNumber: true })
  return {
    caption: '',
    columns: [
      { header: columns.figure, isNumber: false },
      header(columns.now),
      header(documents.table.interval),
      ...(hasBefore ? [header(columns.before), header(columns.difference)] : []),
    ],
    rows: keys.map((key) => ({
      cells: [
        key.name,
        key.now.text,
        intervalText(input, key.now) ?? documents.table.none,
        ...(hasBefore ? [key.before?.text ?? documents.table.none, differenceText(input, key)] : []),
      ],
      isOwn: false,
    })),
  }
}

/** What went well, what stayed, what went less well: nothing that the interval does not carry. */
function courses(input: DocumentInput, keys: readonly KeyFigure[]): readonly RankedBlock[] {
  const text = input.words.text.presentationDocuments.onePager
  if (comparisonText(input) === null) return [stays({ kind: 'paragraph', text: text.noBefore })]
  const told = (course: 'better' | 'same' | 'worse'): readonly string[] =>
    keys
      .filter((key) => courseOf(key) === course)
      .map(({ name, now, before }) => {
        const sentence = course === 'same' ? text.stayed : text.changed
        return course === 'same'
          ? sentence(name, now.text, before?.text ?? '')
          : sentence(name, before?.text ?? '', now.text)
      })
  const parts = (['better', 'same', 'worse'] as const).flatMap((course) => {
    const texts = told(course)
    return texts.length === 0 ? [] : [heading(text.sections[course]), ...points(texts, null)]
  })
  return parts.length === 0 ? [stays({ kind: 'paragraph', text: text.nothingKnown })] : parts
}

/** A count of open questions may be told only where it and the rest are large enough. */
function openText(input: DocumentInput, open: PageFigure): string | null {
  const { figures, words } = input
  const text = words.text.presentationDocuments.onePager
  const { observedTo } = figures.choice
  const isNone = open.value === 0 || (open.value === null && !/\d/.test(open.text))
  if (isNone) return null
  if (observedTo === null) return text.openQuestionsNoDate(open.text)
  return text.openQuestions(open.text, words.date(observedTo))
}

function watchTexts(input: DocumentInput, cases: PageFigure, open: PageFigure): readonly string[] {
  const { figures, words } = input
  const text = words.text.presentationDocuments.onePager
  const { periodUnfinished, dataTo } = figures.choice
  const known = figures.response.current.cases
  const unfinished = periodUnfinished && dataTo !== null ? [text.unfinished(words.date(dataTo))] : []
  const few = cases.value === 0 || (typeof known === 'number' && known < 10) ? [text.few] : []
  const openSentence = openText(input, open)
  return [
    ...few,
    ...unfinished,
    ...(openSentence === null ? [] : [openSentence]),
    ...findingsOf(input, ['norm', 'moments', 'channels']),
  ]
}

function channelBlocks(input: DocumentInput, { table, leavesOut }: ChannelTable): readonly RankedBlock[] {
  const text = input.words.text.presentationDocuments.onePager
  if (table === null) return points([text.noChannels], 2)
  return [
    { block: { kind: 'table', table }, rank: 3 },
    ...(leavesOut ? [{ block: { kind: 'paragraph', text: text.channelsLeftOut }, rank: 4 } as const] : []),
  ]
}

function onePagerHead(input: DocumentInput, cases: PageFigure): ReportDocument['head'] {
  const { figures, words } = input
  const documents = words.text.presentationDocuments
  const text = documents.onePager.head
  const then = comparisonText(input)
  const { dataTo } = figures.choice
  return [
    { name: text.for, value: documents.onePager.head.colleagues },
    { name: text.about, value: choiceText(input) },
    { name: documents.names.cases, value: cases.text },
    ...(then === null ? [] : [{ name: text.before, value: then }]),
    ...(dataTo === null ? [] : [{ name: text.dataTo, value: words.date(dataTo) }]),
  ]
}

/**
 * The page for colleagues on the chosen period, one A4: three figures, what changed as far as intervals carry it, channels, and
 * what to watch. About questions and answers; nobody is named or ranked.
 */
export function onePagerOf(figures: ReportFigures, edits: ReportEdits): ReportDocument {
  return onePagerFrom(documentInput(figures, edits))
}

export function onePagerFrom(input: DocumentInput): ReportDocument {
  const { figures } = input
  const documents = input.words.text.presentationDocuments
  const text = documents.onePager
  const { current } = figures.response
  const cases = countOf(input, 'cases', documents.names.cases, current.cases)
  const open = countOf(input, 'open', documents.names.openAtEnd, current.open, current.cases)
  const keys = keyFigures(input, true)
  const channels = channelTable(input)
  const period = periodOf(input)
  const watch = watchTexts(input, cases, open)
  return keptOnOnePage(
    {
      ...frameOf(input),
      title: period === null ? text.titleOfAll : text.title(period),
      head: onePagerHead(input, cases),
      figures: [cases, ...figuresOf(keys), ...channels.figures, open],
    },
    [
      ...(figures.isExample ? [stays({ kind: 'paragraph', text: documents.example })] : []),
      heading(text.sections.figures),
      stays({ kind: 'table', table: threeTable(input, keys) }),
      ...courses(input, keys),
      heading(text.sections.channels),
      ...channelBlocks(input, channels),
      heading(text.sections.watch),
      ...(watch.length === 0 ? points([text.nothing], null) : points(watch, 1)),
      stays({ kind: 'paragraph', text: text.notPeople }),
    ],
  )
}
