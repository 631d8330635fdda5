import { knownCount, type CasesOf, type ResponseInput } from './responseInput.ts'

export interface SlowestRow {
  readonly caseId: number
  readonly asked: string
  readonly channel: string
  readonly topic: string
  readonly waits: string
  readonly open: string
}

export interface SlowestView {
  readonly title: string
  readonly intro: string | null
  /** Why there are no rows; null where there are. */
  readonly nothing: string | null
  readonly waitsName: string
  readonly rows: readonly SlowestRow[]
  readonly all: CasesOf
}

/** The open questions that have waited longest, each with how long in words. */
export function slowestView({ response, words, filter }: ResponseInput, timeZone: string): SlowestView {
  const text = words.text.response.slowest
  const { slowest, current, observedTo, dataTo } = response
  const date = observedTo ?? dataTo
  const rows = slowest.map((one) => {
    const asked = words.instant(one.startedAtMs, timeZone)
    const channel = words.text.figures.channels[one.channel]
    return {
      caseId: one.caseId,
      asked,
      channel,
      topic: words.text.figures.topics[one.topic],
      waits: words.long(one.waitMs, filter.clock),
      open: text.open(asked, channel),
    }
  })
  const reason = typeof current.open === 'number' ? null : words.text.figures.reasons[current.open.reason]
  const day = date === null ? '' : words.date(date)
  return {
    title: text.title,
    intro:
      rows.length === 0
        ? null
        : rows.length === 1
          ? text.introOne(day)
          : text.intro(words.number(rows.length), day),
    nothing:
      rows.length > 0
        ? null
        : (reason ?? (knownCount(current.cases) === 0 ? words.text.overview.finding.noQuestions : text.none)),
    waitsName: filter.clock === 'opening' ? text.waitsOpening : text.waits,
    rows,
    all: { mark: { outcome: 'open' }, title: words.text.response.cases.open },
  }
}
