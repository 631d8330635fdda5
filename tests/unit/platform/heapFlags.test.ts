import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { heapFlags } from '../../../src-main/dataHost/heapFlags.ts'

// Makes objects that live a little while, and prints the most room that new ones ever had, in MB.
const garbage = `
  const { getHeapSpaceStatistics } = require('node:v8')
  let kept = []
  let mostBytes = 0
  for (let i = 0; i < 1_000_000; i++) {
    kept.push({ i, list: [i] })
    if (kept.length > 200_000) kept = []
    if (i % 10_000 !== 0) continue
    const room = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
    mostBytes = Math.max(mostBytes, room.space_size)
  }
  console.log(mostBytes / 1e6)
`

// Two semi-spaces of 8 MiB. Node ends with an error where V8 does not know a flag.
test('V8 knows the flags of the data process, and keeps the room for new objects by them', () => {
  const most = Number(execFileSync(process.execPath, [...heapFlags, '-e', garbage], { encoding: 'utf8' }))
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(2 * 8 * 1.048_576 + 0.5)
})
