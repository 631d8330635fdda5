import { describe, expect, it } from 'vitest'
import { maxRemarkLength, maxTitleLength, noEdits, reportEditsSchema } from '#shared/report/edits.ts'
import { pageKinds } from '#shared/report/page.ts'
import type { PageKind, ReportPage } from '#shared/report/page.ts'
import {
  composeView,
  isChosen,
  orderOf,
  withPageAt,
  withPageChosen,
  withRemark,
  withTitle,
} from '#shared/views/presentation/compose.ts'
import type { OfferedPage } from '#shared/views/presentation/pageInput.ts'

function page(kind: PageKind): ReportPage {
  return {
    kind,
    title: [
      { text: `Bevinding `, own: false },
      { text: kind, own: true },
    ],
    lead: null,
    body: { kind: 'points', points: [] },
    remark: null,
    foot: { basis: null, choice: '', definition: null },
    notes: [],
    figures: [],
  }
}
/** All pages but those named, which the data do not give. */
function offers(without: readonly PageKind[] = [], notProposed: readonly PageKind[] = []): OfferedPage[] {
  return pageKinds.map((kind) =>
    without.includes(kind)
      ? { kind, page: null, whyNot: `Geen gegevens voor ${kind}.`, isProposed: false }
      : { kind, page: page(kind), whyNot: null, isProposed: !notProposed.includes(kind) },
  )
}
const kindsOf = (offered: readonly OfferedPage[], edits = noEdits('nl')): PageKind[] =>
  composeView(offered, edits).pages.map(({ kind }) => kind)

describe('the list of pages', () => {
  it('proposes the story in its order, each page with its number', () => {
    const { pages, chosen } = composeView(offers(), noEdits('nl'))
    expect(pages.map(({ kind }) => kind)).toEqual([...pageKinds])
    expect(pages.map(({ number }) => number)).toEqual(pageKinds.map((_kind, index) => index + 1))
    expect(chosen).toBe(pageKinds.length)
    expect(pages[1]?.title).toBe('Bevinding residents')
  })

  it('sets apart what cannot be made, with the reason and where that is mended', () => {
    const { pages, impossible } = composeView(offers(['norm', 'options']), noEdits('nl'))
    expect(pages.map(({ kind }) => kind)).not.toContain('norm')
    expect(impossible).toEqual([
      { kind: 'norm', whyNot: 'Geen gegevens voor norm.', mend: 'settings' },
      { kind: 'options', whyNot: 'Geen gegevens voor options.', mend: 'whatIf' },
    ])
  })

  it('numbers only the pages that are in', () => {
    const edits = withPageChosen(offers(), noEdits('nl'), 'residents', false)
    const { pages, chosen } = composeView(offers(), edits)
    expect(pages.slice(0, 3).map(({ number }) => number)).toEqual([1, null, 2])
    expect(chosen).toBe(pageKinds.length - 1)
  })

  it('tells which pages have words of the user', () => {
    const edits = withRemark(withTitle(offers(), noEdits('nl'), 'norm', 'Onze belofte'), 'trend', 'Storm')
    const { pages } = composeView(offers(), edits)
    expect(pages.filter(({ hasOwnTitle }) => hasOwnTitle).map(({ title }) => title)).toEqual(['Onze belofte'])
    expect(pages.filter(({ hasRemark }) => hasRemark).map(({ kind }) => kind)).toEqual(['trend'])
  })
})

describe('taking pages in and out', () => {
  it('keeps nothing of what is as proposed', () => {
    const offered = offers([], ['channels'])
    const without = withPageChosen(offered, noEdits('nl'), 'trend', false)
    expect(without.chosen).toEqual({ trend: false })
    expect(withPageChosen(offered, without, 'trend', true).chosen).toEqual({})
    expect(withPageChosen(offered, noEdits('nl'), 'channels', true).chosen).toEqual({ channels: true })
  })

  it('leaves the last page in', () => {
    let edits = noEdits('nl')
    for (const kind of pageKinds) edits = withPageChosen(offers(), edits, kind, false)
    const { pages, chosen } = composeView(offers(), edits)
    expect(chosen).toBe(1)
    expect(pages.filter(({ isChosen: isIn }) => isIn).map(({ canLeaveOut }) => canLeaveOut)).toEqual([false])
  })

  it('never takes in a page that cannot be made', () => {
    const offered = offers(['peers'])
    const edits = { ...noEdits('nl'), chosen: { peers: true } }
    const peers = offered.find(({ kind }) => kind === 'peers')
    expect(peers !== undefined && isChosen(edits, peers)).toBe(false)
    expect(withPageChosen(offered, noEdits('nl'), 'peers', true)).toEqual(noEdits('nl'))
  })
})

