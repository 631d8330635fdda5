import { computed, shallowRef } from 'vue'
import { queueTotals, type QueueFile } from '#shared/views/data/chosenFiles.ts'
import { advancePace, startPace, type Pace } from '#shared/views/data/pace.ts'
import { asQueued, type EntryList, type ImportEntry } from './importEntries.ts'

/** Waits for its turn, or is being imported. */
export function isInQueue({ stage }: ImportEntry): boolean {
  return stage.kind === 'waiting' || stage.kind === 'running'
}

export interface ImportQueue {
  readonly files: () => readonly QueueFile[]
  readonly pace: () => Pace | null
  readonly add: (key: number) => void
  readonly leave: (key: number) => void
  readonly look: () => void
}

/** The files that were started together or behind each other, as one piece of work. */
export function createQueue(list: EntryList): ImportQueue {
  const keys = shallowRef<readonly number[]>([])
  const pace = shallowRef<Pace | null>(null)
  const files = computed(() =>
    list.entries.value.filter(({ key }) => keys.value.includes(key)).map((entry) => asQueued(entry)),
  )
  function add(key: number): void {
    if (!list.entries.value.some(isInQueue)) {
      keys.value = []
      pace.value = startPace(Date.now())
    }
    keys.value = [...keys.value.filter((one) => one !== key), key]
  }
  function look(): void {
    const { bytesRead, bytesTotal } = queueTotals(files.value)
    if (pace.value !== null) pace.value = advancePace(pace.value, Date.now(), bytesRead, bytesTotal)
  }
  return {
    files: () => files.value,
    pace: () => pace.value,
    add,
    leave: (key) => {
      keys.value = keys.value.filter((one) => one !== key)
    },
    look,
  }
}
