// Type-checks every part on its own: shared without DOM and node types, main, renderer, tests.
import { spawnSync } from 'node:child_process'

const parts = ['src-shared', 'src-main', 'src-renderer', 'tests']
let failed = false
for (const part of parts) {
  const tool = part === 'src-renderer' ? 'vue-tsc' : 'tsc'
  const run = spawnSync('npx', ['--no-install', tool, '--noEmit', '-p', part], { stdio: 'inherit' })
  console.log(`${part}: ${run.status === 0 ? 'ok' : 'type errors'}`)
  failed ||= run.status !== 0
}
process.exit(failed ? 1 : 0)
