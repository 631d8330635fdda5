import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PackageInspection, PackageSummary } from '#shared/contract/exchange.ts'
import { usePackageFiles } from '../../../src-renderer/state/packageFiles.ts'
import { dataConnection } from '../../../src-renderer/transport/dataConnection.ts'

type Outcome = Awaited<ReturnType<typeof dataConnection.ask>>

const ask = vi.spyOn(dataConnection, 'ask')
const onChanged = vi.spyOn(dataConnection, 'onChanged')

/** As after an import elsewhere: every listener hears it. */
function announceChange(): void {
  for (const [listener] of onChanged.mock.calls) listener(['benchmark', 'figures'])
}

function readable(selectionId: string, effect: PackageSummary['effect']): PackageInspection {
  const summary: PackageSummary = {
    packageId: selectionId,
    municipality: { code: 'GM0363', name: 'Amsterdam' },
    isExample: false,
    from: '2025-01-01',
    to: '2025-12-31',
    madeAt: '2026-01-05T10:00:00.000Z',
    program: 'Dialoogmeter 0',
    fingerprint: '0000-1111-2222-3333',
    cases: 100,
    strata: 1,
    otherDefinitions: [],
    effect,
    keyChanged: false,
  }
  return {
    refusal: null,
    selectionId,
    fileName: `${selectionId}.json`,
    packages: [summary],
    becomesExample: false,
  }
}

function answer(output: PackageInspection): Outcome {
  return { kind: 'done', output }
}

beforeEach(() => {
  onChanged.mockClear()
  setActivePinia(createPinia())
  ask.mockReset()
})

test('a file that waits is looked at again when another import may have changed what it does', async () => {
  const packages = usePackageFiles()
  ask.mockResolvedValueOnce(answer(readable('older', 'new')))
  await packages.inspect({ grantId: 'g', fileName: 'older.json' }, 'section')
  ask.mockResolvedValueOnce(answer(readable('older', 'olderThanKnown')))
  announceChange()
  expect(ask).toHaveBeenLastCalledWith('exchange.lookAgain', { selectionId: 'older' })
  await vi.waitFor(() =>
    expect(packages.files).toMatchObject([
      { stage: { kind: 'readable', inspection: { packages: [{ effect: 'olderThanKnown' }] } } },
    ]),
  )
  ask.mockResolvedValueOnce(answer({ refusal: 'alreadyImported', fileName: 'older.json', detail: null }))
  announceChange()
  await vi.waitFor(() => expect(packages.files).toMatchObject([{ stage: { kind: 'refused' } }]))
  announceChange()
  expect(ask).toHaveBeenCalledTimes(3)
})

test('an answer that comes after its user went on is dropped', async () => {
  const packages = usePackageFiles()
  ask.mockResolvedValueOnce(answer(readable('one', 'new')))
  await packages.inspect({ grantId: 'g', fileName: 'one.json' }, 'section')
  const [file] = packages.files
  let late: (outcome: Outcome) => void = () => undefined
  ask.mockReturnValueOnce(new Promise<Outcome>((resolve) => (late = resolve)))
  announceChange()
  ask.mockReturnValueOnce(new Promise<Outcome>(() => undefined))
  void packages.run(file?.key ?? 0, false)
  late(answer(readable('one', 'replacesOlder')))
  await Promise.resolve()
  expect(packages.files).toMatchObject([{ stage: { kind: 'importing' } }])
})
