import './emptyMarkup.ts'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import '../ui/base.css'
import '../ui/print.css'
import { useDossier } from '../state/dossier.ts'
import { useSettings } from '../state/settings.ts'
import { showLanguage } from '../state/words.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import App from './App.vue'
import { catchFaults } from './catchFaults.ts'
import { followEarlyAddress } from './earlyAddress.ts'
import { readPagesAhead } from './pageComponents.ts'
import { reportOnceDrawn } from './reportOnceDrawn.ts'
import { createPageRouter } from './router.ts'

/** The first page and its figures go before the others. */
const readAheadAfterMs = 1_500

async function start(): Promise<void> {
  dataConnection.start()
  const app = createApp(App).use(createPinia())
  const router = createPageRouter()
  catchFaults(app, router)
  const settings = useSettings()
  const dossier = useDossier()
  // The data process opens it while the words are read and the page is drawn.
  void dossier.load()
  await showLanguage(settings.language)
  watch(
    () => settings.language,
    (language) => void showLanguage(language),
  )
  followEarlyAddress(router)
  app.use(router).mount('#app')
  void router.isReady().then(dossier.pageStands, dossier.pageStands)
  reportOnceDrawn()
  setTimeout(() => void readPagesAhead(), readAheadAfterMs)
}

// Not awaited here: what is read meanwhile may need this very file.
void start()
