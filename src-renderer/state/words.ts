import { computed, type ComputedRef } from 'vue'
import { createWords, type Words } from '#shared/views/words.ts'
import { useSettings } from './settings.ts'

/** The chosen language's words and formats; changes with the setting. */
export function useWords(): ComputedRef<Words> {
  const settings = useSettings()
  return computed(() => createWords(settings.language))
}
