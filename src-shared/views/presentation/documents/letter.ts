import type { ReportFigures } from '../../../contract/reportFigures.ts'
import { keptOnOnePage, type RankedBlock } from '../../../report/documentHeight.ts'
import type { DocumentBlock, ReportDocument } from '../../../report/document.ts'
import type { ReportEdits } from '../../../report/edits.ts'
import type { PageFigure, ReportTable } from '../../../report/page.ts'
import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import { coverSentence } from '../pages/cover.ts'
import { countOf, intervalText } from '../pageFigures.ts'
import { choiceText } from '../pageFoot.ts'
import { documentInput, findingsOf, frameOf, pageOf, periodOf } from './documentInput.ts'
import type { DocumentInput } from './documentInput.ts'
import { comparisonText, figuresOf, keyFigures, type KeyFigure } from './keyFigures.ts'

function stays(...blocks: readonly DocumentBlock[]): readonly RankedBlock[] {
  return blocks.map((block) => ({ block, rank: null }))
}

/** The heading goes by itself where nothing is left under it. */
function section(heading: string, ...ranked: readonly RankedBlock[]): readonly RankedBlock[] {
  if (ranked.length === 0) return []
  return [...stays({ kind: 'heading', level: 1, text: heading }), ...ranked]
}

/** Paragraphs of which the first matters most. */
function paragraphs(texts: readonly string[], rank: number): readonly RankedBlock[] {
  return texts.map((text, index) => ({ block: { kind: 'paragraph', text }, rank: rank + index / 10 }))
}

function letterHead(input: DocumentInput): ReportDocument['head'] {
  const { figures, words } = input
  const text = words.text.presentationDocuments.letter
  const of = figures.municipality.country === 'VL' ? 'VL' : 'NL'
  const period = periodOf(input)
  return [
    { name: text.head.to, value: text.head.council },
    { name: text.head.from, value: text.head.board[of] },
    { name: text.head.date, value: words.instantDate(figures.takenAtMs, figures.timeZone) },
    { name: text.head.subject, value: period === null ? text.subjectOfAll : text.subject(period) },
    { name: text.head.reference, value: '' },
    { name: text.head.annex, value: text.annex },
  ]
}

/** How many questions, and which: in words where they are few. */
function aboutText(input: DocumentInput, cases: PageFigure): string {
  const text = input.words.text.presentationDocuments.letter.about
  const { value } = cases
  const choice = text.choice(choiceText(input))
  if (value === 0) return `${text.none} ${choice}`
  if (value === null) return `${/\d/.test(cases.text) ? text.fewInWords(cases.text) : text.unknown} ${choice}`
  return `${value < 10 ? text.few(cases.text) : text.some(cases.text)} ${choice}`
}

function cellOf(figure: PageFigure | null, none: string): string {
  return figure === null ? none : figure.text
}

function figuresTable(input: DocumentInput, keys: readonly KeyFigure[]): ReportTable {
  const { words } = input
  const text = words.text.presentationDocuments.table
  const then = comparisonText(input)
  const hasPeers = keys.some(({ peers }) => peers !== null)
  const header = (name: string): ReportTable['columns'][number] => ({ header: name, isNumber: true })
  return {
    caption: '',
    columns: [
      { header: text.figure, isNumber: false },
      header(text.now),
      header(text.interval),
      ...(then === null ? [] : [header(then)]),
      ...(hasPeers ? [header(words.text.presentationDocuments.letter.peersColumn)] : []),
    ],
    rows: keys.map(({ name, now, before, peers }) => ({
      cells: [
        name,
        now.text,
        intervalText(input, now) ?? text.none,
        ...(then === null ? [] : [cellOf(before, text.none)]),
        ...(hasPeers ? [cellOf(peers, text.none)] : []),
      ],
      isOwn: false,
    })),
  }
}

