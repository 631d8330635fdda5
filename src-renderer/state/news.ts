import { computed, ref, watch } from 'vue'
import { defineStore } from 'pinia'
import { isUpdated, releaseOf } from '#shared/views/program/newsView.ts'
import { dataConnection } from '../transport/dataConnection.ts'

/** In the browser's own store: what this computer's user has seen. */
const seenKey = 'dialoogmeter.seenVersion'

/** Whether the app was installed over another version, until its user has seen what is new. */
export const useNews = defineStore('news', () => {
  const seen = ref(localStorage.getItem(seenKey))
  const version = computed(() => releaseOf(dataConnection.appVersion.value))
  const isNew = computed(() => isUpdated(seen.value, version.value))

  function markSeen(): void {
    seen.value = version.value
    localStorage.setItem(seenKey, version.value)
  }
  watch(
    version,
    (current) => {
      if (current !== '' && seen.value === null) markSeen()
    },
    { immediate: true },
  )
  return { version, isNew, markSeen }
})
