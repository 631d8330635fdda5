import { watch } from 'vue'
import { useSettings } from '../state/settings.ts'
import { reportDrawn } from '../transport/bridge.ts'

/**
 * Tells main that the page holds something to read, and in which language: main loads a page that stays empty again. Runs
 * after the app is mounted. Not by frames: a window that is hidden behind others draws none.
 */
export function reportOnceDrawn(): void {
  const root = document.getElementById('app')
  if (root === null) return
  const settings = useSettings()
  const begin = (): void => {
    watch(
      () => settings.language,
      (language) => void reportDrawn(language),
      { immediate: true },
    )
  }
  if (holdsText(root)) {
    begin()
    return
  }
  const observer = new MutationObserver(() => {
    if (!holdsText(root)) return
    observer.disconnect()
    begin()
  })
  observer.observe(root, { childList: true, subtree: true, characterData: true })
}

function holdsText(root: HTMLElement): boolean {
  return root.innerText.trim() !== ''
}