describe('moving pages', () => {
  it('puts a page at another place, and beyond an end at that end', () => {
    const offered = offers()
    expect(kindsOf(offered, withPageAt(offered, noEdits('nl'), 'norm', 1)).slice(0, 3)).toEqual([
      'cover',
      'norm',
      'residents',
    ])
    expect(kindsOf(offered, withPageAt(offered, noEdits('nl'), 'norm', 99)).at(-1)).toBe('norm')
    expect(kindsOf(offered, withPageAt(offered, noEdits('nl'), 'norm', -1))[0]).toBe('norm')
  })

  it('passes over pages that cannot be made, which keep their places', () => {
    const offered = offers(['moments', 'trend'])
    const edits = withPageAt(offered, noEdits('nl'), 'norm', 1)
    expect(kindsOf(offered, edits).slice(0, 3)).toEqual(['cover', 'norm', 'residents'])
    // Once there are figures for them, they stand where they stood.
    expect(kindsOf(offers(), edits).slice(0, 5)).toEqual(['cover', 'norm', 'moments', 'trend', 'residents'])
  })

  it('keeps no order once all stands as proposed again', () => {
    const offered = offers(['peers'])
    const moved = withPageAt(offered, noEdits('nl'), 'trend', 5)
    expect(moved.order).not.toBeNull()
    expect(withPageAt(offered, moved, 'trend', 3).order).toBeNull()
  })

  it('has every page once after any row of moves, and stays within the contract', () => {
    let edits = noEdits('nl')
    const offered = offers(['cost', 'cover'])
    for (const [index, kind] of pageKinds.entries())
      edits = withPageAt(offered, edits, kind, (index * 7) % 11)
    expect(orderOf(edits).toSorted()).toEqual([...pageKinds].toSorted())
    expect(reportEditsSchema.safeParse(edits).success).toBe(true)
  })

  it('gives pages that an older order does not name the place of the story', () => {
    const order = orderOf({ order: ['sources', 'cover', 'residents', 'norm'] })
    expect(order.slice(0, 6)).toEqual(['sources', 'cover', 'residents', 'moments', 'trend', 'norm'])
    expect(order).toHaveLength(pageKinds.length)
  })

  it('knows both ends', () => {
    const { pages } = composeView(offers(), noEdits('nl'))
    expect([pages[0]?.canGoUp, pages[0]?.canGoDown]).toEqual([false, true])
    expect([pages.at(-1)?.canGoUp, pages.at(-1)?.canGoDown]).toEqual([true, false])
  })
})

describe('own titles and remarks', () => {
  it('goes back to the proposal with nothing, spaces, or the proposal itself', () => {
    const own = withTitle(offers(), noEdits('nl'), 'norm', 'Onze belofte')
    expect(own.titles).toEqual({ norm: 'Onze belofte' })
    for (const title of [null, '', '  ', 'Bevinding norm'])
      expect(withTitle(offers(), own, 'norm', title).titles).toEqual({})
  })

  it('keeps one line within the contract, however much is pasted', () => {
    const pasted = `regel een\nregel twee\t${'lang '.repeat(200)}`
    const edits = withRemark(withTitle(offers(), noEdits('nl'), 'norm', pasted), 'norm', pasted)
    expect(edits.titles.norm).toMatch(/^regel een regel twee lang/)
    expect(edits.titles.norm?.length).toBeLessThanOrEqual(maxTitleLength)
    expect(edits.remarks.norm?.length).toBeLessThanOrEqual(maxRemarkLength)
    expect(reportEditsSchema.safeParse(edits).success).toBe(true)
  })

  it('keeps no empty remark', () => {
    const edits = withRemark(noEdits('nl'), 'norm', 'Let op')
    expect(withRemark(edits, 'norm', '  ').remarks).toEqual({})
  })
})
