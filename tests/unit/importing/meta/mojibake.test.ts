import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMeta } from '#data/importing/adapters/meta/jsonRecord.ts'
import { repairText, repairValue } from '#data/importing/adapters/meta/mojibake.ts'
import { jsonFile, takenApart } from '../../../support/formats/metaJson.ts'

/** Any text without halves of letters: those have no UTF-8. */
const wholeText = fc.string({ unit: 'binary' })
const latin1 = fc
  .array(fc.integer({ min: 0, max: 0xff }))
  .map((codes) => codes.map((code) => String.fromCharCode(code)).join(''))

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)
}

describe('texts as Meta writes them', () => {
  it('are put right, whatever was written', () => {
    fc.assert(fc.property(wholeText, (text) => repairText(String(takenApart(text))) === text))
  })

  it('stay as they are with a letter beyond one byte', () => {
    const beyond = fc.tuple(wholeText, fc.integer({ min: 0x100, max: 0xd7ff }), wholeText)
    fc.assert(
      fc.property(beyond, ([before, code, after]) => {
        const text = before + String.fromCharCode(code) + after
        expect(repairText(text)).toBe(text)
      }),
    )
  })

  it('stay as they are where the letters are no UTF-8 when taken as bytes', () => {
    const broken = latin1.filter((text) => !isUtf8(Buffer.from(text, 'latin1')))
    fc.assert(fc.property(broken, (text) => repairText(text) === text))
  })

  it('are put right once: what was taken apart twice stays taken apart once', () => {
    fc.assert(
      fc.property(wholeText, (text) => {
        const once = takenApart(text)
        expect(repairText(String(takenApart(once)))).toBe(once)
      }),
    )
  })

  it.each([
    ['cafÃ©', 'café'],
    ['Ã¢Â\u0080Â\u0099', 'â\u0080\u0099'],
    ['â\u0080\u0099', '’'],
    ['ð\u009f\u0099\u0082', '🙂'],
    ['café', 'café'],
    ['Ã', 'Ã'],
    ['cafÃ© €', 'cafÃ© €'],
    ['ï»¿bom', '\uFEFFbom'],
  ])('%j becomes %j', (written, meant) => {
    expect(repairText(written)).toBe(meant)
  })
})

describe('values as Meta writes them', () => {
  it('are put right with their keys, at every depth', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' }), (value) => {
        expect(repairValue(takenApart(value))).toEqual(value)
      }),
    )
  })

  it('come back from a file in plain ASCII', () => {
    const value = { Médias: [{ naam: 'Chloé 💚', aantal: 3, leeg: null }] }
    const { bytes } = jsonFile('x.json', value)
    expect(bytes.every((byte) => byte < 0x80)).toBe(true)
    expect(parseMeta(bytes.toString('latin1'))).toEqual(value)
  })

  it('keep a key with a meaning of its own as a key', () => {
    const value = parseMeta('{"__proto__": {"sender_name": "x"}}')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect((value as Record<string, unknown>)['sender_name']).toBeUndefined()
  })

  it('are no values where they are all brackets', () => {
    expect(parseMeta('['.repeat(50_000) + ']'.repeat(50_000))).toBeUndefined()
    expect(parseMeta('{"a": ')).toBeUndefined()
  })
})
