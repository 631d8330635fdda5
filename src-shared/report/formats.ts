/** What a report can be saved as. `needsWindow`: made by a hidden window, so not from a shell without one. */
export const reportFormats = [
  'pptx',
  'pdf',
  'docx',
  'onePager',
  'text',
  'xlsx',
  'appendix',
  'png',
  'svg',
] as const
export type ReportFormat = (typeof reportFormats)[number]

export const formatFacts: Readonly<
  Record<
    ReportFormat,
    { readonly extension: string; readonly needsWindow: boolean; readonly isManyFiles: boolean }
  >
> = {
  pptx: { extension: 'pptx', needsWindow: false, isManyFiles: false },
  pdf: { extension: 'pdf', needsWindow: true, isManyFiles: false },
  /** The information letter for the council. */
  docx: { extension: 'docx', needsWindow: false, isManyFiles: false },
  /** The monthly page for colleagues. */
  onePager: { extension: 'docx', needsWindow: false, isManyFiles: false },
  /** The letter as plain text, to paste into an own template. */
  text: { extension: 'txt', needsWindow: false, isManyFiles: false },
  xlsx: { extension: 'xlsx', needsWindow: false, isManyFiles: false },
  /** Filter, n, definitions, sources, versions and the date of the data. */
  appendix: { extension: 'docx', needsWindow: false, isManyFiles: false },
  /** One per chart. */
  png: { extension: 'png', needsWindow: true, isManyFiles: true },
  svg: { extension: 'svg', needsWindow: false, isManyFiles: true },
}
