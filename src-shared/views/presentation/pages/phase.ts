import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { ReportChart } from '../../../report/chart.ts'
import type { PageFigure, PathStep } from '../../../report/page.ts'
import { phaseCount, phaseKey } from '../../growth/growthWords.ts'
import { basisOf, footOf } from '../pageFoot.ts'
import { countOf, plainFigure, withheld } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { plainText, toSegments } from '../../../locale/segments.ts'
import { storyPage } from './storyParts.ts'
import { withCapital } from '../../../locale/withCapital.ts'

type Growth = NonNullable<ReportFigures['growth']>
type KnownPhase = Extract<Growth['phase'], { readonly lowest: number }>
type Facet = Growth['facets'][number]

/** More names than this make a line that nobody reads. */
const mostNames = 3

/** A longer title does not fit on two lines. */
const longestTitle = 135

function levelText({ words }: PageInput, { lowest, highest }: { lowest: number; highest: number }): string {
  const text = words.text.presentationStory.phase
  return lowest === highest
    ? text.level(words.number(lowest))
    : text.levels(words.number(lowest), words.number(highest))
}

function facetFigure(input: PageInput, { id, level }: Facet): PageFigure {
  const { facets, phase } = input.words.text.presentationStory
  if (level.lowest === null) return withheld(`level.${id}`, facets[id], 'level', null, phase.unknown)
  const { lowest, highest } = level
  const made = plainFigure(input, `level.${id}`, facets[id], 'level', {
    value: lowest,
    low: lowest,
    high: highest,
  })
  return { ...made, text: levelText(input, { lowest, highest }) }
}

function phaseSentence({ words, figures }: PageInput, phase: KnownPhase): string {
  const { finding, phases } = words.text.growth
  const { name } = figures.municipality
  const { verb } = phases[phaseKey(phase.lowest)]
  return phase.lowest === phase.highest
    ? finding.sure(name, verb)
    : finding.maybe(name, verb, phases[phaseKey(phase.highest)].maybe)
}

/** What stands between the certain phase and the next, as the page of the growth path decides it. */
function holdsSentence({ words }: PageInput, growth: Growth, phase: KnownPhase): string {
  const { phase: text, facets } = words.text.presentationStory
  const { holdsBack } = growth
  if (holdsBack === null) return text.last
  const next = words.number(holdsBack.phase)
  const tooLow = holdsBack.facets.filter(({ why }) => why === 'tooLow').map(({ facet }) => facets[facet])
  const [first] = tooLow
  if (first === undefined || holdsBack.have < holdsBack.needed)
    return text.short(words.number(holdsBack.have), words.number(holdsBack.needed), next)
  const isOpen = phase.highest >= holdsBack.phase
  if (tooLow.length === 1) return isOpen ? text.mayHoldOne(first, next) : text.holdsOne(first, next)
  const names = words.list(tooLow.slice(0, mostNames))
  return isOpen ? text.mayHoldSome(names, next) : text.holdsSome(names, next)
}

function leadOf({ words }: PageInput, { holdsBack }: Growth): string | null {
  const { phase: text, facets } = words.text.presentationStory
  const of = (why: 'tooLow' | 'short'): readonly string[] =>
    (holdsBack?.facets ?? [])
      .filter((one) => one.why === why)
      .slice(0, mostNames)
      .map(({ facet, toLevel }) => text.facetTo(facets[facet], words.number(toLevel)))
  const [tooLow, short] = [of('tooLow'), of('short')]
  if (tooLow.length > 0) return text.first(words.list(tooLow))
  return short.length > 0 ? text.nearest(words.list(short)) : null
}

/** Title and line under it: with a long name of a municipality the second sentence of the title goes there. */
function saidOf(
  input: PageInput,
  growth: Growth,
  phase: KnownPhase,
): { readonly finding: string; readonly lead: string | null } {
  const first = withCapital(phaseSentence(input, phase))
  const second = withCapital(holdsSentence(input, growth, phase))
  const below = leadOf(input, growth)
  const finding = `${first} ${second}`
  if (plainText(toSegments(finding)).length <= longestTitle) return { finding, lead: below }
  const plain = plainText(toSegments(second))
  return { finding: first, lead: below === null ? plain : `${plain} ${below}` }
}

