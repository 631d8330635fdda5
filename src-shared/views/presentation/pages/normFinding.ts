import type { PageFigure } from '../../../report/page.ts'
import { agreedShare } from '../../response/responseInput.ts'
import type { PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { countVerdicts, type NormVerdict } from './normClaim.ts'
import type { Norm, Row } from './normRows.ts'
import { isTold, timeText } from './responseParts.ts'

/** What a council asks first goes first. */
const order = ['notMet', 'unsure', 'met', 'unknown', 'noTarget'] as const satisfies readonly NormVerdict[]
/** More names than this are counted. */
const mostNames = 2
/** A longer title does not fit on two lines. */
const longestTitle = 120

interface Group {
  readonly verdict: NormVerdict
  readonly rows: readonly Row[]
}

/** By name, where there are few norms and each has a name of its own; null where that does not fit. */
function byName({ words }: PageInput, groups: readonly Group[]): string | null {
  const text = words.text.presentationPages.norm.named
  const names = groups.flatMap(({ rows }) => rows.map(({ called }) => called))
  const isOwnName = new Set(names).size === names.length
  if (!isOwnName || groups.length > 2 || groups.some(({ rows }) => rows.length > mostNames)) return null
  const said = groups.map(({ verdict, rows }) => {
    const { one, some } = text[verdict]
    return (rows.length === 1 ? one : some)(words.list(rows.map(({ called }) => called)))
  })
  const title = said.join(' ')
  return title.length > longestTitle ? null : title
}

/** Of several norms: whether they are met, those that are not by name. */
export function severalFinding(input: PageInput, rows: readonly Row[], whole: PageFigure): string {
  const { words } = input
  const text = words.text.presentationPages.norm
  const found = rows.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))
  const counts = countVerdicts(found)
  const all = found.length
  const [count, isTwo] = [words.number(all), all === 2]
  if (counts.noTarget === all) return isTold(whole) ? text.withinAll(titleShare(words, whole)) : text.perNorm
  if (counts.met === all) return isTwo ? text.allOfTwoMet : text.allMet(count)
  if (counts.notMet === all) return isTwo ? text.noneOfTwoMet : text.noneMet(count)
  if (counts.unsure === all) return isTwo ? text.allOfTwoUnsure : text.allUnsure(count)
  const groups = order
    .map((verdict) => ({ verdict, rows: rows.filter((row) => row.verdict === verdict) }))
    .filter((group) => group.rows.length > 0)
  const parts = groups.map((group) => text.parts[group.verdict](words.number(group.rows.length)))
  return byName(input, groups) ?? text.mixed(count, words.list(parts))
}

/** Of one norm: the share that was in time, beside what was agreed. */
export function oneFinding(input: PageInput, norm: Norm, { figure, target, verdict }: Row): string {
  const { words } = input
  const text = words.text.presentationPages.norm
  const agreed = target === null ? '' : agreedShare(words, target)
  const share = titleShare(words, figure, [target])
  if (verdict === 'met') return text.met(share, agreed)
  if (verdict === 'notMet') return text.notMet(share, agreed)
  if (verdict === 'unsure') return text.unsure(share, agreed)
  return text.within(share, timeText(input, norm.rule.limitMs, norm.rule.clock))
}
