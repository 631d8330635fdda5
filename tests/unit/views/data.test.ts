import { describe, expect, it } from 'vitest'
import type { BatchView, ImportProgress, ImportResult, InspectionView } from '#shared/contract/imports.ts'
import { rejectReasons } from '#shared/domain/importing.ts'
import { plainText } from '#shared/locale/segments.ts'
import { batchRows, dataFinding } from '#shared/views/data/batchesView.ts'
import { importReportText } from '#shared/views/data/importReport.ts'
import { importProgressView, importResultView } from '#shared/views/data/importResultView.ts'
import { chosenFileView, previewTitle } from '#shared/views/data/inspectionView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

const supports = {
  firstResponse: 'ownPostsOnly',
  responseRate: 'ownPostsOnly',
  conversationRatio: true,
  dialogueShare: 'ownPostsOnly',
  linkedReplies: true,
  topics: 'noMessages',
} as const

const inspection: InspectionView = {
  selectionId: 's1',
  fileName: 'archief.zip',
  sizeBytes: 4_200_000,
  format: 'xArchive',
  formatVerified: true,
  reason: null,
  isDuplicate: false,
  needs: [],
  candidates: [],
  preview: [
    {
      line: 1,
      sentAtMs: Date.UTC(2023, 7, 12, 14, 10),
      channel: 'x',
      accountName: 'voorbeeldstad',
      direction: 'out',
      kind: 'reply',
    },
  ],
  supports,
}

const result: ImportResult = {
  file: 'archief.zip',
  format: 'xArchive',
  batchId: 1,
  status: 'committed',
  needs: [],
  reason: null,
  candidates: [],
  rowsRead: 1298,
  messages: 1284,
  inbound: 0,
  outbound: 1284,
  replies: 400,
  reposts: 0,
  ownPosts: 884,
  duplicates: 0,
  issues: { count: 14, byCode: { badDate: 14 }, first: [] },
  supports,
  from: '2026-07-01',
  to: '2026-09-30',
  observedUntil: '2026-10-01T00:00:00Z',
  seconds: 1,
}

describe('a chosen file', () => {
  it('is named by its content, size and whether it was tried', () => {
    const view = chosenFileView(nl, inspection, 'Europe/Amsterdam')
    expect(view.sentence).toBe('Herkend als archief van X, 4,2 MB.')
    expect(view.verified).toBe('Dit soort export is getest met echte bestanden.')
    expect(
      chosenFileView(nl, { ...inspection, formatVerified: false }, 'Europe/Amsterdam').verified,
    ).toContain('nog niet getest')
  })

  it('shows times of the preview in the zone of the municipality', () => {
    const view = chosenFileView(nl, inspection, 'Europe/Amsterdam')
    expect(view.preview[0]).toMatchObject({
      time: '12-08-2023 16:10',
      direction: 'van gemeente',
      kind: 'antwoord',
    })
  })

  it('tells what the source can and cannot tell, each reason once', () => {
    const { tells, tellsNot } = chosenFileView(nl, inspection, 'Europe/Amsterdam')
    expect(tells).toEqual([
      'Gespreksratio: zenden of in gesprek',
      'Antwoorden die aan een bericht gekoppeld zijn',
    ])
    expect(tellsNot.map(({ names }) => names.length)).toEqual([3, 1])
  })

  it('says what must still be answered', () =>
    expect(
      chosenFileView(nl, { ...inspection, needs: ['own', 'dateOrder'] }, 'Europe/Amsterdam').stillNeeded,
    ).toBe('Nog nodig: wie de gemeente is en de volgorde van de datum.'))

  it('shows no direction and no time before it is known who is who and how dates are written', () => {
    const open = chosenFileView(nl, { ...inspection, needs: ['own', 'dateOrder'] }, 'Europe/Amsterdam')
    expect(open.preview[0]).toMatchObject({ time: '–', direction: '–' })
    expect(open.previewNote).toContain('volgt uit uw antwoord')
    const half = chosenFileView(nl, { ...inspection, needs: ['own'] }, 'Europe/Amsterdam')
    expect(half.preview[0]).toMatchObject({ time: '12-08-2023 16:10', direction: '–' })
  })

  it('names as many messages of the preview as are in sight', () => {
    expect(previewTitle(nl, 5)).toBe('Eerste 5 berichten')
    expect(previewTitle(nl, 1)).toBe('Eerste bericht')
  })

  it('says that it is in the dossier already', () =>
    expect(chosenFileView(nl, { ...inspection, isDuplicate: true }, 'Europe/Amsterdam').remark).toContain(
      'staat al in het dossier',
    ))

  it.each(rejectReasons)('has a sentence in both languages when it is refused: %s', (reason) => {
    const refused: InspectionView = { ...inspection, format: null, supports: null, reason }
    const dutch = chosenFileView(nl, refused, 'Europe/Amsterdam')
    const english = chosenFileView(en, refused, 'Europe/Amsterdam')
    expect(dutch.isRefused).toBe(true)
    expect(dutch.remark).toBeTruthy()
    expect(english.remark).not.toBe(dutch.remark)
  })

  it('says where it goes wrong', () => {
    const remark = (reason: InspectionView['reason'], reasonDetail: string): string | null =>
      chosenFileView(nl, { ...inspection, format: null, reason, reasonDetail }, 'Europe/Amsterdam').remark
    expect(remark('wrongEncoding', 'line 1200')).toContain('Het gaat mis op regel 1.200.')
    expect(remark('noReadableRows', 'line 2: badDate')).toContain(
      'Het gaat mis op regel 2. Deze datum of tijd bestaat niet of is niet te lezen.',
    )
    expect(remark('missingColumns', 'tweet_id, inbound')).toContain('Niet gevonden: tweet_id, inbound.')
    expect(remark('unknownFormat', 'office')).toContain('Bewaar een tabel erin als CSV.')
    expect(remark('unknownFormat', 'ods')).toContain('Bewaar het als xlsx of CSV.')
    expect(remark('damagedZip', 'Z_DATA_ERROR')).not.toContain('Z_DATA')
  })
})