function stepsOf({ words }: PageInput, phase: KnownPhase): readonly PathStep[] {
  const { step, names } = words.text.presentationStory.phase
  return Array.from({ length: phaseCount }, (_none, index) => {
    const level = index + 1
    const key = phaseKey(level)
    return {
      name: step(words.number(level), names[key]),
      line: words.text.growth.phases[key].text,
      state: level <= phase.lowest ? 'reached' : level <= phase.highest ? 'possible' : 'ahead',
    }
  })
}

function chartOf(input: PageInput, facets: readonly PageFigure[]): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationStory.phase
  const ticks = Array.from({ length: phaseCount + 1 }, (_none, value) => ({
    value,
    label: value === 0 ? '' : words.number(value),
  }))
  return {
    kind: 'bars',
    categories: facets.map(({ name }) => name),
    categoryTitle: null,
    series: [
      {
        name: figures.municipality.name,
        role: 'own',
        values: facets.map(({ value, low, high, text: label }) =>
          low === high ? { value, low: null, high: null, label } : { value, low, high, label },
        ),
      },
    ],
    axis: { unit: 'level', title: text.axis, min: 0, max: phaseCount, ticks },
    norm: null,
    bands: [],
    ownCategory: null,
    altText: text.alt(facets.map(({ name, text: level }) => text.altFacet(name, level)).join('; ')),
  }
}

function holdFigures(input: PageInput, { holdsBack }: Growth): readonly PageFigure[] {
  if (holdsBack === null) return []
  const { words } = input
  const text = words.text.presentationStory.phase
  const phase = words.number(holdsBack.phase)
  return [
    plainFigure(input, 'phase.needed', text.needed(phase), 'count', { value: holdsBack.needed }),
    plainFigure(input, 'phase.have', text.have(phase), 'count', { value: holdsBack.have }),
    plainFigure(input, 'phase.next', text.next, 'level', { value: holdsBack.phase }),
    ...holdsBack.facets.map(({ facet, toLevel }) => {
      const name = text.facetNext(words.text.presentationStory.facets[facet])
      return plainFigure(input, `level.${facet}.next`, name, 'level', { value: toLevel })
    }),
  ]
}

/** The path of four phases with the range that is certain, each facet, and what holds the next phase back. */
export function phasePage(input: PageInput): MadePage {
  const { words, figures } = input
  const { phase: text } = words.text.presentationStory
  const { growth } = figures
  if (growth === null) return { page: null, whyNot: text.whyNotAny }
  const { phase } = growth
  if (phase.lowest === null)
    return { page: null, whyNot: text.whyNot(words.number(phase.known), words.number(phase.needed)) }
  const facets = growth.facets.map((facet) => facetFigure(input, facet))
  const { lowest, highest } = phase
  const whole = plainFigure(input, 'phase', text.whole, 'level', {
    value: lowest,
    low: lowest,
    high: highest,
  })
  const forms = countOf(input, 'respondents', text.respondents, growth.respondents)
  const isAsked = growth.respondents > 0
  const { name } = figures.municipality
  const { finding, lead } = saidOf(input, growth, phase)
  return storyPage(input, {
    kind: 'phase',
    finding,
    lead,
    body: { kind: 'path', steps: stepsOf(input, phase), chart: chartOf(input, facets) },
    foot: footOf(input, {
      basis: isAsked ? basisOf(input, forms, 'forms') : null,
      definition: text.definition,
      source: isAsked ? text.source(name) : text.sourceFigures(name),
    }),
    figures: [
      { ...whole, text: levelText(input, { lowest, highest }) },
      ...facets,
      ...holdFigures(input, growth),
      forms,
    ],
    say: lead === null ? [] : [lead],
  })
}
