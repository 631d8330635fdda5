import type { ReportDocument } from '#shared/report/document.ts'
import type { HouseStyle } from '#shared/report/houseStyle.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import { logoXml } from './logoXml.ts'
import { fieldXml, paragraphXml, runXml } from './paragraphXml.ts'
import { placingNamespace, relationNamespace, wordNamespace } from './wordNames.ts'

const namespaces = `xmlns:w="${wordNamespace}" xmlns:r="${relationNamespace}" xmlns:wp="${placingNamespace}"`

/** The municipality's name, and its logo at the right where there is one. */
export function headerXml({ municipality, language }: ReportDocument, { logo }: HouseStyle): string {
  const { logoOf } = catalogues[language].presentationDocuments
  const picture = logo === null ? '' : `${runXml('\t')}${logoXml(logo, 'rId1', logoOf(municipality))}`
  return `<w:hdr ${namespaces}>${paragraphXml('Header', `${runXml(municipality)}${picture}`)}</w:hdr>`
}

/** What the document says at the foot, and "pagina 1 van 3" at the right. */
export function footerXml({ foot, language }: ReportDocument): string {
  const { page, of } = catalogues[language].presentationDocuments.pageOf
  const place = `${runXml(`\t${page} `)}${fieldXml('PAGE')}${runXml(` ${of} `)}${fieldXml('NUMPAGES')}`
  return `<w:ftr ${namespaces}>${paragraphXml('Footer', `${runXml(foot)}${place}`)}</w:ftr>`
}
