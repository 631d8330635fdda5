import { expect, test } from 'vitest'
import { correctedShares } from '#shared/topics/correctedShares.ts'

const topics = ['service' as const, 'policy' as const]
const confusion = [
  [80, 10, 10],
  [20, 80, 0],
]

test('what people and sources said stays, what the classifier said is shared out anew', () => {
  // Of 1,000 by the classifier truly 700 are service: it says 0.8 x 700 + 0.2 x 300 = 620, 310 and 70 unsure.
  const shares = correctedShares(
    {
      known: new Map([
        ['service', 100],
        ['crisis', 400],
      ]),
      byModel: new Map([
        ['service', 620],
        ['policy', 310],
        ['unsure', 70],
      ]),
    },
    { topics, confusion },
  )
  expect([...shares.keys()]).toEqual(topics)
  expect(shares.get('service')).toMatchObject({ value: expect.closeTo(800 / 1500, 4), n: 1500 })
  expect(shares.get('policy')).toMatchObject({ value: expect.closeTo(300 / 1500, 4), n: 1500 })
  const policy = shares.get('policy')
  if (policy === undefined || policy.value === null) throw new Error('no figure')
  expect(policy.low).toBeLessThan(policy.value)
  expect(policy.high).toBeGreaterThan(policy.value)
})

test('with too little by the classifier nothing is corrected, and why is said', () => {
  const shares = correctedShares(
    { known: new Map([['service', 100]]), byModel: new Map([['policy', 9]]) },
    { topics, confusion },
  )
  expect(shares.get('policy')).toEqual({ value: null, reason: 'tooFew', n: 109 })
})
