import type { ReportDocument } from '#shared/report/document.ts'
import { textWidthPt } from '#shared/report/documentLook.ts'
import type { HouseStyle, Logo } from '#shared/report/houseStyle.ts'
import { localeTag } from '#shared/locale/languages.ts'
import { packageBytes } from '../ooxml/ooxmlPackage.ts'
import type { PackingOptions, Part } from '../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../ooxml/relations.ts'
import { documentXml } from './documentXml.ts'
import { footerXml, headerXml } from './headAndFootXml.ts'
import { numberingXml } from './numberingXml.ts'
import { settingsXml } from './settingsXml.ts'
import { stylesXml } from './stylesXml.ts'
import { wordTypes } from './wordNames.ts'

const logoNames = { 'image/png': 'word/media/logo.png', 'image/jpeg': 'word/media/logo.jpeg' } as const

function logoPart({ type, base64 }: Logo): Part {
  return { name: logoNames[type], contentType: type, content: Buffer.from(base64, 'base64') }
}

function mainPart(document: ReportDocument): Part {
  return {
    name: 'word/document.xml',
    contentType: wordTypes.document,
    content: documentXml(document),
    relations: [
      { id: 'rId1', type: relationTypes.styles, target: 'word/styles.xml' },
      { id: 'rId2', type: relationTypes.numbering, target: 'word/numbering.xml' },
      { id: 'rId3', type: relationTypes.settings, target: 'word/settings.xml' },
      { id: 'rId4', type: relationTypes.header, target: 'word/header1.xml' },
      { id: 'rId5', type: relationTypes.footer, target: 'word/footer1.xml' },
    ],
  }
}

function headerPart(document: ReportDocument, style: HouseStyle): Part {
  const part = {
    name: 'word/header1.xml',
    contentType: wordTypes.header,
    content: headerXml(document, style),
  }
  const { logo } = style
  if (logo === null) return part
  return { ...part, relations: [{ id: 'rId1', type: relationTypes.image, target: logoNames[logo.type] }] }
}

/**
 * A document of Word (.docx, ECMA-376 transitional) on A4: headings, lists and tables as such, so that it can be edited and
 * read aloud; Arial, the language set, the logo in the header, the number of the page in the footer. Every text is text.
 *
 * @throws CancelledError when the signal is aborted
 */
export async function documentBytes(
  document: ReportDocument,
  style: HouseStyle,
  options: PackingOptions = {},
): Promise<Buffer> {
  const { language, title, madeAtMs } = document
  return packageBytes(
    {
      properties: { title, languageTag: localeTag(language), createdAtMs: madeAtMs },
      parts: [
        mainPart(document),
        {
          name: 'word/styles.xml',
          contentType: wordTypes.styles,
          content: stylesXml(style, language, textWidthPt),
        },
        { name: 'word/numbering.xml', contentType: wordTypes.numbering, content: numberingXml() },
        { name: 'word/settings.xml', contentType: wordTypes.settings, content: settingsXml(language) },
        headerPart(document, style),
        { name: 'word/footer1.xml', contentType: wordTypes.footer, content: footerXml(document) },
        ...(style.logo === null ? [] : [logoPart(style.logo)]),
      ],
    },
    options,
  )
}
