import type { Pseudonymise } from '../db/pseudonyms.ts'
import type { AdapterItem, ParsedMessage } from './adapter.ts'
import { enrichMessage } from './enrich/enrichMessage.ts'
import type { Enrichment } from './enrich/enrichMessage.ts'
import { TextPrints } from './enrich/textPrint.ts'
import { citizenHandle, MessageKeys } from './identity.ts'
import { isPlausibleMessage } from './plausibleTime.ts'
import { BlockWriter } from './stagingBlock.ts'
import type { StagingBlock } from './stagingBlock.ts'

function messagesIn(items: readonly AdapterItem[]): number {
  let messages = 0
  for (const item of items) if (item.type === 'message') messages += 1
  return messages
}

/**
 * Makes blocks of what an adapter reads. Handles become pseudonyms here, and the text is dropped, or kept redacted where
 * the dossier is set to it: nothing behind this class has them as they came. It needs no dossier.
 */
export class Preparer {
  #accountName: string
  #keys: MessageKeys
  #prints: TextPrints
  #enrichment: Enrichment

  constructor(
    pseudonymise: Pseudonymise,
    accountName: string | null,
    enrichment: Enrichment,
    idSpace: string | null = null,
  ) {
    this.#accountName = accountName ?? ''
    this.#keys = new MessageKeys(pseudonymise, idSpace)
    this.#prints = new TextPrints(pseudonymise)
    this.#enrichment = enrichment
  }

  /** @param items whole records: each begins with its row */
  prepare(items: readonly AdapterItem[]): StagingBlock {
    const block = new BlockWriter(messagesIn(items))
    let isRefused = this.#refuses(items, 0, block)
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]
      if (item === undefined) continue
      if (item.type === 'row') isRefused = this.#refuses(items, at + 1, block)
      if (!isRefused || item.type !== 'message') this.#add(item, block)
    }
    return block.block()
  }

  /**
   * A record with a moment that cannot be is left out as a whole, and told once: without its answer its question would seem
   * to wait, and a closing in the year 2206 would stretch the observed period as a message then would.
   */
  #refuses(items: readonly AdapterItem[], from: number, block: BlockWriter): boolean {
    for (let at = from; at < items.length; at++) {
      const item = items[at]
      if (item === undefined || item.type === 'row') return false
      if (item.type !== 'message' || isPlausibleMessage(item.message, this.#enrichment.nowMs)) continue
      block.addIssue({ line: item.message.line, column: null, code: 'badDate', file: null })
      return true
    }
    return false
  }

  #add(item: AdapterItem, block: BlockWriter): void {
    switch (item.type) {
      case 'row':
        block.rowsRead += 1
        return
      case 'issue':
        block.addIssue(item.issue)
        return
      case 'audience':
        block.addAudience({
          ...item.audience,
          accountName: item.audience.accountName ?? this.#accountName,
        })
        return
      case 'message':
        this.#addMessage(item.message, block)
    }
  }

  #addMessage(message: ParsedMessage, block: BlockWriter): void {
    const { channel, channelId = null, conversationId, replyToExternalId } = message
    const keys = this.#keys
    const citizen = citizenHandle(message)
    const { marks, given, keptText } = enrichMessage(message, this.#enrichment)
    block.add({
      keys: {
        external: keys.externalKey(message),
        citizen: citizen === null ? null : keys.person(channel, citizen),
        conversation: conversationId === null ? null : keys.conversationKey(channel, conversationId),
        replyTo: replyToExternalId === null ? null : keys.idKey(channel, replyToExternalId),
        channel: channelId === null ? null : keys.channelKey(channel, channelId),
        print: this.#prints.of(message.text),
      },
      numbers: {
        sentAtMs: message.sentAtMs,
        closedAtMs: message.closedAtMs,
        replyToSentAtMs: message.replyToSentAtMs,
        reactionCount: message.reactionCount ?? null,
        satisfaction: message.satisfaction ?? null,
        line: message.line,
      },
      words: {
        channel,
        accountName: message.accountName ?? this.#accountName,
        direction: message.direction,
        kind: message.kind,
        sendingClass: marks.sendingClass,
        needsReply: marks.needsReply,
        topic: given?.topic ?? marks.topic,
        topicOrigin: given === null ? marks.topicOrigin : 'model',
        wordsTopic: given === null ? null : marks.topic,
        team: marks.team,
        replyHash: marks.replyHash,
      },
      signs: {
        isPublic: message.isPublic,
        isAutomatic: marks.automatic,
        isThanks: marks.thanks,
        isChat: message.isChat === true,
      },
      text: keptText,
    })
  }
}
