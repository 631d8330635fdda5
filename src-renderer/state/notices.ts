import { ref } from 'vue'
import { defineStore } from 'pinia'

export interface Notice {
  readonly id: number
  readonly text: string
  /** e.g. undo */
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** Short messages about what has just been done; each stays until it is closed or its time is over. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  let lastId = 0

  function show(text: string, action: Notice['action'] = null): void {
    lastId += 1
    notices.value = [...notices.value, { id: lastId, text, action }]
  }
  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }
  return { notices, show, dismiss }
})
