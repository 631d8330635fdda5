import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { processTree } from '../../bench/electron/processTree.ts'

describe.runIf(process.platform === 'linux')('the processes under a process', () => {
  it('are itself and all that it has started, later than itself', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()', '--', '--type=renderer'])
    await once(child, 'spawn')
    try {
      const tree = processTree(process.pid)
      const own = tree.find(({ pid }) => pid === process.pid)
      const started = tree.find(({ pid }) => pid === child.pid)
      expect(started?.startedTicks).toBeGreaterThanOrEqual(own?.startedTicks ?? Infinity)
      expect(processTree(child.pid ?? 0).map(({ pid }) => pid)).toEqual([child.pid])
      await expect.poll(() => processTree(child.pid ?? 0)[0]?.kind).toBe('renderer')
    } finally {
      child.kill()
    }
  })
})
