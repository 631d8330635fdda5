import { nextTick } from 'vue'
import { useSettings } from './settings.ts'
import { printPage } from '../transport/bridge.ts'

/** Prints the page that is shown, in the light theme whatever the screen's is. */
export function usePrinting(): { readonly print: () => Promise<void> } {
  const settings = useSettings()
  async function print(): Promise<void> {
    if (settings.isPrinting) return
    settings.isPrinting = true
    try {
      await nextTick()
      await printPage()
    } finally {
      settings.isPrinting = false
    }
  }
  return { print }
}
