// Which digits of a page's text are explained: by its figures, by the choice, by what is fixed.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { formatBucket, formatBucketShort } from '#shared/locale/buckets.ts'
import type { Language } from '#shared/locale/languages.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { PageFigure, ReportPage } from '#shared/report/page.ts'
import { within } from '#shared/views/overview/overviewInput.ts'
import { intervalText, valueText } from '#shared/views/presentation/pageFigures.ts'
import { choiceText } from '#shared/views/presentation/pageFoot.ts'
import type { Words } from '#shared/views/words.ts'

/** Every text that is printed of a page, notes and alternative text included, with where it stands. */
export function printedTexts(page: ReportPage): readonly (readonly [where: string, text: string])[] {
  const { body } = page
  const chart = body.kind === 'chart' || body.kind === 'path' ? body.chart : null
  const ofBody: readonly (readonly [string, string])[] =
    body.kind === 'cover'
      ? [['subtitle', body.subtitle], ...body.lines.map((line) => ['line', line] as const)]
      : body.kind === 'points'
        ? body.points.flatMap(({ head, text }) => [['head', head ?? ''] as const, ['point', text] as const])
        : body.kind === 'table'
          ? [
              ['caption', body.table.caption],
              ...body.table.columns.map(({ header }) => ['column', header] as const),
              ...body.table.rows.flatMap(({ cells }) => cells.map((cell) => ['cell', cell] as const)),
            ]
          : body.kind === 'path'
            ? body.steps.flatMap(({ name, line }) => [['step', name] as const, ['step', line] as const])
            : []
  const ofChart: readonly (readonly [string, string])[] =
    chart === null
      ? []
      : [
          ['alt text', chart.altText],
          ['axis', chart.axis.title],
          ['category title', chart.categoryTitle ?? ''],
          ['norm', chart.norm?.label ?? ''],
          ...chart.categories.map((text) => ['category', text] as const),
          ...chart.bands.map(({ label }) => ['band', label] as const),
          ...chart.series.flatMap(({ name, values }) => [
            ['series', name] as const,
            ...values.map(({ label }) => ['mark', label] as const),
          ]),
        ]
  const { basis, choice, definition } = page.foot
  return [
    ['title', plainText(page.title)],
    ['lead', page.lead ?? ''],
    ...ofBody,
    ...ofChart,
    ['basis', basis ?? ''],
    ['choice', choice],
    ['definition', definition ?? ''],
    ...page.notes.map((note) => ['note', note] as const),
  ]
}

function printings(figures: ReportFigures, words: Words, figure: PageFigure): readonly string[] {
  const input = { figures, words }
  const { unit, value, low, high, n } = figure
  const values = [value, low, high].filter((one) => one !== null)
  const { clock } = figures.filter
  return [
    figure.name,
    figure.text,
    intervalText(input, figure) ?? '',
    ...values.map((one) => valueText(input, unit, one)),
    ...(unit === 'ms'
      ? values.flatMap((one) => [
          words.long(one, 'calendar'),
          words.long(one, clock),
          within({ words, filter: figures.filter }, one),
          within({ words, filter: { clock: 'calendar' } as typeof figures.filter }, one),
        ])
      : []),
    // Titles tell whole percents.
    ...(unit === 'share'
      ? values.map((one) => `${words.number(Math.round(Number((one * 100).toFixed(1))))}%`)
      : []),
    ...(unit === 'share' || unit === 'mean' ? values.map((one) => words.number(one, 1)) : []),
    ...(n === null ? [] : [words.number(n)]),
  ]
}

