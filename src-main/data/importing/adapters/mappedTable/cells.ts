import { channelIds } from '#shared/domain/channel.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import { channelOfText } from '#shared/mapping/channelText.ts'
import { isDurationUnit, parseDurationMs } from '#shared/mapping/durationText.ts'
import { cellOf } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { parseCount } from '#shared/mapping/numberText.ts'
import { isSatisfactionScale, parseSatisfaction } from '#shared/mapping/satisfactionText.ts'

/** What was wrong with a cell. */
export interface MappedIssue {
  readonly code: RowIssueCode
  /** Field of the mapping; null where the whole row is at fault. */
  readonly field: string | null
}

/** A row with its cells by field, and a list that takes what is wrong with them. */
export class MappedCells {
  readonly #mapping: Mapping
  readonly #fields: readonly string[]
  readonly #issues: MappedIssue[]

  constructor(mapping: Mapping, fields: readonly string[], issues: MappedIssue[]) {
    this.#mapping = mapping
    this.#fields = fields
    this.#issues = issues
  }

  text(field: string): string {
    return cellOf(this.#mapping, this.#fields, field)
  }

  /** Empty and missing alike. */
  textOrNull(field: string): string | null {
    const text = this.text(field)
    return text === '' ? null : text
  }

  fault(field: string, code: RowIssueCode): null {
    this.#issues.push({ code, field })
    return null
  }

  /** Milliseconds; null where there is none, or none that can be. */
  duration(field: string): number | null {
    const text = this.text(field)
    if (text === '' || text === '-') return null
    const unit = this.#mapping.constants['responseUnit'] ?? ''
    const ms = parseDurationMs(text, isDurationUnit(unit) ? unit : 'minutes', this.#mapping.decimalMark)
    if (ms < 0) return this.fault(field, 'negativeWait')
    return Number.isFinite(ms) && ms <= longestWaitMs ? ms : this.fault(field, 'badNumber')
  }

  /** 0 to 1; null where nobody judged. */
  satisfaction(): number | null {
    const text = this.text('satisfaction')
    const scale = this.#mapping.constants['satisfactionScale'] ?? ''
    if (text === '' || !isSatisfactionScale(scale)) return null
    const score = parseSatisfaction(text, scale, this.#mapping.decimalMark)
    return Number.isNaN(score) ? this.fault('satisfaction', 'badNumber') : score
  }

  count(field: string): number | null {
    const text = this.text(field)
    if (text === '' || text === '-') return null
    const count = parseCount(text)
    return count <= mostReactions ? count : this.fault(field, 'badNumber')
  }
}

/** Nobody waits longer than a century: such a number counts something else. */
const longestWaitMs = 100 * 365 * 86_400_000
const mostReactions = 1e9

function isChannel(text: string | undefined): text is ChannelId {
  return channelIds.some((id) => id === text)
}

/** More different names than this are no channels; they are looked up again each time. */
const mostNames = 1000

/**
 * The channel of a row: what the user said about the name in its cell, else a known word, else the one that was chosen for
 * the whole file. `other` where nothing tells.
 */
export function channelReader(mapping: Mapping, chosen: ChannelId | null): (name: string) => ChannelId {
  const constant = mapping.constants['channel']
  const fallback = chosen ?? (isChannel(constant) ? constant : 'other')
  const answers = new Map(Object.entries(mapping.resolved))
  const known = new Map<string, ChannelId>()
  return (name) => {
    if (name === '' || mapping.columns['channel'] === undefined) return fallback
    const before = known.get(name)
    if (before !== undefined) return before
    const answer = answers.get(name)
    const channel = isChannel(answer) ? answer : (channelOfText(name) ?? fallback)
    if (known.size < mostNames) known.set(name, channel)
    return channel
  }
}
