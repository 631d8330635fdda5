import { describe, expect, test } from 'vitest'
import type { AccountStand } from '#shared/contract/accountsList.ts'
import { accountsView } from '#shared/views/accounts/accountsView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const dayMs = 86_400_000
const now = Date.UTC(2026, 8, 30, 12)

function account(part: Partial<AccountStand>): AccountStand {
  return {
    id: 1,
    channel: 'x',
    name: '@rijnhoven',
    owner: 'Communicatie',
    messages: 100,
    lastPostAtMs: now,
    lastReplyAtMs: now - dayMs,
    cases: 40,
    open: 3,
    responseRate7d: { value: 0.9, low: 0.8, high: 0.95, n: 40 },
    ...part,
  }
}

describe('the accounts of a municipality', () => {
  test('without accounts there is nothing to show', () => {
    expect(accountsView(nl, [])).toBeNull()
  })

  test('a quiet account and one that nobody looks after are told, in singular and plural', () => {
    const old = { lastPostAtMs: now - 184 * dayMs, lastReplyAtMs: null }
    const one = accountsView(nl, [account({}), account({ id: 2, owner: null, ...old })])
    expect(one?.notes).toEqual([nl.text.accounts.oneQuiet, nl.text.accounts.oneWithoutOwner])
    const two = accountsView(nl, [
      account({}),
      account({ id: 2, owner: null, ...old }),
      account({ id: 3, owner: null, ...old }),
    ])
    expect(two?.notes).toEqual([nl.text.accounts.manyQuiet('2'), nl.text.accounts.manyWithoutOwner('2')])
  })

  test('half a year is reckoned from the latest that any account wrote, not from today', () => {
    const all = accountsView(nl, [account({ lastPostAtMs: Date.UTC(2015, 0, 1), lastReplyAtMs: null })])
    expect(all?.rows[0]?.isQuiet).toBe(false)
    expect(all?.notes).toEqual([])
  })

  test('an account that never wrote beside one that did is quiet', () => {
    const both = accountsView(nl, [account({}), account({ id: 2, lastPostAtMs: null, lastReplyAtMs: null })])
    expect(both?.rows[1]).toMatchObject({ isQuiet: true, lastWritten: nl.text.accounts.never })
  })

  test('what the source cannot tell is a dash with the reason', () => {
    const view = accountsView(nl, [
      account({
        cases: { value: null, reason: 'ownPostsOnly' },
        open: { value: null, reason: 'ownPostsOnly' },
        responseRate7d: { value: null, reason: 'ownPostsOnly', n: 0 },
      }),
    ])
    expect(view?.rows[0]).toMatchObject({
      questions: '–',
      open: '–',
      answered: '–',
      answeredNote: nl.text.figures.reasons.ownPostsOnly,
    })
  })
})
