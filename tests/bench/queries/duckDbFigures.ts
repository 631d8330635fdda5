// The questions of the pages in SQL, by the definitions of src-shared/metrics: shares of cases answered in time as the
// Aalen-Johansen curve with closure as the competing event (curve.ts), its quantiles (curveQuantile.ts), shares of those that
// were watched for long enough (caseShares.ts). Values only: no intervals.
import { MIN_SAMPLE } from '#shared/metrics/reliability.ts'
import type { Clock } from '#shared/domain/period.ts'
import { quoted } from '../peers/duckDb.ts'
import type { DuckDb } from '../peers/duckDb.ts'

/** What a filter comes down to, for the rows: instants, and one topic or all. */
export interface DuckDbChoice {
  readonly fromMs: number
  readonly toMs: number
  readonly topic: string | null
  readonly clock: Clock
}

/** Figures by name; null where there is none, or fewer than ten cases. */
export type Figures = Readonly<Record<string, number | string | null>>

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs
const dialogueMs = 72 * hourMs
/** As curveQuantile.ts: the square root of the double's precision. */
const tolerance = Math.sqrt(Number.EPSILON)

/** Rows of a table of which one column tells the time, that are of the choice. */
function within(column: string, { fromMs, toMs, topic }: DuckDbChoice): string {
  const isTopic = topic === null ? '' : ` and topic = ${quoted(topic)}`
  return `${column} >= ${String(fromMs)} and ${column} < ${String(toMs)}${isTopic}`
}

/** How the cases of a question are put in groups: the SQL of the key, and what is joined for it. */
export interface Grouping {
  readonly key: string
  readonly join?: string
}

/** All in one. */
export const ungrouped: Grouping = { key: `''` }

/** Parts of a time axis by number; local days since 1970, both inclusive. */
export function inParts(parts: readonly { readonly fromDay: number; readonly toDay: number }[]): Grouping {
  const values = parts.map(({ fromDay, toDay }, place) => `(${[place, fromDay, toDay].join()})`)
  return {
    key: 'parts.place',
    join: `join (values ${values.join()}) parts (place, from_day, to_day) on day between from_day and to_day`,
  }
}

function chosen(choice: DuckDbChoice, { key, join = '' }: Grouping): string {
  return `chosen as (
    select ${key} as k, *, ${choice.clock}_ms as t from cases ${join} where ${within('started_at_ms', choice)})`
}

function quantile(name: string, probability: number): string {
  const p = String(probability)
  return `arg_min(if(abs(share - ${p}) < ${String(tolerance)}, (t + coalesce(next_t, last_ms)) / 2, t), t)
    filter (share >= ${p} - ${String(tolerance)}) as ${name}`
}

function shareWithin(hours: number): string {
  const limit = String(hours * hourMs)
  return `if(any_value(last_ms) < ${limit} and not any_value(is_resolved), null,
    coalesce(max(share) filter (t <= ${limit}), 0)) as within_${String(hours)}h`
}

/** First response of each group: counts by outcome, median, p90, shares within 1, 2, 4 and 24 hours on the choice's clock. */
export function responseSql(choice: DuckDbChoice, grouping: Grouping): string {
  return `with ${chosen(choice, grouping)},
  ends as (
    select k, count(*) n, count(*) filter (outcome = 'answered') answered, count(*) filter (outcome = 'closed') closed,
      count(*) filter (outcome = 'open') open, max(t) last_ms,
      coalesce(max(t) filter (outcome <> 'open'), -1) > coalesce(max(t) filter (outcome = 'open'), -1) is_resolved
    from chosen group by k),
  times as (
    select k, t, count(*) filter (outcome = 'answered') a, count(*) filter (outcome = 'closed') c, count(*) total
    from chosen group by k, t),
  risks as (select *, sum(total) over (partition by k order by t desc) as at_risk from times),
  waits as (
    select *, coalesce(product(1 - (a + c) / at_risk) over (
      partition by k order by t rows between unbounded preceding and 1 preceding), 1) as waiting
    from risks where a + c > 0),
  shares as (select *, sum(waiting * a / at_risk) over (partition by k order by t) as share from waits),
  curve as (select k, t, share, lead(t) over (partition by k order by t) as next_t from shares where a > 0)
  select ends.k as key, any_value(n) n, any_value(answered) answered, any_value(closed) closed, any_value(open) open,
    ${quantile('median', 0.5)}, ${quantile('p90', 0.9)},
    ${[1, 2, 4, 24].map(shareWithin).join()}
  from ends left join curve on curve.k = ends.k group by ends.k`
}

