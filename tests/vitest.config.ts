import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Short files with the most work in them: begun last, they would keep one core busy while the other has nothing to do. */
const longest = '/damagedFiles/'

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.includes(longest)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/{unit,contract,integration,migrations,imports,security,faults}/**/*.test.ts'],
    globalSetup: ['tests/support/buildWorkers.ts', 'tests/support/compileOnce.ts'],
    sequence: { sequencer: LongestFirst },
    // Real SQLite files and worker threads are used; two cores are the smallest machine this runs on.
    maxWorkers: 2,
    testTimeout: 60_000,
    // What is set up runs the same programs as what is tested.
    hookTimeout: 60_000,
  },
})
