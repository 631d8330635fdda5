import './zodWithoutEval.ts'
import './emptyMarkup.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/base.css'
import '../ui/print.css'
import { dataConnection } from '../transport/dataConnection.ts'
import App from './App.vue'
import { catchFaults } from './catchFaults.ts'
import { readPagesAhead } from './pageComponents.ts'
import { reportOnceDrawn } from './reportOnceDrawn.ts'
import { createPageRouter } from './router.ts'

dataConnection.start()
const app = createApp(App).use(createPinia())
const router = createPageRouter()
catchFaults(app, router)
app.use(router).mount('#app')
reportOnceDrawn()
// The first page and its figures go before.
setTimeout(() => void readPagesAhead(), 1_500)
