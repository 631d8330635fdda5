import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { pageComponents } from './pageComponents.ts'
import { innerPages, pages, sidePages } from './pages.ts'

/** Addresses of the pages; the filter stands in the query, so that an address is a view. */
export function createPageRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    // An address of a place in a page: the page itself brings it into sight once it is there.
    scrollBehavior: (to, from) => (to.path === from.path || to.hash !== '' ? false : { top: 0 }),
    routes: [
      { path: '/', redirect: '/overzicht' },
      { path: '/begin', name: 'start', component: pageComponents.start },
      ...[...pages, ...sidePages, ...innerPages].map(({ name, path }) => ({
        name,
        path,
        component: pageComponents[name],
      })),
      { path: '/:rest(.*)*', redirect: '/overzicht' },
    ],
  })
}
