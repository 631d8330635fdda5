import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseMark } from '#shared/contract/cases.ts'
import type { ConversationPage } from '#shared/contract/conversation.ts'
import type { Overview } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'

let server: TestServer
let page: ConversationPage
let overview: Overview

beforeAll(async () => {
  server = startServer()
  await server.client.call('example.load', {})
  page = await server.client.call('conversation.figures', everything)
  overview = await server.client.call('figures.overview', everything)
}, 120_000)
afterAll(() => server.stop())

function casesIn(groups: readonly { readonly cases: number }[]): number {
  return groups.reduce((sum, { cases }) => sum + cases, 0)
}

describe('the page about conversing, over the example', () => {
  it('tells the same figures and the same choice as the overview', () => {
    expect(page.state).toBe('figures')
    expect(page.period).toEqual(overview.period)
    expect(page.comparisonPeriod).toEqual(overview.comparisonPeriod)
    expect(page.current.conversationRatio).toEqual(overview.current.conversationRatio)
    expect(page.current.sending).toEqual(overview.current.sending)
    expect(page.current.dialogueShare).toEqual(overview.current.dialogueShare)
    expect(page.current.responseRate7d).toEqual(overview.current.responseRate7d)
    expect(page.differences.dialogueShare).toEqual(overview.differences.dialogueShare)
    expect(page.peers.conversationRatio).toEqual(overview.peers.conversationRatio)
    expect(page.peerKind).toBe('example')
  })

  it('divides the questions so that every part adds up', () => {
    const { cases, answered } = page.current
    if (typeof cases !== 'number' || typeof answered !== 'number') throw new Error('no cases')
    expect(casesIn(page.topicMix)).toBe(cases)
    expect(casesIn(page.teamMix)).toBe(answered)
    expect(casesIn(page.unanswered)).toBe(cases - answered)
    expect(casesIn(page.turns)).toBe(page.current.turnsPerCase.n)
    expect(page.needsNoReply).toBeGreaterThan(0)
  })

  it('has behind every mark exactly the questions that it counts', async () => {
    const totalOf = async (mark: CaseMark): Promise<number> => {
      const { total } = await server.client.call('cases.list', {
        filter: { ...everything, ...page.period },
        mark,
        search: '',
        sort: { by: 'startedAt', isDescending: true },
        offset: 0,
        limit: 1,
      })
      return total
    }
    for (const { reason, cases } of page.unanswered) expect(await totalOf({ unanswered: reason })).toBe(cases)
    for (const { turns, cases } of page.turns)
      expect(await totalOf({ outcome: 'answered', turns })).toBe(cases)
    for (const { topic, cases } of page.topicMix) expect(await totalOf({ topic })).toBe(cases)
    for (const { from, to, cases } of page.series) expect(await totalOf({ from, to })).toBe(cases)
    const { value, n } = page.current.dialogueShare
    expect(await totalOf({ dialogue: true })).toBe(Math.round(Number(value) * n))
  })

  it('does not say who answers where no source names a team', () => {
    const { answered } = page.current
    expect(page.teamMix).toEqual([
      { team: 'unknown', cases: answered, share: { value: null, reason: 'noTeam', n: answered } },
    ])
  })

  it('divides the period in weeks of which the first and the last are not whole', () => {
    expect(page.granularity).toBe('week')
    expect(page.series).toHaveLength(14)
    expect(page.series.filter(({ isWhole }) => !isWhole).map(({ key }) => key)).toEqual([
      '2026-W27',
      '2026-W40',
    ])
    const replies = page.series.reduce((sum, { sending }) => sum + sending.replies, 0)
    expect(replies).toBe(page.current.sending.replies)
    expect(page.series.reduce((sum, { cases }) => sum + Number(cases), 0)).toBe(page.current.cases)
  })

  it('counts questions per 1,000 inhabitants a month of three months', () => {
    const { cases, questionsPer1000 } = page.current
    expect(page.inhabitants).toEqual({ count: 48_200, year: 2025 })
    expect(questionsPer1000.value).toBeCloseTo(Number(cases) / 48.2 / 3, 9)
  })

  it('stands beside the published figures with their year and unit', () => {
    expect(page.published.map(({ metric, year }) => `${metric} ${year}`)).toEqual([
      'conversation_ratio_share_of_tweets_that_are_replies 2013',
      'share_of_tweets_pure_broadcast 2013',
      'share_of_questions_that_are_simple_service_or_public_space_reports 2013',
      'share_messages_about_services 2015',
      'share_messages_about_policy 2015',
      'share_messages_about_crisis_incidents 2015',
      'share_municipalities_where_communications_answers_questions 2013',
      'facebook_comments_per_post_mean 2019',
    ])
  })

  it('leaves out days with noted incidents from the questions and from the months', async () => {
    await server.client.call('annotations.save', {
      id: null,
      kind: 'storm',
      title: 'Storm',
      from: '2026-08-01',
      to: '2026-08-31',
      isExcludable: true,
    })
    const without = await server.client.call('conversation.figures', {
      ...everything,
      withoutIncidents: true,
    })
    const { cases, questionsPer1000 } = without.current
    expect(Number(cases)).toBeLessThan(Number(page.current.cases))
    expect(questionsPer1000.value).toBeCloseTo(Number(cases) / 48.2 / 2, 9)
  })

  it('knows nothing of what a chosen team left open', async () => {
    const ofTeam = await server.client.call('conversation.figures', {
      ...everything,
      teams: ['communications'],
    })
    expect(ofTeam.current.cases).toEqual({ value: null, reason: 'teamOfAnsweredOnly' })
    expect(ofTeam.current.questionsPer1000).toMatchObject({ reason: 'teamOfAnsweredOnly' })
    expect(ofTeam.unanswered).toEqual([])
    expect(ofTeam.topicMix).toEqual([])
    expect(ofTeam.current.turnsPerCase).toMatchObject({ value: null, reason: 'noMessages' })
  })

  it('shows of an archive of own posts how much of it is conversing, and no questions', async () => {
    const onX = await server.client.call('conversation.figures', { ...everything, channels: ['x'] })
    expect(onX.state).toBe('noCitizensMessages')
    expect(onX.current.conversationRatio.value).not.toBeNull()
    expect(onX.current.turnsPerCase).toMatchObject({ reason: 'ownPostsOnly' })
    expect(onX.turns).toEqual([])
  })
})

describe('the page about conversing, without data', () => {
  it('is empty and says why no figure can be given', async () => {
    const empty = startServer()
    await empty.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const nothing = await empty.client.call('conversation.figures', everything)
    expect(nothing).toMatchObject({ state: 'empty', period: null, series: [], topicMix: [] })
    await empty.stop()
  })
})
