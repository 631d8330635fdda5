import type { Router } from 'vue-router'

/** An address that is given while the first page is still being read: the router listens to them only after that. */
export function followEarlyAddress(router: Router): void {
  let asked: string | null = null
  const note = ({ newURL }: HashChangeEvent): void => {
    asked = new URL(newURL).hash.slice(1)
  }
  window.addEventListener('hashchange', note)
  const follow = (): void => {
    window.removeEventListener('hashchange', note)
    if (asked !== null && asked !== router.currentRoute.value.fullPath) void router.push(asked)
  }
  void router.isReady().then(follow, follow)
}
