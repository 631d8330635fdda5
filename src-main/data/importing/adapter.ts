import type { Readable } from 'node:stream'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { AudienceKind } from '#shared/domain/audience.ts'
import type { Direction, MessageKind, NeedsReply } from '#shared/domain/message.ts'
import type { Supports } from '#shared/domain/supports.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import type { TableRows } from './records/tableRows.ts'
import type { ChosenEncoding, FormatId, ImportNeed, RowIssueCode } from '#shared/domain/importing.ts'

/** One readable file of an import: a file on disk, an entry of a zip, a file in an archive folder. */
export interface SourceFile {
  /** Name inside the source, with forward slashes; never used to write to disk. */
  readonly name: string
  readonly sizeBytes: number
  /** The code page the user says its text is in; absent or null = as its bytes tell. */
  readonly encoding?: ChosenEncoding | null
  open(): Promise<Readable>
}

/** What the user handed in: one file, one zip, or one archive folder. */
export interface ImportSource {
  readonly displayName: string
  readonly container: 'file' | 'zip' | 'folder'
  readonly sizeBytes: number
  /** sha-256 (hex) over the contents; the key of "importing the same file twice adds nothing". */
  readonly contentHash: string
  readonly files: readonly SourceFile[]
}

/** Answers the user (or the command line) gives before reading. */
export interface ReadOptions {
  /** Names, handles or ids that are the municipality itself. */
  readonly own: readonly string[]
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null
  /** IANA zone for wall-clock times; formats with their own zone ignore it. */
  readonly timeZone: string
  readonly accountName: string | null
  readonly channel: ChannelId | null
  /** Tables whose columns the user has named (format "mappedTable"); absent for the others. */
  readonly mapping?: Mapping | null
  /** Sheet of a workbook; absent or null = the first visible one. */
  readonly sheet?: string | null
  /** Messages that are not public (to followers only, direct) of a network whose messages are; absent = left out. */
  readonly withPrivate?: boolean
  /** Code page of the text; absent or null = as the bytes tell. Laid on the source when it is opened (`inEncoding`). */
  readonly encoding?: ChosenEncoding | null
}

/** A message as the source tells it: raw handles and text still in it. They are derived from and dropped at staging. */
export interface ParsedMessage {
  /** 1-based line (or record) in the file, for issues. */
  readonly line: number
  /** Stable id within account and channel; null where the source has none (then a hash of its fields serves). */
  readonly externalId: string | null
  /** Number that the channel itself gives the message, where `externalId` is another; absent or null = not told. */
  readonly channelId?: string | null
  readonly conversationId: string | null
  /**
   * The conversation is all that the same people ever wrote each other (direct messages), not one question and what came of
   * it: questions in it begin by the gaps, as in a citizen's thread. Absent = false.
   */
  readonly isChat?: boolean
  readonly channel: ChannelId
  /** Account of the municipality; null = the one chosen at import, or "unknown". */
  readonly accountName: string | null
  readonly direction: Direction
  readonly kind: MessageKind
  readonly isPublic: boolean
  /** Who wrote it (raw handle). */
  readonly authorHandle: string | null
  /** The citizen it is addressed to, for outgoing messages where the source tells. */
  readonly addresseeHandle: string | null
  readonly sentAtMs: number
  readonly replyToExternalId: string | null
  /** Time of the answered message where the source tells it although that message is not in the export. */
  readonly replyToSentAtMs: number | null
  readonly text: string | null
  /** True where the source labels it bot/away/automatic; null = derive from the text. */
  readonly automatic: boolean | null
  /** Where the source tells (label, or a monitoring hit that does not address the account: "no"); null = derive. */
  readonly needsReply: NeedsReply | null
  /** Closed without (or apart from) a reply at this time. */
  readonly closedAtMs: number | null
  readonly topicLabel: string | null
  readonly teamLabel: string | null
  /** Reactions of others that the source counts under a post of the account's own; absent or null = it does not tell. */
  readonly reactionCount?: number | null
  /** What the citizen said of the handling, 0 (worst) to 1 (best); absent or null = the source does not tell. */
  readonly satisfaction?: number | null
}

export interface RowIssue {
  readonly line: number | null
  readonly column: string | null
  readonly code: RowIssueCode
  /** Name of the file within the source, when it has several. */
  readonly file: string | null
}

/** How many follow an account, or how many it follows, when the export was made. Only the number leaves the adapter. */
export interface AudienceCount {
  readonly channel: ChannelId
  readonly accountName: string | null
  readonly kind: AudienceKind
  readonly count: number
}

export type AdapterItem =
  | { readonly type: 'message'; readonly message: ParsedMessage }
  | { readonly type: 'issue'; readonly issue: RowIssue }
  | { readonly type: 'audience'; readonly audience: AudienceCount }
  /** One record of the source was read (messages, skipped notices and faulty rows alike). */
  | { readonly type: 'row' }

/** What a look at the file tells before anything is stored. */
export interface Inspection {
  readonly format: FormatId
  readonly needs: readonly ImportNeed[]
  /** Senders or accounts found, most frequent first (for "own"). */
  readonly candidates: readonly string[]
  /** Export date from manifest or file name (UTC ms); null = the last timestamp serves. */
  readonly observedUntilMs: number | null
  /** First messages, at most 200, as they would be read with the options given. */
  readonly preview: readonly ParsedMessage[]
  readonly supports: Supports
}

/** One format in one file: detect by content, inspect, read as a stream. Never throws for a bad row. */
export interface FormatAdapter {
  readonly id: FormatId
  /** 0 = certainly not, 1 = certainly; looks at the first bytes of each file only. */
  detect(source: ImportSource): Promise<number>
  inspect(source: ImportSource, options: ReadOptions): Promise<Inspection>
  read(
    source: ImportSource,
    options: ReadOptions,
    signal: AbortSignal,
    onBytes: (bytesRead: number) => void,
  ): AsyncIterable<AdapterItem>
  /**
   * The same in stretches of whole records, each as it arrives. For formats that bring millions: handing over one item a
   * turn costs as much as reading it.
   */
  readonly readStretches?: (
    source: ImportSource,
    options: ReadOptions,
    signal: AbortSignal,
    onBytes: (bytesRead: number) => void,
  ) => AsyncIterable<readonly AdapterItem[]>
  /** Of tables: as they are read, so that rows that were not read can be handed back as they stood. */
  readonly tables?: (source: ImportSource, sheet: string | null) => Promise<readonly TableRows[]>
}
