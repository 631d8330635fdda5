import type { Page } from '@playwright/test'
import type { Markup } from '../../src-shared/report/markup.ts'

export interface NamedSheet {
  readonly name: string
  readonly markup: Markup
}

/**
 * Puts each sheet on the app's own page, with its style and letters, and measures every line of text as the browser laid it
 * out. @returns what is wrong: text outside the sheet or its drawing, texts over each other, a sheet that grew
 */
export function measureSheets(page: Page, sheets: readonly NamedSheet[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    interface Line {
      readonly text: string
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    const svgSpace = 'http://www.w3.org/2000/svg'
    const build = (one: Markup, isInSvg: boolean): Element => {
      const isSvg = isInSvg || one.tag === 'svg'
      const element = isSvg ? document.createElementNS(svgSpace, one.tag) : document.createElement(one.tag)
      for (const [name, value] of Object.entries(one.attributes)) element.setAttribute(name, String(value))
      for (const child of one.children)
        element.append(typeof child === 'string' ? child : build(child, isSvg))
      return element
    }
    // The middle of the letters: what stands above and below them in a line is air.
    const lineOf = (text: string, box: DOMRect, sizePx: number): Line => {
      const middle = (box.top + box.bottom) / 2
      return {
        text,
        left: box.left,
        right: box.right,
        top: middle - 0.42 * sizePx,
        bottom: middle + 0.42 * sizePx,
      }
    }
    const linesOf = (sheet: Element): Line[] => {
      const lines: Line[] = []
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        if (text.trim() === '' || node.parentElement === null) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const sizePx = Number.parseFloat(getComputedStyle(node.parentElement).fontSize)
        for (const box of range.getClientRects()) if (box.width > 0) lines.push(lineOf(text, box, sizePx))
      }
      return lines
    }
    const faultsOf = (name: string, sheet: Element): string[] => {
      const frame = sheet.getBoundingClientRect()
      const lines = linesOf(sheet)
      const faults: string[] = []
      if (Math.round(frame.width) !== 1280 || Math.round(frame.height) !== 720)
        faults.push(`${name}: not a sheet's size`)
      if (lines.length === 0) faults.push(`${name}: no text`)
      if (sheet.scrollHeight > 720 || sheet.scrollWidth > 1280) faults.push(`${name}: more than fits`)
      for (const line of lines)
        if (
          line.left < frame.left + 40 ||
          line.right > frame.right - 60 ||
          line.top < frame.top ||
          line.bottom > frame.bottom
        )
          faults.push(`${name}: "${line.text}" leaves the sheet`)
      for (const [place, first] of lines.entries())
        for (const second of lines.slice(place + 1))
          if (
            first.left < second.right - 0.5 &&
            second.left < first.right - 0.5 &&
            first.top < second.bottom &&
            second.top < first.bottom
          )
            faults.push(`${name}: "${first.text}" and "${second.text}" overlap`)
      return faults
    }
    for (const letter of [
      '400 20px "Source Sans 3"',
      '600 20px "Source Sans 3"',
      '400 40px "Source Serif 4"',
      '600 20px "Source Serif 4"',
    ])
      await document.fonts.load(letter)
    const stage = document.createElement('div')
    stage.style.cssText = 'position:absolute;left:0;top:0;z-index:999'
    document.body.append(stage)
    const faults: string[] = []
    for (const { name, markup } of all) {
      const sheet = build(markup, false)
      stage.replaceChildren(sheet)
      faults.push(...faultsOf(name, sheet))
    }
    stage.remove()
    return faults
  }, sheets)
}
