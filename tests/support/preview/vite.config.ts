// A page in a plain browser, for looking at screens without Electron: npx vite --config tests/support/preview/vite.config.ts
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

export default defineConfig({
  root: `${root}/src-renderer`,
  server: { port: 5199, fs: { allow: [root] } },
  plugins: [
    vue(),
    {
      name: 'fake-bridge',
      transformIndexHtml: () => [
        { tag: 'script', attrs: { type: 'module', src: `/@fs${here}fakeBridge.ts` }, injectTo: 'head' },
      ],
    },
  ],
})
