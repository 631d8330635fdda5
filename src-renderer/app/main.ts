import './zodWithoutEval.ts'
import './emptyMarkup.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { dataConnection } from '../transport/dataConnection.ts'
import App from './App.vue'
import { reportOnceDrawn } from './reportOnceDrawn.ts'
import { createPageRouter } from './router.ts'

dataConnection.start()
createApp(App).use(createPinia()).use(createPageRouter()).mount('#app')
reportOnceDrawn()
