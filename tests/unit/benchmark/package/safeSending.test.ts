import { describe, expect, it } from 'vitest'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { withSafeSending } from '#shared/benchmark/package/safeSending.ts'
import { contentOf, manyCases, packageInput } from './packageInput.ts'

const plain = contentOf(
  packageInput({ cases: manyCases(20, 1, {}, '2025-01-03T10:00') }, { packageId: 'any' }),
)

/** A package of the months of 2025 from one to another with so many replies among so many messages sent. */
function packageOf(number: number, from: number, to: number, replies: number, sent: number): PackageContent {
  const two = (month: number): string => String(month).padStart(2, '0')
  const lastDay = new Date(Date.UTC(2025, to, 0)).getUTCDate()
  return {
    ...plain,
    packageId: `package ${String(number)}`,
    period: { from: `2025-${two(from)}-01`, to: `2025-${two(to)}-${String(lastDay)}` },
    sending: { replies, sent, reposts: null, ownPosts: null, designEffect: 1 },
  }
}

describe('beside packages that left earlier, the counts of messages sent', () => {
  it('stay where nothing small follows', () => {
    const content = packageOf(2, 1, 3, 30, 90)
    expect(withSafeSending(content, [])).toBe(content)
    expect(withSafeSending(content, [packageOf(1, 1, 2, 20, 60)])).toBe(content)
    expect(withSafeSending(content, [packageOf(1, 5, 6, 28, 88)])).toBe(content)
    expect(
      withSafeSending(content, [{ ...packageOf(1, 1, 2, 28, 88), municipality: { code: 'EX02', name: '' } }]),
    ).toBe(content)
    expect(withSafeSending(content, [{ ...packageOf(1, 1, 2, 28, 88), sending: null }])).toBe(content)
  })

  it('go where a month of 1 to 4 replies, or of other messages, follows', () => {
    const content = packageOf(2, 1, 3, 30, 90)
    expect(withSafeSending(content, [packageOf(1, 1, 2, 27, 60)])).toEqual({ ...content, sending: null })
    expect(withSafeSending(content, [packageOf(1, 1, 2, 10, 69)])).toEqual({ ...content, sending: null })
  })

  it('go where a month follows from several packages, or one was counted anew', () => {
    const content = packageOf(3, 1, 3, 30, 90)
    const both = [packageOf(1, 1, 1, 10, 30), packageOf(2, 2, 2, 17, 50)]
    expect(withSafeSending(content, both).sending).toBeNull()
    expect(withSafeSending(content, [packageOf(1, 1, 3, 29, 89)]).sending).toBeNull()
  })

  it('go where months on both ends of a period that was given before hold 1 to 4 replies together', () => {
    const content = packageOf(2, 1, 6, 30, 90)
    expect(withSafeSending(content, [packageOf(1, 2, 5, 27, 60)]).sending).toBeNull()
    expect(withSafeSending(content, [packageOf(1, 2, 5, 25, 60)])).toBe(content)
  })
})