/** Dates, years, names and versions of the snapshot: told as they are, figures of nothing. */
function fixedTexts(figures: ReportFigures, words: Words): readonly string[] {
  const { choice, conversation, response, compare, growth, plan } = figures
  const dates = [
    choice.period?.from,
    choice.period?.to,
    choice.dataTo,
    choice.dataFrom,
    ...response.breaks.map(({ date }) => date),
  ].filter((date) => typeof date === 'string')
  const buckets = [
    ...conversation.series.map((part) => [conversation.granularity, part] as const),
    ...response.series.map((part) => [response.granularity, part] as const),
  ]
  const years = [choice.period, choice.comparisonPeriod].flatMap((period) =>
    period === null ? [] : [period.from.slice(0, 4), period.to.slice(0, 4)],
  )
  return [
    choiceText({ figures, words }),
    ...dates.map((date) => words.date(date)),
    ...buckets.flatMap(([granularity, part]) => [
      formatBucket(words.language, granularity, part),
      formatBucketShort(words.language, granularity, part),
    ]),
    ...(choice.period === null ? [] : [words.period(choice.period.from, choice.period.to)]),
    ...(choice.comparisonPeriod === null
      ? []
      : [words.period(choice.comparisonPeriod.from, choice.comparisonPeriod.to)]),
    ...years,
    words.instantDate(figures.takenAtMs, figures.timeZone),
    figures.appVersion,
    compare.edition,
    growth?.modelVersion ?? '',
    plan?.name ?? '',
    ...(plan?.work ? [words.period(plan.work.from, plan.work.to)] : []),
    ...(plan?.plan.scenarios.map(({ name }) => name) ?? []),
    ...figures.sources.flatMap(({ from, to }) =>
      from === null || to === null ? [] : [words.period(from, to)],
    ),
    ...conversation.published.flatMap(({ source, year }) => [source, String(year)]),
    ...Object.values(figures.overview.peers).flatMap((one) =>
      one.median === null ? [] : [String(one.year)],
    ),
  ]
}

function withoutText(text: string, piece: string): string {
  // Only where it stands as a whole: "2" explains no 2 in "12" or "2,5".
  if (!/\d/.test(piece)) return text
  const escaped = piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ \u00a0]/g, '[ \u00a0]')
  return text.replace(new RegExp(`(?<![\\d.,])${escaped}(?!\\d|[.,]\\d)`, 'gi'), '¤')
}

/** What is left with a digit in a text of the page once its figures and what is fixed are taken out. */
export function unexplainedNumbers(
  figures: ReportFigures,
  words: Words,
  page: ReportPage,
  allowed: readonly (readonly [where: string, pattern: RegExp])[],
): readonly string[] {
  const pieces = [
    ...page.figures.flatMap((figure) => printings(figures, words, figure)),
    ...fixedTexts(figures, words),
  ].toSorted((a, b) => b.length - a.length)
  return printedTexts(page).flatMap(([where, text]) => {
    const rest = pieces.reduce(withoutText, text)
    const left = allowed.reduce(
      (now, [place, pattern]) => (place === where || place === 'any' ? now.replace(pattern, '¤') : now),
      rest,
    )
    return /\d/.test(left) ? [`${page.kind}, ${where}: ${left}`] : []
  })
}

/** Numbers that stand in sentences whatever the figures are: limits, hours of the clock, times of an axis. */
export const fixedNumbers: Readonly<
  Record<Language, readonly (readonly [where: string, pattern: RegExp])[]>
> = {
  nl: [
    ['alt text', /(\d{1,2}|¤) tot (\d{1,2}|¤) uur/g],
    ['any', /OBI4wan/g],
    ['category', /’\d\d/g],
    ['any', /95%-interval/g],
    ['any', /95 van de 100 jaren/g],
    ['any', /minder dan (10|40) (vragen|jaren)/g],
    ['any', /(?<![\d.,])(30 min|(1|2|4|8|24|48|168) uur|1 dag|2 dagen|7 dagen|1 week|72 uur|36 uur)(?! en)/g],
    // Hours of the clock at which questions come, and opening hours.
    ['any', /(na|van|vanaf|tot|voor) \d{1,2}([.:]\d\d)?( tot \d{1,2}([.:]\d\d)?)? uur/g],
    ['category', /^\d{1,2}$/g],
    ['step', /^[1-4]\. /g],
  ],
  en: [
    ['alt text', /(\d{1,2}|¤)(:\d\d)? to (\d{1,2}|¤)(:\d\d)?/g],
    ['any', /OBI4wan/g],
    ['category', /’\d\d/g],
    ['any', /95% interval/g],
    ['any', /95 of the 100 years/g],
    ['any', /fewer than (10|40) (questions|years)/g],
    ['any', /(?<![\d.,])(30 min|1 hour|(2|4|8|24|48|168|72|36) hours|1 day|2 days|7 days|1 week)(?! and)/g],
    ['any', /(after|before|from|to|until) \d{1,2}:\d\d( to \d{1,2}:\d\d)?/g],
    ['category', /^\d{1,2}$/g],
    ['step', /^[1-4]\. /g],
  ],
}
