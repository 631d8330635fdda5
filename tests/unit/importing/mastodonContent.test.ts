import { expect, test } from 'vitest'
import { contentText } from '#data/importing/adapters/mastodon/contentText.ts'
import { accountNameOf, authorOfAddress, writtenAtMs } from '#data/importing/adapters/mastodon/ids.ts'

test('paragraphs and line breaks of a post stay, its tags go', () => {
  const html =
    '<p>Beste <span class="h-card"><a href="https://dorp.voorbeeld/@anouk">@<span>anouk</span></a></span>,<br />dat kan.</p><p>Groet</p>'
  expect(contentText(html)).toBe('Beste @anouk,\ndat kan.\n\nGroet')
})

test('entities are read once', () => {
  expect(contentText('<p>&amp;lt; &lt;b&gt; &quot;x&quot; &#39;y&#39; &#x20AC; &onbekend;</p>')).toBe(
    '&lt; <b> "x" \'y\' € &onbekend;',
  )
})

test('numbers that are no characters stay as they stand', () => {
  expect(contentText('&#0; &#99999999; &#xD83D;x')).toBe('&#0; &#99999999; \uD83Dx')
})

test('a text full of open brackets is read in one go', () => {
  const brackets = '<'.repeat(1_000_000)
  expect(contentText(brackets)).toHaveLength(1_000_000)
})

const answeredMs = Date.UTC(2024, 4, 1, 12)
function addressAt(ms: number): string {
  return `https://dorp.voorbeeld/users/anouk/statuses/${String(BigInt(ms) << 16n)}`
}

test('the number of a post tells when it was written, up to the answer', () => {
  expect(writtenAtMs(addressAt(answeredMs - 90_500), answeredMs)).toBe(answeredMs - 90_500)
  // The answer is dated in whole seconds.
  expect(writtenAtMs(addressAt(answeredMs + 999), answeredMs)).toBe(answeredMs)
  expect(writtenAtMs(addressAt(answeredMs + 1000), answeredMs)).toBeNull()
})

test('a number from before the network, a running number and another kind of address hold no time', () => {
  expect(writtenAtMs(addressAt(Date.UTC(2016, 8, 30)), answeredMs)).toBeNull()
  expect(writtenAtMs('https://dorp.voorbeeld/users/anouk/statuses/8812', answeredMs)).toBeNull()
  expect(writtenAtMs('https://dorp.voorbeeld/objects/112366041600000000', answeredMs)).toBeNull()
  expect(authorOfAddress('https://dorp.voorbeeld/objects/112366041600000000')).toBeNull()
})

test('an account is called by its name and server', () => {
  expect(accountNameOf('https://sociaal.voorbeeld/users/gemeente', null)).toBe('gemeente@sociaal.voorbeeld')
  expect(accountNameOf('https://sociaal.voorbeeld/ap/users/116', 'gemeente')).toBe(
    'gemeente@sociaal.voorbeeld',
  )
  expect(accountNameOf('geen adres', null)).toBe('geen adres')
})
