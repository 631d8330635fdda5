import type { ReportFigures } from '../../contract/reportFigures.ts'
import { pageKinds, type PageKind } from '../../report/page.ts'
import type { Words } from '../words.ts'
import type { MadePage, OfferedPage, PageInput } from './pageInput.ts'
import { conversationPage } from './pages/conversation.ts'
import { costPage } from './pages/cost.ts'
import { coverPage } from './pages/cover.ts'
import { channelsPage } from './pages/channels.ts'
import { momentsPage } from './pages/moments.ts'
import { normPage } from './pages/norm.ts'
import { peersPage } from './pages/peers.ts'
import { optionsPage } from './pages/options.ts'
import { phasePage } from './pages/phase.ts'
import { residentsPage } from './pages/residents.ts'
import { sourcesPage } from './pages/sources.ts'
import { trendPage } from './pages/trend.ts'
import { unknownPage } from './pages/unknown.ts'

const makers: Readonly<Record<PageKind, (input: PageInput) => MadePage>> = {
  cover: coverPage,
  residents: residentsPage,
  moments: momentsPage,
  trend: trendPage,
  norm: normPage,
  channels: channelsPage,
  peers: peersPage,
  conversation: conversationPage,
  phase: phasePage,
  options: optionsPage,
  cost: costPage,
  unknown: unknownPage,
  sources: sourcesPage,
}

/** A council has patience for so many pages. */
const mostProposed = 12

/** What goes first where there are more: it says in parts what other pages say of the whole. */
const firstLeftOut: readonly PageKind[] = ['channels', 'trend', 'moments']

/** Every page of the story, made or with the reason why not, and whether it belongs to the proposal. */
export function offeredPages(figures: ReportFigures, words: Words): readonly OfferedPage[] {
  const input: PageInput = { figures, words }
  const made = pageKinds.map((kind) => ({ kind, made: makers[kind](input) }))
  const possible = made.filter((one) => one.made.page !== null).map(({ kind }) => kind)
  const leftOut = firstLeftOut
    .filter((kind) => possible.includes(kind))
    .slice(0, Math.max(0, possible.length - mostProposed))
  return made.map((one) => ({
    ...one.made,
    kind: one.kind,
    isProposed: one.made.page !== null && !leftOut.includes(one.kind),
  }))
}
