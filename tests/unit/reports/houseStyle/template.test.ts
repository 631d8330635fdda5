import { describe, expect, test } from 'vitest'
import type { TemplateRefusal } from '#shared/report/houseStyle.ts'
import { assertUsableTemplate } from '#data/reports/houseStyle/template.ts'
import { readParts } from '#data/reports/ooxml/readParts.ts'
import { templateBytes } from '../../../support/houseStyleFiles.ts'
import type { TemplateOptions } from '../../../support/houseStyleFiles.ts'
import { zipBytes } from '../../../support/zipBytes.ts'

const refusedAs = (why: TemplateRefusal): object => ({ code: 'templateUnusable', params: { why } })
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml'
const relation = (kind: string, target: string): string =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`

async function lookAt(options: TemplateOptions): Promise<string> {
  return assertUsableTemplate(templateBytes(options))
}

describe('a house-style file', () => {
  test('is a template or a presentation of PowerPoint, by what it holds', async () => {
    expect(await lookAt({})).toBe(`${presentation}.template`)
    const mainType = `${presentation}.presentation.main+xml`
    expect(await lookAt({ mainType })).toBe(`${presentation}.presentation`)
  })

  test('may name a web address on its master', async () => {
    const masterRelations = relation('hyperlink', 'https://example.org/')
    expect(await lookAt({ masterRelations })).toBe(`${presentation}.template`)
  })

  test('may have a layout with the title in its middle', async () => {
    expect(await lookAt({ placeholder: 'ctrTitle' })).toBe(`${presentation}.template`)
  })

  test('gives its parts by name', async () => {
    const parts = await readParts(templateBytes())
    expect([...parts.keys()]).toContain('ppt/theme/theme1.xml')
    const theme = Buffer.from(parts.get('ppt/theme/theme1.xml') ?? []).toString('utf8')
    expect(theme).toContain('Georgia')
    const few = await readParts(templateBytes(), (name) => name.startsWith('ppt/theme/'))
    expect([...few.keys()]).toEqual(['ppt/theme/theme1.xml'])
  })
})

describe('no house-style file', () => {
  test.each<readonly [string, TemplateRefusal, TemplateOptions]>([
    [
      'a presentation with macros',
      'macros',
      { mainType: 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml' },
    ],
    ['one that hides a macro', 'macros', { others: [{ name: 'ppt/vbaProject.bin', content: 'x' }] }],
    [
      'a document of Word',
      'otherKind',
      { mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' },
    ],
    ['one without a layout with a title', 'noLayout', { placeholder: 'body' }],
    [
      'one that fetches a picture',
      'linkedPictures',
      { masterRelations: relation('image', 'https://example.org/a.png') },
    ],
    [
      'one that fetches another file',
      'linkedPictures',
      { masterRelations: relation('oleObject', 'file:///C:/a.xlsx') },
    ],
    [
      'one with a broken part',
      'damaged',
      { others: [{ name: 'ppt/slideMasters/_rels/x.rels', content: '<a' }] },
    ],
    [
      'one with a document type',
      'damaged',
      { others: [{ name: 'ppt/theme/_rels/x.rels', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }] },
    ],
    [
      'one with the same part twice',
      'damaged',
      { others: [{ name: 'ppt/theme/theme1.xml', content: '<a/>' }] },
    ],
    [
      'one that unfolds to far more',
      'tooLarge',
      { others: [{ name: 'ppt/media/a.png', content: Buffer.alloc(9_000_000) }] },
    ],
    ['one that climbs out of its folder', 'damaged', { others: [{ name: '../a.xml', content: 'x' }] }],
  ])('is %s', async (_, why, options) => {
    await expect(lookAt(options)).rejects.toMatchObject(refusedAs(why))
  })

  test('is a file that is locked with a password, or of PowerPoint of before 2007', async () => {
    const compound = Buffer.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(504).fill(0),
    ])
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(assertUsableTemplate(compound)).rejects.toMatchObject(refusedAs('oldKind'))
    await expect(assertUsableTemplate(locked)).rejects.toMatchObject(refusedAs('password'))
  })

  test('is a picture, a text, nothing, or another zip', async () => {
    const others = ['\u0089PNG', 'Beste raad', ''].map((text) => Buffer.from(text))
    for (const bytes of [...others, zipBytes([{ name: 'a.txt', content: 'a' }])])
      await expect(assertUsableTemplate(bytes)).rejects.toMatchObject(refusedAs('otherKind'))
  })

  test('is one that was cut off', async () => {
    const whole = templateBytes()
    for (const part of [0.3, 0.6, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part))
      await expect(assertUsableTemplate(cut)).rejects.toMatchObject(refusedAs('damaged'))
    }
  })
})