/** Of each group: answered within seven days, dialogue, turns, mean time to the answer. */
export function courseSql(choice: DuckDbChoice, grouping: Grouping): string {
  const isRated = `observed_until_ms - started_at_ms >= ${String(weekMs)}`
  const isSoon = `first_reply_at_ms - started_at_ms <= ${String(weekMs)}`
  const isWatched = `is_dialogue is not null and observed_until_ms - first_reply_at_ms >= ${String(dialogueMs)}`
  const share = (name: string, successes: string, all: string): string =>
    `if(count(*) filter (${all}) < ${String(MIN_SAMPLE)}, null,
      count(*) filter (${all} and ${successes}) / count(*) filter (${all})) as ${name}`
  const mean = (name: string, value: string): string =>
    `if(count(${value}) < ${String(MIN_SAMPLE)}, null, avg(${value})) as ${name}`
  return `with ${chosen(choice, grouping)}
  select k as key, count(*) n, count(first_reply_at_ms) answered,
    ${share('rate', `coalesce(${isSoon}, false)`, isRated)},
    ${share('dialogue', 'is_dialogue', isWatched)},
    ${mean('turns', 'if(first_reply_at_ms is null, null, turns)')},
    ${mean('mean_ms', '(first_reply_at_ms - started_at_ms)')}
  from chosen group by k`
}

/** Replies with a direct link, and incoming messages. */
export function linkedSql(choice: DuckDbChoice): string {
  const told = (estimate: string, from: string): string =>
    `(select if(count(*) < ${String(MIN_SAMPLE)}, null, ${estimate}) from ${from})`
  return `with pairs as (select question_id, wait_ms from linked where ${within('question_at_ms', choice)}),
  firsts as (select min(wait_ms) wait_ms from pairs group by question_id)
  select (select coalesce(sum(messages), 0) from inbound where ${within('sent_at_ms', choice)}) inbound,
    (select count(*) from firsts) answered, (select count(*) from pairs) replies,
    ${told('quantile_cont(wait_ms, 0.5)', 'firsts')} per_question,
    ${told('quantile_cont(wait_ms, 0.5)', 'pairs')} per_reply, ${told('avg(wait_ms)', 'pairs')} mean_per_reply`
}

/** Numbers of cases by topic; of answered ones by team and by turns; of the others by why there is no answer. */
export function mixSql(choice: DuckDbChoice): string {
  const reason = `case when is_acknowledged then 'automaticOnly' when outcome = 'closed' then 'closed'
    when observed_until_ms - started_at_ms < ${String(weekMs)} then 'waiting' else 'open' end`
  return `with ${chosen(choice, ungrouped)}
  select 'topic:' || topic as key, count(*) n from chosen group by topic
  union all select 'team:' || team, count(*) from chosen where outcome = 'answered' group by team
  union all select 'turns:' || least(greatest(turns, 1), 5), count(*) from chosen
    where outcome = 'answered' and turns is not null group by least(greatest(turns, 1), 5)
  union all select 'unanswered:' || ${reason}, count(*) from chosen where outcome <> 'answered' group by ${reason}`
}

/** A window of the cases, those that waited longest first; equal ones in order of start. */
export function windowSql(choice: DuckDbChoice, offset: number, limit: number): string {
  return `with ${chosen(choice, ungrouped)}
  select id, t, (select count(*) from chosen) total from chosen
  order by t desc, started_at_ms, id limit ${String(limit)} offset ${String(offset)}`
}

/** Rows of groups as figures: `name.column`, the key in between where there is one. */
export function flattened(name: string, rows: readonly Record<string, unknown>[]): Figures {
  return Object.fromEntries(
    rows.flatMap(({ key = '', ...columns }) =>
      Object.entries(columns).map(([column, value]) => {
        const path = [name, key === '' ? [] : String(key), column].flat().join('.')
        return [path, typeof value === 'number' || typeof value === 'string' ? value : null] as const
      }),
    ),
  )
}

/** Quantiles and shares of fewer than ten cases are not told. */
export async function responseOf(
  duckDb: DuckDb,
  choice: DuckDbChoice,
  name: string,
  grouping: Grouping,
): Promise<Figures> {
  const rows = await duckDb.ask(responseSql(choice, grouping))
  return flattened(
    name,
    rows.map(({ key, n, answered, closed, open, ...estimates }) => {
      const isFew = typeof n === 'number' && n < MIN_SAMPLE
      const told = Object.entries(estimates).map(([column, value]) => [column, isFew ? null : value])
      return { key, n, answered, closed, open, ...Object.fromEntries(told) }
    }),
  )
}
