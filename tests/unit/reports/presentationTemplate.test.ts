import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '#data/appError.ts'
import { presentationBytes } from '#data/reports/pptx/presentationBytes.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { pngBytes, templateBytes } from '../../support/houseStyleFiles.ts'
import { bytesOf, partNames, readOfficeFile, textOf } from '../../support/officeFile.ts'
import type { OfficeFile } from '../../support/officeFile.ts'
import { ooxmlFaults } from '../../support/ooxmlFaults.ts'
import { relationsOf, repairFaults } from '../../support/pptxRules.ts'
import { deckOfPages, ordinaryPages } from '../../support/reportPages.ts'

const deck = deckOfPages(Object.values(ordinaryPages))
const byLibreOffice = readFileSync(new URL('../../support/houseStyleByLibreOffice.pptx', import.meta.url))

function on(template: Uint8Array): Promise<Uint8Array> {
  return presentationBytes({ deck, style: standardStyle }, template)
}

function titleOf(file: OfficeFile, name: string): string {
  return (
    /<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:ctrT|t)itle"\/>.*?<\/p:sp>/s.exec(textOf(file, name))?.[0] ?? ''
  )
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const odd = templateBytes({
  masterRelations: [
    `<Relationship Id="rId7" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    `<Relationship Id="rId8" Type="${office}/oleObject" Target="../embeddings/oleObject1.bin"/>`,
    `<Relationship Id="rId9" Type="${office}/image" Target="../media/plaatje.jpg"/>`,
  ].join(''),
  others: [
    { name: 'ppt/embeddings/oleObject1.bin', content: 'ole' },
    { name: 'ppt/vbaProject.bin', content: 'macro' },
    { name: 'ppt/printerSettings/printerSettings1.bin', content: 'printer' },
    { name: 'ppt/comments/comment1.xml', content: '<c/>' },
    { name: 'customXml/item1.xml', content: '<c/>' },
    { name: 'ppt/media/plaatje.jpg', content: pngBytes(4, 4) },
    { name: 'ppt/slides/slide9.xml', content: '<p:sld/>' },
  ],
})

/** The same file with shapes on its master that point out of it, and one that shows a picture. */
function withShapes(template: Uint8Array): Buffer {
  const shapes = [
    '<p:sp><p:nvSpPr><p:cNvPr id="40" name="Link"><a:hlinkClick r:id="rId7"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>',
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="41" name="Ole"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId8"/></a:graphicData></a:graphic></p:graphicFrame>',
    '<p:pic><p:nvPicPr><p:cNvPr id="42" name="Logo" descr="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch/></p:blipFill><p:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>',
  ].join('')
  const file = readOfficeFile(template).map((entry) =>
    entry.name === 'ppt/slideMasters/slideMaster1.xml'
      ? {
          ...entry,
          content: Buffer.from(entry.content.toString().replace('</p:spTree>', `${shapes}</p:spTree>`)),
        }
      : entry,
  )
  return bytesOf(file)
}

describe('slides on a house-style file', () => {
  test.each([
    ['made by hand', templateBytes()],
    ['with all that does not belong in slides', withShapes(odd)],
    ['made by LibreOffice', byLibreOffice],
  ])('keep to the schemas and to the rules: %s', async (_, template) => {
    const bytes = await on(template)
    expect(await ooxmlFaults(bytes, 'pptx')).toEqual([])
    expect(repairFaults(readOfficeFile(bytes))).toEqual([])
  })

  test('have its colours, fonts, size and title place', async () => {
    const file = readOfficeFile(await on(templateBytes()))
    const theme = textOf(file, 'ppt/theme/theme1.xml')
    expect(theme).toContain('154273')
    expect(theme).toContain('Georgia')
    expect(textOf(file, 'ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>')
    for (const name of partNames(file, /^ppt\/slides\//)) {
      expect(titleOf(file, name)).toContain('<a:t>')
      expect(titleOf(file, name)).not.toContain('<a:off')
    }
  })

  test('leave behind its slides, macros, links, objects, comments and settings, and keep its picture', async () => {
    const file = readOfficeFile(await on(withShapes(odd)))
    const names = file.map(({ name }) => name)
    expect(names.filter((name) => /vba|ole|printer|comment|customXml|slide9/i.test(name))).toEqual([])
    const master = textOf(file, 'ppt/slideMasters/slideMaster1.xml')
    expect(master).not.toMatch(/hlinkClick|oleObj|graphicFrame/)
    expect(master).toContain('name="Link"')
    expect(master).toContain('name="Logo"')
    const picture = relationsOf(file, 'ppt/slideMasters/slideMaster1.xml').find(({ type }) =>
      type.endsWith('/image'),
    )
    expect(picture?.target).toMatch(/\.png$/)
  })

  test('are refused where the file is none', async () => {
    for (const bytes of [
      Buffer.from('geen zip'),
      bytesOf([{ name: 'a.txt', content: Buffer.from('x'), flags: 0 }]),
    ]) {
      await expect(on(bytes)).rejects.toBeInstanceOf(AppError)
    }
  })
})