/** Where no page tells how long an answer takes, why not. */
function coreText(input: DocumentInput): string {
  const { figures, words } = input
  const [finding] = findingsOf(input, ['residents', 'trend'])
  if (finding !== undefined) return finding
  const { medianMs } = figures.response.current
  const [otherFinding] = findingsOf(input, ['norm', 'peers', 'moments', 'conversation'])
  const text = words.text.presentationDocuments.letter
  const { cases } = figures.response.current
  const isFew = typeof cases === 'number' && cases > 0 && cases < MIN_SAMPLE
  if (isFew || figures.choice.state === 'nobodyAnswered') return coverSentence(input).text
  return medianMs.value === null
    ? text.noResponse(words.text.figures.reasons[medianMs.reason])
    : (otherFinding ?? text.leftOut)
}

/** What the page on time tells: the norm, or a wait that is told beside that of before; the bare wait is the core already. */
function trendSubject(input: DocumentInput): 'norm' | 'residents' | null {
  const figures = pageOf(input, 'trend')?.figures ?? []
  if (figures.some(({ key }) => key === 'withinNorm')) return 'norm'
  const isOwnWords = input.edits.titles.trend !== undefined
  return isOwnWords || figures.some(({ key }) => key === 'medianMs.before') ? 'residents' : null
}

function unknownPoints(input: DocumentInput): readonly RankedBlock[] {
  const body = pageOf(input, 'unknown')?.body
  if (body?.kind !== 'points') return []
  return body.points.map(({ head, text }, index) => ({
    block: { kind: 'points', points: [head === null ? text : `${head}. ${text}`] },
    rank: index === 0 ? 1 : 3 + index,
  }))
}

/** The text between head and end: first what matters most, and each part with what may give way. */
function parts(input: DocumentInput, keys: readonly KeyFigure[], about: string): readonly RankedBlock[] {
  const text = input.words.text.presentationDocuments.letter
  const core = coreText(input)
  const of = (...kinds: Parameters<typeof findingsOf>[1]): readonly string[] =>
    findingsOf(input, kinds).filter((finding) => finding !== core)
  const options = of('options', 'cost')
  const trend = trendSubject(input)
  const hasFigures = keys.some(({ now }) => now.value !== null)
  return [
    ...section(
      text.sections.core,
      ...stays({ kind: 'paragraph', text: core }, { kind: 'paragraph', text: about }),
    ),
    ...(hasFigures
      ? [{ block: { kind: 'table', table: figuresTable(input, keys) }, rank: 1.3 } as const]
      : []),
    ...section(
      text.sections.residents,
      ...paragraphs(of('moments', ...(trend === 'residents' ? (['trend'] as const) : []), 'channels'), 1.9),
    ),
    ...section(
      text.sections.norm,
      ...paragraphs(of('norm', ...(trend === 'norm' ? (['trend'] as const) : [])), 1.5),
    ),
    ...section(text.sections.peers, ...paragraphs(of('peers'), 1.6)),
    ...section(text.sections.conversation, ...paragraphs(of('conversation', 'phase'), 2.5)),
    ...section(
      text.sections.options,
      ...paragraphs(options.length === 0 ? [] : [...options, text.modelled], 1.7),
    ),
    ...section(text.sections.unknown, ...unknownPoints(input)),
  ]
}

/**
 * The information letter for the council, on one page: the findings of the presentation's pages as they stand there, the three
 * main figures with their intervals, and room for what the board says itself.
 */
export function letterOf(figures: ReportFigures, edits: ReportEdits): ReportDocument {
  return letterFrom(documentInput(figures, edits))
}

export function letterFrom(input: DocumentInput): ReportDocument {
  const { figures } = input
  const documents = input.words.text.presentationDocuments
  const text = documents.letter
  const cases = countOf(input, 'cases', documents.names.cases, figures.response.current.cases)
  const keys = keyFigures(input, false)
  return keptOnOnePage(
    {
      ...frameOf(input),
      title: text.title[figures.municipality.country === 'VL' ? 'VL' : 'NL'],
      head: letterHead(input),
      figures: [cases, ...figuresOf(keys)],
    },
    [
      ...(figures.isExample ? stays({ kind: 'paragraph', text: documents.example }) : []),
      ...parts(input, keys, aboutText(input, cases)),
      ...section(text.sections.next, ...stays({ kind: 'toFillIn', text: text.next })),
    ],
  )
}
