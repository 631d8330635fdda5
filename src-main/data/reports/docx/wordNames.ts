/** Names that parts of a .docx are written with (ECMA-376, transitional). */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
export const placingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

const typeStart = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const wordTypes = {
  document: `${typeStart}.document.main+xml`,
  styles: `${typeStart}.styles+xml`,
  numbering: `${typeStart}.numbering+xml`,
  settings: `${typeStart}.settings+xml`,
  header: `${typeStart}.header+xml`,
  footer: `${typeStart}.footer+xml`,
} as const
