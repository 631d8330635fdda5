import { describe, expect, it } from 'vitest'
import { isAllowedAttribute, isAllowedTag } from '#shared/report/drawing/allowedMarkup.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { mark, type MarkupTag } from '#shared/report/markup.ts'

describe('markup as text', () => {
  it('escapes every text and every attribute', () => {
    const markup = mark('p', { 'aria-label': `"'<>&` }, `<script>alert("1 & 2")</script>`)
    expect(markupText(markup)).toBe(
      '<p aria-label="&quot;&#39;&lt;&gt;&amp;">&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>',
    )
  })

  it('leaves out signs that no XML may hold, and keeps letters of every script', () => {
    expect(markupText(mark('p', {}, 'a\u0000b\u0008c\u001fd\ud800e\uffffné łódź 漢 😀'))).toBe(
      '<p>abcdené łódź 漢 😀</p>',
    )
  })

  it('closes elements without content', () => {
    expect(markupText(mark('p', {}, 'een', mark('br', {}), 'twee'))).toBe('<p>een<br/>twee</p>')
  })

  it('leaves out an element that no drawing makes', () => {
    expect(markupText(mark('p', {}, mark('script' as MarkupTag, {}, 'alert(1)')))).toBe('<p></p>')
  })

  it.each([
    ['onclick', 'alert(1)'],
    ['href', 'https://example.org/'],
    ['innerHTML', '<b>'],
    ['src', 'https://example.org/a.png'],
    ['src', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['style', 'background: url(https://example.org/a.png)'],
    ['width', Number.NaN],
  ])('leaves out the attribute %s = %s', (name, value) => {
    expect(isAllowedAttribute(name, value)).toBe(false)
    expect(markupText(mark('img', { [name]: value }))).toBe('<img/>')
  })

  it('knows no tag that runs or loads something', () => {
    for (const tag of ['script', 'iframe', 'object', 'a', 'use', 'image', 'style', 'link', 'foreignObject'])
      expect(isAllowedTag(tag)).toBe(false)
  })
})
