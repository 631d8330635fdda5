import { onBeforeUnmount, onMounted, ref, type Ref, type ShallowRef } from 'vue'

/** The width of an element in CSS pixels, kept up to date; `firstPx` until it is known. */
export function useElementWidth(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  firstPx: number,
): Ref<number> {
  const widthPx = ref(firstPx)
  let observer: ResizeObserver | null = null
  onMounted(() => {
    if (element.value === null) return
    observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (width > 0) widthPx.value = width
    })
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return widthPx
}