describe('the result of an import', () => {
  it('tells how much came in, by kind, and leaves out kinds that do not exist', () => {
    const view = importResultView(nl, result)
    expect(view.sentence).toBe('archief.zip: 1.284 berichten ingelezen.')
    expect(view.period).toBe('Van 1 juli 2026 t/m 30 september 2026.')
    expect(view.counts).toEqual([
      { name: 'van de gemeente', count: '1.284' },
      { name: 'openbare antwoorden', count: '400' },
      { name: 'eigen berichten', count: '884' },
      { name: 'niet gelezen rijen', count: '14' },
    ])
  })

  it('says how many rows were not right and that the others count', () =>
    expect(importResultView(nl, result).issues).toEqual({
      sentence: '14 van de 1.298 rijen zijn niet gelezen. De andere 1.284 tellen mee.',
      action: 'Bekijk de 14 rijen',
    }))

  it('says of rows with only a remark that they count', () =>
    expect(
      importResultView(nl, { ...result, issues: { count: 1, byCode: { ambiguousHour: 1 }, first: [] } })
        .issues?.sentence,
    ).toBe('Bij 1 van de 1.298 rijen staat een opmerking. Alle rijen tellen mee.'))

  it.each([
    [
      'some rows count and some do not',
      { byCode: { badDate: 1, ambiguousHour: 1 } },
      'Niet of niet helemaal gelezen: 1. Alleen met een opmerking: 1. ',
    ],
    ['not every issue has been kept', { byCode: { badDate: 1 } }, ''],
  ])('does not call rows unread when %s', (_case, issues, split) =>
    expect(
      importResultView(nl, { ...result, issues: { count: 2, first: [], ...issues } }).issues?.sentence,
    ).toBe(`2 van de 1.298 rijen zijn niet of anders gelezen. ${split}De andere 1.296 tellen mee.`),
  )

  it.each([
    ['were left out on purpose', { olderState: 1, otherRecord: 1 }],
    ['were left out on purpose or count with a remark', { leftOutPrivate: 1, ambiguousHour: 1 }],
    ['stand twice', { duplicateRow: 2 }],
  ])('calls no row unread of which nothing is lost: they %s', (_case, byCode) => {
    const view = importResultView(nl, { ...result, issues: { count: 2, first: [], byCode } })
    expect(view.issues?.sentence).toBe(
      'Bij 2 van de 1.298 rijen staat een opmerking. De andere 1.296 tellen mee.',
    )
    expect(view.counts.at(-1)).toEqual({ name: 'rijen met een opmerking', count: '2' })
  })

  it('says how many of its messages another file holds, in the list and in the result alike', () => {
    expect(importResultView(nl, result).elsewhere).toBeNull()
    expect(importResultView(nl, { ...result, alsoElsewhere: 112 }).elsewhere).toBe(
      '112 daarvan staan ook in een ander bestand; zie Dubbele berichten.',
    )
  })

  it('names no own posts of a source that holds none', () =>
    expect(
      importResultView(nl, {
        ...result,
        ownPosts: 32,
        supports: result.supports && { ...result.supports, conversationRatio: 'noBroadcasts' },
      }).counts.map(({ name }) => name),
    ).not.toContain('eigen berichten'))

  it('speaks of one message as one', () =>
    expect(importResultView(nl, { ...result, ownPosts: 1 }).counts).toContainEqual({
      name: 'eigen bericht',
      count: '1',
    }))

  it('calls a repeated file a duplicate, not a failure', () => {
    const view = importResultView(nl, { ...result, status: 'duplicate', messages: 0 })
    expect(view).toMatchObject({ isWarning: false, counts: [], issues: null })
    expect(view.sentence).toContain('Er is niets toegevoegd')
  })

  it('calls a stopped import stopped, not an error', () =>
    expect(importResultView(nl, { ...result, status: 'rejected', reason: 'cancelled' })).toMatchObject({
      sentence: 'archief.zip: gestopt. Er is niets toegevoegd.',
      isWarning: false,
      reason: null,
    }))

  it('gives the reason of a refusal', () =>
    expect(importResultView(en, { ...result, status: 'rejected', reason: 'emptyFile' })).toMatchObject({
      isWarning: true,
      reason: 'The file is empty.',
    }))
})

