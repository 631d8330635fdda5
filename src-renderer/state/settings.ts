import { computed, ref, watch } from 'vue'
import { defineStore } from 'pinia'
import { languages, localeTag, type Language } from '#shared/locale/languages.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Names in the browser's own store: settings of this computer's user, not of a dossier. */
const languageKey = 'dialoogmeter.language'
const themeKey = 'dialoogmeter.theme'

function stored<T extends string>(key: string, options: readonly T[], fallback: T): T {
  const value = localStorage.getItem(key)
  return options.find((option) => option === value) ?? fallback
}

/** Language and theme, kept between starts; Dutch and the system's theme until chosen otherwise. */
export const useSettings = defineStore('settings', () => {
  const language = ref<Language>(stored(languageKey, languages, 'nl'))
  const theme = ref<Theme>(stored(themeKey, themes, 'system'))
  const systemDark = matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = ref(systemDark.matches)
  systemDark.addEventListener('change', (event) => {
    systemIsDark.value = event.matches
  })
  /** On paper everything is dark on light. */
  const isPrinting = ref(false)
  const isDark = computed(
    () => !isPrinting.value && (theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)),
  )

  watch(
    language,
    (value) => {
      localStorage.setItem(languageKey, value)
      document.documentElement.lang = localeTag(value)
    },
    { immediate: true },
  )
  watch(theme, (value) => localStorage.setItem(themeKey, value))
  watch(
    isDark,
    (dark) => {
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    },
    { immediate: true },
  )
  return { language, theme, isDark, isPrinting }
})
