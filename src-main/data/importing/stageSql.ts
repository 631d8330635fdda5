/** One row of `messages`; a message that stands there already changes nothing. */
export const insertMessageSql = `
  insert into messages (batch_id, account_id, home_thread_id, thread_id, external_key, reply_to_key, reply_to_sent_at_ms, citizen_key,
    agent_key, direction, kind, sending_class, is_public, is_automatic, is_thanks, needs_reply, topic, team,
    sent_at_ms, closed_at_ms)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (external_key, account_id) do nothing`
