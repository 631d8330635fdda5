import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawnPagePolicy } from '../../../src-main/security/contentPolicy.ts'
import { sheetPage } from '../../../src-main/pageWindow/sheetPage.ts'

const source = readFileSync(new URL('../../../src-renderer/sheets/sheets.html', import.meta.url), 'utf8')

describe('the page that a hidden window draws', () => {
  it('is the built one with title, language and body in their places', () => {
    const page = sheetPage(source, {
      kind: 'pdf',
      title: 'Cijfers <nu> & "straks"',
      language: 'nl-BE',
      body: '<section>94%</section>',
    })
    expect(page).toContain('<html lang="nl-BE">')
    expect(page).toContain('<title>Cijfers &lt;nu&gt; &amp; &quot;straks&quot;</title>')
    expect(page).toContain('<section>94%</section>')
    expect(page).toContain('<body class="pdf">')
    expect(page).not.toContain('{{')
  })

  it('fills no place that stands in a text of the page itself', () => {
    const page = sheetPage(source, {
      kind: 'pdf',
      title: '{{body}} $&',
      language: 'nl',
      body: '<section>{{title}} $&</section>',
    })
    expect(page).toContain('<title>{{body}} $&amp;</title>')
    expect(page).toContain('<section>{{title}} $&</section>')
  })

  it('holds a picture and nothing beside it', () => {
    const svg = '<svg></svg>'
    const page = sheetPage(source, { kind: 'png', svg, widthPx: 400, heightPx: 200, scale: 2 })
    expect(page).toMatch(/<body class="png">\s*<svg><\/svg>\s*<\/body>/)
  })

  it('is refused where the built page lacks a place', () => {
    expect(() =>
      sheetPage('<title>{{title}}</title>', { kind: 'pdf', title: 'x', language: 'nl', body: 'y' }),
    ).toThrow('language')
  })

  it('holds no script, and none could run in it', () => {
    expect(source).not.toContain('<script')
    expect(drawnPagePolicy).toMatch(/^default-src 'none';/)
    expect(drawnPagePolicy).not.toMatch(/script|https?:|connect-src|\*/)
  })
})
