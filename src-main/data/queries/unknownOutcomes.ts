import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'
import { givesAnswers, holdsBothSides, onlyOfPrivate } from '../repositories/bothSides.ts'

/** Accounts of which one file tells what stayed unanswered, and another does not, or not of public questions. */
function accountsToSift(database: Database): number[] {
  return database
    .prepare<[], { accountId: number }>(
      `select ba.account_id as accountId from batch_accounts ba
       join batches b on b.id = ba.batch_id and b.state = 'committed'
       group by ba.account_id
       having max(${givesAnswers('b')}) = 1 and max(not (${givesAnswers('b')}) or ${onlyOfPrivate('b')}) = 1`,
    )
    .all()
    .map(({ accountId }) => accountId)
}

/**
 * Cases (by first message) whose question stands only in files that cannot tell whether it was answered: of an archive of
 * own posts with direct messages the public ones, of a search what it found. Another file of the account may well tell it
 * of other questions; that proves nothing of these.
 */
export function casesOfUnknownOutcome(database: Database): ReadonlySet<number> {
  const accounts = accountsToSift(database)
  if (accounts.length === 0) return new Set()
  const rows = database
    .prepare<[string], { id: number }>(
      `select c.first_message_id as id from cases c
       where c.account_id in (select value from json_each(?)) and not exists (
         select 1 from (
           select c.first_message_id as id union all
           select w.id from messages w where w.twin_of_id = c.first_message_id) h
         join messages m on m.id = h.id
         join batches b on b.state = 'committed' and (b.id = m.batch_id or b.id in (
           select batch_id from message_copies where message_id = m.id))
         where ${holdsBothSides('b', 'm')})`,
    )
    .all(JSON.stringify(accounts))
  return new Set(rows.map(({ id }) => id))
}

/** Channels of which a file holds private questions and no public ones, and no other file holds those. */
export function channelsOfPrivateQuestions(database: Database): ChannelId[] {
  return database
    .prepare<[], { channel: ChannelId }>(
      `select a.channel from batch_accounts ba join accounts a on a.id = ba.account_id
       join batches b on b.id = ba.batch_id and b.state = 'committed'
       group by a.channel
       having max(${onlyOfPrivate('b')}) = 1 and max(${givesAnswers('b')} and not (${onlyOfPrivate('b')})) = 0
       order by 1`,
    )
    .all()
    .map(({ channel }) => channel)
}