describe('the report of an import', () => {
  it('names lines that follow each other by the first and the last', () => {
    const issues = [{ code: 'badDate', count: 6, lines: [92, 112, 113, 114, 120, 121] }] as const
    const report = importReportText(nl, {
      municipality: 'Groningen',
      isExample: false,
      madeAtMs: 0,
      appVersion: '1',
      files: [
        {
          kind: 'imported',
          result,
          isVerified: true,
          importedAtMs: 0,
          issues,
          choices: null,
          timeZone: null,
        },
      ],
    })
    expect(report).toContain('6 (regel 92, 112 t/m 114, 120, 121)')
  })
})

describe('the progress of an import', () => {
  const progress: ImportProgress = {
    phase: 'reading',
    fileName: 'archief.zip',
    bytesRead: 25,
    bytesTotal: 100,
    rows: 1300,
    messages: 1200,
    canCancel: true,
  }

  it('tells the remaining time', () => {
    const view = importProgressView(nl, progress, 6000, true)
    expect(view.fraction).toBe(0.25)
    expect(view.note).toBe(
      '1.200 berichten gelezen. Nog ongeveer 6 seconden. Tot het klaar is, blijven de cijfers zoals ze zijn.',
    )
  })

  it('names no remaining time that cannot be told yet', () =>
    expect(importProgressView(nl, progress, null, true).note).not.toContain('Nog ongeveer'))

  it('speaks of no earlier figures in an empty dossier', () =>
    expect(importProgressView(nl, progress, 6000, false).note).toBe(
      '1.200 berichten gelezen. Nog ongeveer 6 seconden. Er is nog niets toegevoegd.',
    ))

  it('has no share where the size is unknown', () =>
    expect(importProgressView(nl, { ...progress, bytesTotal: 0 }, null, true).fraction).toBeNull())

  it('says that figures are updated at the end', () =>
    expect(
      importProgressView(nl, { ...progress, phase: 'promoting', canCancel: false }, null, true),
    ).toMatchObject({
      title: 'Cijfers worden bijgewerkt',
      canCancel: false,
    }))
})

describe('the imported files', () => {
  const batch: BatchView = {
    id: 1,
    fileName: 'webcare.csv',
    format: 'obi4wan',
    formatVerified: true,
    importedAtMs: Date.UTC(2026, 9, 2, 10),
    messages: 1284,
    inbound: 800,
    outbound: 484,
    duplicates: 0,
    issueCount: 0,
    channels: ['x'],
    from: '2026-07-01',
    to: '2026-09-30',
    observedTo: '2026-10-01',
    supports,
  }

  it('are listed newest first', () => {
    const rows = batchRows(nl, [batch, { ...batch, id: 2, importedAtMs: batch.importedAtMs + 1 }])
    expect(rows.map(({ id }) => id)).toEqual([2, 1])
    expect(rows[1]).toMatchObject({
      period: 'juli t/m september 2026',
      messages: '1.284',
      split: '800 / 484',
      observedUntil: 'gevolgd t/m 1 oktober 2026',
    })
  })

  it('that share a masked name are told apart by number and period', () => {
    const chat = { ...batch, fileName: 'WhatsApp-chat met ….txt' }
    const june = { from: '2026-06-01', to: '2026-06-30' }
    const rows = batchRows(nl, [batch, { ...chat, id: 2, ...june }, { ...chat, id: 3 }])
    expect(rows.map(({ number }) => number)).toEqual(['nr. 2', 'nr. 1', null])
    expect(rows.map(({ title }) => title)).toEqual([
      'WhatsApp-chat met ….txt (nr. 2, juli t/m september 2026)',
      'WhatsApp-chat met ….txt (nr. 1, juni 2026)',
      'webcare.csv',
    ])
  })

  it('add up to a sentence', () => {
    const finding = dataFinding(nl, [batch, { ...batch, from: '2025-01-01', to: '2025-02-01' }], 0)
    expect(plainText(finding.segments)).toBe(
      'Dit dossier bevat 2.568 berichten, van 1 januari 2025 t/m 30 september 2026.',
    )
    expect(finding.deck).toContain('2 bestanden')
  })

  it('say how many of them count once because another file holds them too', () => {
    expect(dataFinding(nl, [batch], 112).deck).toContain(
      '112 berichten staan in twee bestanden en tellen één keer.',
    )
    expect(dataFinding(nl, [batch], 0).deck).not.toContain('tellen één keer')
  })

  it('say so when there are none', () =>
    expect(plainText(dataFinding(nl, [], 0).segments)).toBe('Er zijn nog geen gegevens.'))
})
